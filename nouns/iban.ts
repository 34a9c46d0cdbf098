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
