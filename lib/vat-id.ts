import { countryCodes } from './countries';
import { Failure } from './failure';

/** How `stdnum` calls the VAT number of each country whose form it knows. */
const validators: Record<string, string> = {
  AT: 'uid',
  BE: 'vat',
  BG: 'vat',
  CH: 'vat',
  CY: 'vat',
  CZ: 'dic',
  DE: 'vat',
  DK: 'cvr',
  EE: 'kmkr',
  ES: 'nif',
  FI: 'alv',
  FR: 'tva',
  GB: 'vat',
  GR: 'vat',
  HR: 'oib',
  HU: 'anum',
  IE: 'vat',
  IT: 'iva',
  LT: 'pvm',
  LU: 'tva',
  LV: 'pvn',
  MT: 'vat',
  NL: 'btw',
  NO: 'mva',
  PL: 'nip',
  PT: 'nif',
  RO: 'cif',
  SE: 'vat',
  SI: 'ddv',
  SK: 'dph',
};

/** The countries whose VAT numbers are checked: the EU, the United Kingdom, Switzerland and Norway. */
export const vatCountries = Object.keys(validators);

/** Who belongs to the VAT of another country: Monaco to the French one, the Isle of Man to that of the United Kingdom. */
const belongsTo: Record<string, string> = { MC: 'FR', IM: 'GB' };

/** Each of those countries with the one whose VAT it belongs to. */
export const sharedVat = Object.entries(belongsTo);

/** What numbers of a country end with, where a company knows its number without it. */
const suffixes: Record<string, string> = { CH: 'MWST, TVA or IVA', NO: 'MVA' };

/** What the numbers of a country begin with, where that is not its code: EL is Greek, XI Northern Irish, CHE Swiss. */
const prefixes: Record<string, string[]> = { GR: ['EL'], GB: ['GB', 'XI'], CH: ['CHE'] };

/** A VAT number without spaces, points and dashes, in capitals; as it is kept and printed. */
export const plainVatId = (typed: string): string => typed.toUpperCase().replaceAll(/[\s.\-/]/g, '');

/**
 * Why a plain VAT number cannot be one of a country, as the end of "The VAT number ..."; undefined where it can be. Only its
 * form is looked at, with its check digits: whether it was given out is for the registers to say.
 */
export async function vatIdProblem(registered: string, plain: string): Promise<string | undefined> {
  const country = belongsTo[registered] ?? registered;
  const validator = validators[country];
  if (!validator) return 'can be checked for the EU, the United Kingdom, Switzerland and Norway only';
  const prefix = (prefixes[country] ?? [country]).find((start) => plain.startsWith(start));
  if (!prefix) return `must begin with ${(prefixes[country] ?? [country])[0]}`;
  // Loaded when it is needed: the package knows every country and takes most of a second.
  const { stdnum } = await import('stdnum');
  const rest = plain.slice(prefix.length);
  const number = country === 'CH' ? plain : rest;
  if (/^[0-9A-Z+*]+$/.test(rest) && stdnum[country]?.[validator]?.validate(number).isValid) return undefined;
  const suffix = suffixes[country];
  if (suffix && /^\d{9}$/.test(rest)) return `must end with ${suffix}`;
  return 'is no number of this country: look for a wrong digit';
}

/** Refuses a country that is none, and a plain VAT number that is none of its country, each with the field's name. */
export async function requireRegistered({
  country,
  vatId,
}: {
  country: string;
  vatId: string;
}): Promise<void> {
  const refuse = (field: string, problem: string) => {
    throw new Failure('invalid', 'These facts cannot be right.', { fields: { [field]: problem } });
  };
  if (country !== '' && !countryCodes.includes(country))
    refuse('country', 'must be two letters of a country');
  if (vatId === '') return;
  if (country === '') refuse('country', 'must be said with a VAT number');
  const problem = await vatIdProblem(country, vatId);
  if (problem) refuse('vat_id', problem);
}
