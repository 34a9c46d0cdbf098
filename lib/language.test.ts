import { expect, test } from 'vitest';
import { preferredLanguage } from './language';

test.for([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en;q=0.5, fr-CA', 'fr'],
  ['zh-Hant-TW', 'zh'],
  ['FIL', 'fil'],
  ['en;q=0, de;q=0.1', 'de'],
  ['*', null],
  ['*, pt;q=0.2', 'pt'],
  ['en;q=2', null],
  ['', null],
  ['!!,;q=', null],
  [`${'x'.repeat(300)},de`, null],
] as const)('%s prefers %s', ([header, code]) => {
  expect(preferredLanguage(header)).toBe(code);
});
