import {
  electronicFormatIBAN,
  friendlyFormatIBAN,
  getCountrySpecifications,
  ValidationErrorsIBAN,
  validateIBAN,
} from 'ibantools';

/** An account number as somebody typed it, read as an IBAN. */
export interface Iban {
  /** In groups of four, as banks print it. */
  text: string;
  /** Without spaces, as it is compared. */
  electronic: string;
  /** Where the bank is, in English. */
  country?: string;
  /** How many characters an IBAN of the country has. */
  length?: number;
  /** Why it cannot be one, as the end of "The account ..."; undefined for a good one. */
  problem?: string;
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const specifications = getCountrySpecifications();

/** What can be paid to: whatever the international rules refuse. The banks' own check digits differ by country and age. */
const refused: readonly ValidationErrorsIBAN[] = [
  ValidationErrorsIBAN.NoIBANCountry,
  ValidationErrorsIBAN.WrongBBANLength,
  ValidationErrorsIBAN.WrongBBANFormat,
  ValidationErrorsIBAN.ChecksumNotNumber,
  ValidationErrorsIBAN.WrongIBANChecksum,
];

/**
 * Reads what begins like an IBAN, however it is spaced and in whatever case: two letters, two digits. Undefined for any
 * other description of an account, which is nobody's to check.
 */
export function readIban(typed: string): Iban | undefined {
  const plain = typed
    .replaceAll(/[\s.\-\p{Cf}]/gu, '')
    .replace(/^iban:?/i, '')
    .toUpperCase();
  if (!/^[A-Z]{2}\d{2}/.test(plain)) return undefined;
  const alone = /^[A-Z0-9]+$/.test(plain);
  const electronic = electronicFormatIBAN(plain) ?? plain;
  const length = specifications[plain.slice(0, 2)]?.chars ?? undefined;
  const country = length === undefined ? undefined : names.of(plain.slice(0, 2));
  return {
    text: friendlyFormatIBAN(electronic) ?? electronic,
    electronic,
    country,
    length,
    problem: alone
      ? problemOf(electronic, country, length)
      : 'must be the IBAN alone, without a name or a bank',
  };
}

function problemOf(electronic: string, country?: string, length?: number): string | undefined {
  const errors = validateIBAN(electronic).errorCodes.filter((code) => refused.includes(code));
  if (errors.length === 0) return undefined;
  if (country === undefined || length === undefined) {
    return `begins with ${electronic.slice(0, 2)}, which is no country with IBANs`;
  }
  if (electronic.length !== length) {
    return `has ${electronic.length} characters instead of ${length} (${country})`;
  }
  return 'is mistyped somewhere: its check digits do not fit. Compare it with what your bank wrote';
}

/**
 * Where euros are sent by SEPA: the list of the European Payments Council of 2025. That of the library for IBANs lacks the
 * countries which joined since 2024.
 */
const sepaCountries = new Set(
  'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  ),
);

/** Whether SEPA reaches the bank of an IBAN without spaces. */
export const inSepa = (electronic: string): boolean => sepaCountries.has(electronic.slice(0, 2));

/** The one good IBAN that a text names, without spaces; null where it names none, or several. */
export function ibanIn(text: string): string | null {
  const found = new Set<string>();
  for (const { 0: run } of text.toUpperCase().matchAll(/\b[A-Z]{2}\d{2}[A-Z0-9 \t\u00a0]{11,50}/g)) {
    const plain = run.replaceAll(/\s/g, '');
    const length = specifications[plain.slice(0, 2)]?.chars;
    const iban = length ? readIban(plain.slice(0, length)) : undefined;
    if (iban && !iban.problem) found.add(iban.electronic);
  }
  const [one, ...others] = found;
  return one !== undefined && others.length === 0 ? one : null;
}
