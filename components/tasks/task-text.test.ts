import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { textOfHtml } from '@/lib/html';
import { originOf, TaskText } from './task-text';

const brief = '<p>Show <strong>one</strong> thing</p><ul><li>the seam</li><li>the patch</li></ul>';
const shown = (text: string, of?: string) => renderToStaticMarkup(TaskText({ text, brief: of }));

it('shows the brief as it was written while the task still says the same', () => {
  expect(shown(textOfHtml(brief), brief)).toContain(brief);
});

it('shows the words of the task with their lists once the brief says something else', () => {
  expect(shown(textOfHtml(brief), '<p>Another</p>')).toContain(
    '<p>Show one thing</p><ul><li>the seam</li><li>the patch</li></ul>',
  );
  expect(shown('First\n\n- a\n- b <script>')).toContain(
    '<p>First</p><ul><li>a</li><li>b &lt;script&gt;</li></ul>',
  );
});

it('says whose a task is, and of which campaign where its title does not', () => {
  const campaign = { name: 'The Slow Serum', advertiser: 'Lunavere' };
  expect(originOf({ title: 'The Slow Serum', campaign })).toBe('By Lunavere');
  expect(originOf({ title: 'A second look', campaign })).toBe('The Slow Serum, by Lunavere');
});
