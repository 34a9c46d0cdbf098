import { expect, it } from 'vitest';
import { clashesOf, type Fields, touchedOf } from './campaign-form';

const before: Fields = { post_rate: ['45'], budget: ['500'], networks: ['tiktok', 'x'], text: ['a\nb'] };
const after = (changes: Fields) => ({ ...before, ...changes });

it('knows what was touched, whatever the order of a list and the sign of a line’s end', () => {
  expect(touchedOf(before, after({ networks: ['x', 'tiktok'], text: ['a\r\nb'] }))).toEqual([]);
  expect(touchedOf(before, after({ budget: [''], networks: [] }))).toEqual(['budget', 'networks']);
  const { networks: _emptied, ...without } = before;
  expect(touchedOf(before, without)).toEqual(['networks']);
  expect(touchedOf(without, before)).toEqual(['networks']);
});

it('clashes where both changed a field, each otherwise', () => {
  const clash = (mine: Fields, theirs: Fields) =>
    clashesOf(Object.keys(mine), after(mine), before, after(theirs));
  expect(clash({ budget: ['600'] }, { budget: ['700'] })).toEqual(['budget']);
  expect(clash({ budget: ['600'] }, { budget: ['600'] })).toEqual([]);
  expect(clash({ budget: ['600'] }, { post_rate: ['50'] })).toEqual([]);
  expect(clash({}, { budget: ['700'] })).toEqual([]);
});
