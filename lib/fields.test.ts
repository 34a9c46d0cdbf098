import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  EndMoment,
  FormBoolean,
  FormId,
  FormInteger,
  FormYesNo,
  HttpUrl,
  ListOf,
  Moment,
  wrongFields,
} from './fields';

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

describe('a moment', () => {
  it('is the first second of a bare day where something starts, the last where it ends', () => {
    expect(Moment.parse('2026-12-31')).toEqual(new Date('2026-12-31T00:00:00Z'));
    expect(EndMoment.parse(' 2026-12-31 ')).toEqual(new Date('2026-12-31T23:59:59Z'));
  });

  it.each(['2026-12-31T08:30', '2026-12-31T08:30:00Z', '2026-12-31T10:30:00+02:00'])(
    'is what %s says at either end',
    (text) => {
      for (const at of [Moment, EndMoment]) expect(at.parse(text)).toEqual(new Date('2026-12-31T08:30:00Z'));
    },
  );

  it.each(['2026-02-30', '2026-12-31T25:00', 'tomorrow', ''])('is not %j', (text) => {
    for (const at of [Moment, EndMoment]) expect(at.safeParse(text).success).toBe(false);
  });
});

it('a wrong value is named as its sender wrote it', () => {
  const schema = z.object({ status: ListOf(z.literal('paid'), 5), settings: z.object({ rate: z.number() }) });
  const named = (given: unknown) =>
    Object.keys(wrongFields(schema.safeParse(given).error?.issues ?? [], given, 'body')).sort();
  expect(named({ status: 'done', settings: {} })).toEqual(['settings.rate', 'status']);
  expect(named({ status: ['paid', 'done'] })).toEqual(['settings', 'status.1']);
  expect(named('text')).toEqual(['body']);
  const typed = schema.safeParse({ status: 'done', settings: { rate: 1 } }).error?.issues ?? [];
  expect(Object.keys(wrongFields(typed, undefined, 'form'))).toEqual(['status.0']);
});

it('says what an address lacks, in words for whoever typed it', () => {
  const told = (input: unknown) => HttpUrl.safeParse(input).error?.issues.map(({ message }) => message);
  expect(told(undefined)).toEqual(['is missing']);
  expect(told('  ')).toEqual(['is missing']);
  expect(told('lunavere.example')).toEqual(['must be an address that begins with https:// or http://']);
  expect(told('https://lunavere.example')).toBeUndefined();
});
