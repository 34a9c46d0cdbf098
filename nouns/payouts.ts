import { electronicFormatIBAN, getCountrySpecifications, isValidBIC } from 'ibantools';
import { z } from 'zod';
import { Email, Maybe, OptionalText, Text } from '@/lib/fields';
import { describedParts, maskedAccount, withHolder } from '@/lib/mask';
import { inSepa, readIban } from './iban';

/** How money is sent. */
export const payoutMethodKinds = ['sepa', 'bank', 'paypal', 'other'] as const;
export type PayoutMethodKind = (typeof payoutMethodKinds)[number];

/** How people call them. */
export const payoutMethodLabels: Record<PayoutMethodKind, string> = {
  sepa: 'Bank account with an IBAN (SEPA)',
  bank: 'Other bank account',
  paypal: 'PayPal',
  other: 'Other',
};

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Countries that an address or a bank may be in: their codes and English names, by name. */
export const accountCountries = Object.keys(getCountrySpecifications())
  .flatMap((code) => {
    const name = names.of(code);
    return name ? [{ code, name }] : [];
  })
  .sort((one, other) => one.name.localeCompare(other.name, 'en'));

const countryCodes = new Set(accountCountries.map(({ code }) => code));

const Country = z
  .string('is missing')
  .trim()
  .toUpperCase()
  .refine((code) => countryCodes.has(code), 'must be a country');

/** What an account is called by, and holds no line break: banks print it on one line. */
const Line = (maximum: number) => Text(maximum).refine((text) => !/[\r\n]/.test(text), 'must be one line');
const MaybeLine = (maximum: number) =>
  Maybe(OptionalText(maximum).refine((text) => !/[\r\n]/.test(text), 'must be one line'));

const SepaIban = Text(80).transform((text, context) => {
  const iban = readIban(text);
  const problem = !iban
    ? 'must be an IBAN: two letters, two digits and the account'
    : (iban.problem ??
      (inSepa(iban.electronic)
        ? undefined
        : `is of a bank in ${iban.country}, which SEPA does not reach: choose “${payoutMethodLabels.bank}”`));
  if (problem) context.addIssue({ code: 'custom', message: problem });
  return iban?.text ?? text;
});

const Bic = Maybe(
  OptionalText(20)
    .transform((text) => text.replaceAll(/\s/g, '').toUpperCase())
    .refine((text) => isValidBIC(text), 'must be a BIC of 8 or 11 characters, such as DEUTDEFF'),
);

const SepaAccount = z.object({
  kind: z.literal('sepa'),
  name: Line(70).describe('Whose account it is, as the bank knows them.'),
  iban: SepaIban,
  bic: Bic.describe('May be left out: the bank is known by the IBAN.'),
  street: MaybeLine(70),
  building: MaybeLine(16),
  postcode: MaybeLine(16),
  town: Line(35),
  country: Country.describe('Of the address: two letters (ISO 3166-1).'),
});

const BankAccount = z
  .object({
    kind: z.literal('bank'),
    name: Line(120).describe('Whose account it is, as the bank knows them.'),
    account: Line(50)
      .refine((text) => text.replace(/[^\p{L}\p{N}]/gu, '').length >= 4, 'must be the account number')
      .transform((text, context) => {
        const iban = readIban(text);
        if (iban?.problem) context.addIssue({ code: 'custom', message: iban.problem });
        return iban?.text ?? text;
      }),
    routing: MaybeLine(50).describe('Routing number, sort code or BIC; not needed with an IBAN.'),
    bank: MaybeLine(120),
    country: Country.describe('Of the bank: two letters (ISO 3166-1).'),
  })
  .refine(({ account, routing }) => routing !== undefined || readIban(account) !== undefined, {
    path: ['routing'],
    message: 'is missing: the routing number, sort code or BIC of the bank',
  });

const PayPalAccount = z.object({ kind: z.literal('paypal'), email: Email });

const OtherAccount = z.object({
  kind: z.literal('other'),
  text: Text(300).describe('How and where to send it, in words.'),
});

/** An account that money is sent to, by its kind; forms and the API take the same. */
export const PayoutAccount = z.discriminatedUnion(
  'kind',
  [SepaAccount, BankAccount, PayPalAccount, OtherAccount],
  {
    error: `must be one of: ${payoutMethodKinds.join(', ')}`,
  },
);
export type PayoutAccount = z.output<typeof PayoutAccount>;
/** As it is typed, before it is checked. */
export type PayoutAccountInput = z.input<typeof PayoutAccount>;

const listed = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ');

/** What the account is known by, without whose it is. */
function accountText(account: PayoutAccount): string {
  switch (account.kind) {
    case 'sepa':
      return listed('Bank transfer', account.iban);
    case 'bank':
      return listed('Bank transfer', account.account);
    case 'paypal':
      return listed('PayPal', account.email);
    case 'other':
      return account.text;
  }
}

/** In full, as whoever pays reads it. */
export function accountInFull(account: PayoutAccount): string {
  const text = accountText(account);
  switch (account.kind) {
    case 'sepa':
      return withHolder(listed(text, account.bic && `BIC ${account.bic}`), account.name);
    case 'bank':
      return withHolder(
        listed(
          text,
          account.routing && `routing ${account.routing}`,
          account.bank,
          names.of(account.country),
        ),
        account.name,
      );
    default:
      return text;
  }
}

/** As its owner recognises it and nobody else can use it: `Bank transfer, •••• 1332`. */
export function accountLabel(account: PayoutAccount): string {
  const masked = maskedAccount(accountText(account));
  return account.kind === 'other' && !masked.includes(',') ? `Other, ${masked}` : masked;
}

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** The same text for the same account, however it was typed and of whichever kind it was said to be. */
export function accountIdentity(account: PayoutAccount): string {
  switch (account.kind) {
    case 'sepa':
      return `iban:${electronicFormatIBAN(account.iban)}`;
    case 'bank': {
      const iban = readIban(account.account);
      return iban
        ? `iban:${iban.electronic}`
        : `bank:${account.country}:${plain(account.routing ?? '')}:${plain(account.account)}`;
    }
    case 'paypal':
      return `paypal:${account.email}`;
    case 'other': {
      const iban = readIban(describedParts(account.text).rest);
      return iban && !iban.problem
        ? `iban:${iban.electronic}`
        : `other:${account.text.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`;
    }
  }
}

/** An account that somebody described in words: an address of PayPal is known as one, anything else is for a person to read. */
export function describedAccount(text: string): PayoutAccount {
  const { way, rest } = describedParts(text);
  const paypal =
    way?.toLowerCase() === 'paypal' ? PayPalAccount.safeParse({ kind: 'paypal', email: rest }) : undefined;
  return paypal?.data ?? { kind: 'other', text };
}

/** In which country the account's bank is, in English, where that is known. */
export function bankCountry(account: PayoutAccount): string | undefined {
  if (account.kind === 'sepa') return readIban(account.iban)?.country;
  return account.kind === 'bank' ? names.of(account.country) : undefined;
}

/** Whose account it is, where a bank wants to know. */
export const accountHolder = (account: PayoutAccount): string | null =>
  'name' in account ? account.name : null;

/** Why nobody can be paid what their wallet holds, in the order it is told. */
export const notReadyReasons = ['banned', 'unconfirmed', 'no_method', 'held', 'below_minimum'] as const;
export type NotReadyReason = (typeof notReadyReasons)[number];

/** The least that is paid out at once, in the wallet's currency. */
export const minimumPayout = 1;
