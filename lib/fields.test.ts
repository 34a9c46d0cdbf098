import { describe, expect, it } from 'vitest';
import { FormBoolean, FormId, FormInteger, FormYesNo } from './fields';

describe('an id', () => {
  it.each([1, '1', '2147483647', 2_147_483_647, '10'])('may be %j', (value) => {
    expect(FormId.parse(value)).toBe(Number(value));
  });

  it.each([
    ...['0', '-1', '1.5', '1e3', '0x10', ' 1', '1 ', '+1', '01', '١', '2147483648', '9'.repeat(40), ''],
    ...[0, -1, 1.5, 2_147_483_648, Number.NaN, true, null, undefined, [1], {}],
  ])('is not %j', (value) => {
    expect(FormId.safeParse(value).success).toBe(false);
  });
});

it('a whole number may be zero where zero counts', () => {
  expect(FormInteger(0, 5).parse('0')).toBe(0);
  expect(FormInteger(0, 5).safeParse('00').success).toBe(false);
});

describe('a boolean', () => {
  it.each([
    ...[true, 1, '1', 'true', 'TRUE'].map((value) => [value, true]),
    ...[false, 0, '0', 'false', ' False '].map((value) => [value, false]),
  ])('%j is %s', (value, meant) => {
    expect(FormBoolean.parse(value)).toBe(meant);
    expect(FormYesNo.parse(value)).toBe(meant);
  });

  it('is yes or no where that is promised', () => {
    expect([FormYesNo.parse('yes'), FormYesNo.parse('No')]).toEqual([true, false]);
    expect(FormBoolean.safeParse('yes').success).toBe(false);
  });

  it.each(['maybe', 'on', 2, -1, [], {}, 'constructor', '', null])('is not %j', (value) => {
    expect(FormYesNo.safeParse(value).success).toBe(false);
  });
});
