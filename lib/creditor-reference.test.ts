import { describe, expect, it } from 'vitest';
import { creditorReference, groupedReference, isCreditorReference, referencesIn } from './creditor-reference';

/** A reference of ours that is the beginning of another. */
function beginning(): [string, string] {
  for (let number = 10; ; number++) {
    const long = creditorReference(`FAN2026${number}`);
    const short = long.slice(0, -1);
    if (isCreditorReference(short)) return [short, long];
  }
}

describe('a creditor reference', () => {
  it('is that of the standard', () => {
    expect(creditorReference('539007547034')).toBe('RF18539007547034');
    expect(creditorReference('FAN20261')).toMatch(/^RF\d\dFAN20261$/);
    expect(groupedReference('RF18539007547034')).toBe('RF18 5390 0754 7034');
    expect(groupedReference('RF185390')).toBe('RF18 5390');
  });

  it('is not another with one digit or letter mistyped for another, or two digits exchanged', () => {
    const reference = creditorReference('FAN202612');
    expect(isCreditorReference(reference)).toBe(true);
    for (let at = 2; at < reference.length; at++) {
      for (const sign of /\d/.test(reference[at] ?? '') ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        const typed = reference.slice(0, at) + sign + reference.slice(at + 1);
        if (typed !== reference) expect(isCreditorReference(typed), typed).toBe(false);
      }
      const turned = `${reference.slice(0, at)}${reference[at + 1] ?? ''}${reference[at]}${reference.slice(at + 2)}`;
      if (turned !== reference) expect(isCreditorReference(turned), turned).toBe(false);
    }
    for (const wrong of [
      '',
      'RF',
      'RF18',
      'rf18539007547034',
      'RF18 5390 0754 7034',
      `RF18${'1'.repeat(22)}`,
    ]) {
      expect(isCreditorReference(wrong)).toBe(false);
    }
  });

  it.each([
    'RF18539007547034',
    'Rechnung rf18 5390-0754/7034, danke',
    'EREF+X SVWZ+RF18 5390 0754 7034',
    'PAYMENT RF1853900754\n7034 THANK YOU',
  ])('is found in %j', (text) => {
    expect(referencesIn(text)).toContain('RF18539007547034');
  });

  it('is not another that it begins with by chance', () => {
    const [short, long] = beginning();
    expect(referencesIn(long)).toEqual([long]);
    expect(referencesIn(groupedReference(long))).toEqual([long]);
    expect(referencesIn(`Invoice ${long}, thank you`)).toEqual([long]);
    expect(referencesIn(`Invoice ${short}.`)).toEqual([short]);
    // Nobody can tell where it ends: a person looks.
    const rest = long.slice(short.length);
    expect(referencesIn(`Invoice ${short} ${rest} pieces`).sort()).toEqual([short, long].sort());
  });

  it('is found with every other in the text, and not in one without', () => {
    const other = creditorReference('TOP12');
    expect(referencesIn(`RF18539007547034, ${other}`)).toEqual(
      expect.arrayContaining(['RF18539007547034', other]),
    );
    expect(referencesIn('RF00FAN20261 and an invoice of March')).toEqual([]);
  });
});
