import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faults } from './faults';
import { edited } from './notice';

it.each(faults)('a fault can be made, and its test is there: $name', ({ edits, test }) => {
  const texts = new Map<string, string>();
  for (const edit of edits) {
    const before = texts.get(edit.file) ?? readFileSync(edit.file, 'utf8');
    const after = edited(before, edit);
    expect(after).not.toBe(before);
    texts.set(edit.file, after);
  }
  expect(edits.length).toBeGreaterThan(0);
  expect(existsSync(test.file)).toBe(true);
  expect(readFileSync(test.file, 'utf8').replaceAll("\\'", "'")).toContain(test.title);
});
