import { expect, test } from 'vitest';
import { faces } from '.';
import { llmsText } from './llms';

test('names each API, its reference, its document and every operation, at the address of this server', () => {
  const text = llmsText('https://fanfare.example');
  expect(text.startsWith('# Fanfare\n\n> ')).toBe(true);
  for (const { name, title, contracts } of Object.values(faces)) {
    expect(text).toContain(`\n## ${title}\n`);
    expect(text).toContain(`(https://fanfare.example/docs/${name})`);
    expect(text).toContain(`(https://fanfare.example/openapi/${name})`);
    for (const { path, summary } of contracts) expect(text).toContain(` ${path}\`: ${summary}\n`);
  }
});
