import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const named = [...page.matchAll(/`([^`]+\.(?:test|spec)\.ts)` › ([^|\n]+?)(?=, `| *\||\n)/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

test('every test that stands for the security of the platform is there', () => {
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(({ file, title }) => {
    const source = existsSync(file) ? readFileSync(file, 'utf8').replaceAll("\\'", "'") : '';
    return !source.includes(title);
  });
  expect(missing).toEqual([]);
});
