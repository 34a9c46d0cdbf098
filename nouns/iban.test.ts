import { describe, expect, it } from 'vitest';
import { bicIn, ibanIn, readIban } from './iban';

describe('an IBAN', () => {
  it.each([
    ['DE89 3704 0044 0532 0130 00', 'Germany'],
    ['gb29nwbk60161331926819', 'United Kingdom'],
    ['  es91 2100-0418-4502-0005-1332 ', 'Spain'],
    ['IBAN: NO93 8601 1117 947', 'Norway'],
    ['FR14\u00a02004\u202f1010 0505 0001 3M02 606', 'France'],
    ['MT84MALT011000012345MTLCAST001S', 'Malta'],
    ['CH44 3199 9123 0008 8901 2', 'Switzerland'],
    ['BR1500000000000010932840814P2', 'Brazil'],
  ])('is taken as %s, of a bank in %s', (typed, country) => {
    expect(readIban(typed)).toMatchObject({ country, problem: undefined });
  });

  it('is printed in groups and compared without', () => {
    expect(readIban('nl91 abna0417 164300')).toMatchObject({
      text: 'NL91 ABNA 0417 1643 00',
      electronic: 'NL91ABNA0417164300',
      length: 18,
    });
  });

  it.each([
    ['DE89 3704 0044 0532 0130 0', 'has 21 characters instead of 22 (Germany)'],
    ['DE89 3704 0044 0532 0130 000', 'has 23 characters instead of 22 (Germany)'],
    ['DE89 3704 0044 0532 0130 01', 'is mistyped somewhere'],
    ['DE98 3704 0044 0532 0130 00', 'is mistyped somewhere'],
    ['DE89 3704 0044 0532 0103 00', 'is mistyped somewhere'],
    ['NL91 ABN0 0417 1643 00', 'is mistyped somewhere'],
    ['XX89 3704 0044 0532 0130 00', 'begins with XX, which is no country with IBANs'],
    ['US64 0210 0002 1123 4567', 'begins with US, which is no country with IBANs'],
    ['DE89 3704 0044 0532 0130 00, Maya', 'must be the IBAN alone'],
  ])('is not %s', (typed, problem) => {
    expect(readIban(typed)?.problem).toContain(problem);
  });

  it.each(['021000021 12345678, Chase', 'Account 12345678', 'Maya Torres', 'DEUTDEFF500', '', 'DE'])(
    'is not looked for in %s',
    (typed) => {
      expect(readIban(typed)).toBeUndefined();
    },
  );
});

describe('the IBAN in a text', () => {
  it.each([
    ['IBAN DE89 3704 0044 0532 0130 00 (Musterbank)', 'DE89370400440532013000'],
    ['DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX', 'DE89370400440532013000'],
    ['DE89370400440532013000 or de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['DE89 3704 0044 0532 0130 00 AT61 1904 3002 3457 3201', null],
    ['AT61 1904 3002 3457 3201 DE89 3704 0044 0532 0130 00', null],
    ['DE89370400440532013000AT611904300234573201', null],
    ['DE89 3704 0044 0532 0130 00 / AT61 1904 3002 3457 3201', null],
    ['DE89 3704 0044 0532 0130 00\nAT61 1904 3002 3457 3201', null],
    ['DE89 3704 0044 0532 0130 01', null],
    ['XDE89370400440532013000', null],
  ])('of %s is %s', (text, iban) => {
    expect(ibanIn(text)).toBe(iban);
  });

  it.each([
    ['BIC: UBSWCHZH80A', 'UBSWCHZH80A'],
    ['swift/bic ubswchzh', 'UBSWCHZH'],
    ['BIC (SWIFT): UBSWCHZH80A', 'UBSWCHZH80A'],
    ['UBSWCHZH80A', null],
    ['BIC UBSWCHZH80A or BIC COBADEFFXXX', null],
  ])('stands beside the BIC of %s: %s', (text, bic) => {
    expect(bicIn(text)).toBe(bic);
  });
});
