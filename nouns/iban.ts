import {
  electronicFormatIBAN,
  friendlyFormatIBAN,
  getCountrySpecifications,
  isValidBIC,
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

/** The good IBAN that begins at a place of a text in capitals, with spaces as it may be typed. */
function ibanAt(text: string, at: number): { iban: string; end: number } | undefined {
  const length = specifications[text.slice(at, at + 2)]?.chars;
  if (!length) return undefined;
  const own = new RegExp(`(?:[A-Z0-9][ \\t\\u00a0]*?){${length}}`, 'y');
  own.lastIndex = at;
  const iban = readIban(own.exec(text)?.[0] ?? '');
  return iban && !iban.problem ? { iban: iban.electronic, end: own.lastIndex } : undefined;
}

/** The one good IBAN that a text names, without spaces; null where it names none, or several. */
export function ibanIn(text: string): string | null {
  const typed = text.toUpperCase();
  const found = new Set<string>();
  const start = /[A-Z]{2}\d{2}/g;
  let end = 0;
  for (let match = start.exec(typed); match; match = start.exec(typed)) {
    const { index } = match;
    const begins = index === end || !/\w/.test(typed[index - 1] ?? '');
    const one = begins ? ibanAt(typed, index) : undefined;
    if (one) found.add(one.iban);
    // The next one may follow right after this one's own length.
    if (one) end = one.end;
    start.lastIndex = one ? one.end : index + 1;
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** The one BIC that a text calls so, such as `BIC: DEUTDEFF`; null where it names none, or several. */
export function bicIn(text: string): string | null {
  const named = text
    .toUpperCase()
    .matchAll(
      /\b(?:BIC|SWIFT)(?:[ \t]*[/(][ \t]*(?:BIC|SWIFT)\)?)?(?:[ \t]*CODE)?[ \t:]+([A-Z0-9]{8,11})\b/g,
    );
  const [only, ...others] = new Set([...named].flatMap(([, bic = '']) => (isValidBIC(bic) ? [bic] : [])));
  return only !== undefined && others.length === 0 ? only : null;
}

/** Within the EEA a transfer in euros needs no BIC beside the IBAN; to the rest of SEPA it does. */
const eeaCountries = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Whether the bank of an IBAN without spaces is within the EEA. */
export const inEea = (electronic: string): boolean => eeaCountries.has(electronic.slice(0, 2));
