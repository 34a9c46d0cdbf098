import { describe, expect, it } from 'vitest';
import { plainVatId, vatCountries, vatIdProblem } from './vat-id';

const good: [country: string, typed: string][] = [
  ['AT', 'ATU13585627'],
  ['BE', 'BE 0428.759.497'],
  ['DE', 'DE 136 695 976'],
  ['DK', 'DK13585628'],
  ['ES', 'ES54362315K'],
  ['FI', 'FI20774740'],
  ['FR', 'FR40303265045'],
  ['GB', 'GB 980 7806 84'],
  ['GB', 'XI980780684'],
  ['GR', 'EL094259216'],
  ['IE', 'IE6433435F'],
  ['IT', 'IT00743110157'],
  ['NL', 'NL004495445B01'],
  ['NO', 'NO995525828MVA'],
  ['PL', 'PL8567346215'],
  ['PT', 'PT501964843'],
  ['SE', 'SE556188840401'],
  ['CH', 'CHE-107.787.577 MWST'],
  ['MC', 'FR40303265045'],
  ['IM', 'GB 980 7806 84'],
];

describe('a VAT number', () => {
  it('is known by its form and its check digits', async () => {
    for (const [country, typed] of good) {
      expect(await vatIdProblem(country, plainVatId(typed)), typed).toBeUndefined();
    }
  });

  it('is refused with what is wrong with it', async () => {
    expect(await vatIdProblem('DE', 'DE136695977')).toMatch(/wrong digit/);
    expect(await vatIdProblem('DE', 'FR40303265045')).toBe('must begin with DE');
    expect(await vatIdProblem('GR', 'GR094259216')).toBe('must begin with EL');
    expect(await vatIdProblem('CH', 'CHE107787577')).toBe('must end with MWST, TVA or IVA');
    expect(await vatIdProblem('NO', 'NO923609016')).toBe('must end with MVA');
    expect(await vatIdProblem('US', '123456789')).toMatch(/^can be checked for/);
    expect(vatCountries).toHaveLength(30);
    for (const country of vatCountries) {
      const prefix = country === 'GR' ? 'EL' : country === 'CH' ? 'CHE' : country;
      expect(await vatIdProblem(country, `${prefix}00000000X`), country).toMatch(/wrong digit/);
    }
  });
});
