import { countryName } from '@/lib/countries';
import { groupedReference } from '@/lib/creditor-reference';
import { dayText } from '@/lib/dates';
import { epcCode } from '@/lib/epc-code';
import { settledByCredit } from './credit-notes';
import { bicIn, ibanIn, inEea, inSepa } from './iban';

/** What the platform says of its operator, each a text of its own. */
export const companyFacts = [
  'name',
  'address',
  'taxId',
  'email',
  'payment',
  'postcode',
  'city',
  'country',
  'vatId',
] as const;
export type CompanyFact = (typeof companyFacts)[number];

/** What an invoice keeps of who issued it, beside the country and the VAT number that it is taxed by. */
export type SellerFacts = Omit<Record<CompanyFact, string>, 'payment' | 'country' | 'vatId'>;

/** Who runs the platform, as invoices name them. */
export interface Company {
  name: string;
  /** Postal, line by line, with town and country as far as they are said. */
  address: string[];
  /** The lines of it above the town. */
  street: string[];
  postcode: string;
  city: string;
  /** Two letters, or none. */
  country: string;
  taxId: string;
  /** Plain, of that country. */
  vatId: string;
  email: string;
  /** How invoices are paid, line by line. */
  payment: string[];
  /** Whom to write to about an invoice: the address above, or else the one that emails come from, if it is read. */
  contact: string | null;
}

const lines = (text: string) =>
  text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Postcode and town on a line, and the country on another, as far as they are said. */
export const townLines = ({
  postcode,
  city,
  country,
}: {
  postcode: string;
  city: string;
  country: string;
}): string[] => [`${postcode} ${city}`.trim(), country && countryName(country)].filter((line) => line !== '');

/** The company of these texts; lines end with `;` or a line break. Emails come from `sender`, such as `Fanfare <post@here>`. */
export function companyOf(
  { name, address, taxId, email, payment, postcode, city, country, vatId }: Record<CompanyFact, string>,
  sender: string,
): Company {
  const from = sender.replace(/^.*<(.*)>$/, '$1');
  return {
    name: name || 'Fanfare',
    address: [...lines(address), ...townLines({ postcode, city, country })],
    street: lines(address),
    postcode,
    city,
    country,
    taxId,
    vatId,
    email,
    payment: lines(payment),
    contact: email || (/no-?reply/i.test(from) ? null : from),
  };
}

/** Who issued an invoice, as it stood then. How it is paid stays as it is now; an invoice that kept no facts has those of now. */
export function issuerOf(
  now: Company,
  { seller, sellerCountry: country, sellerVatId: vatId }: IssuedBy,
): Company {
  if (!seller) return now;
  const then = companyOf({ ...seller, country, vatId, payment: now.payment.join('\n') }, '');
  return { ...then, contact: then.email || now.contact };
}

/** What an invoice says of who issued it. */
export interface IssuedBy {
  seller: SellerFacts | null;
  sellerCountry: string;
  sellerVatId: string;
}

/** How something is paid that is known by a creditor reference; nothing where no account is named. */
const transferLines = ({ payment }: Company, reference: string): string[] =>
  payment.length > 0 ? [...payment, `Reference: ${groupedReference(reference)}`] : [];

/** How an invoice is paid, line by line: as the company says, or else whom to ask; nothing is left to pay once it was paid, credited or cancelled. */
export function howToPay(
  company: Company,
  {
    number,
    reference,
    status,
    paidAt = null,
    amount = 0,
    takenOff = 0,
  }: {
    number: string;
    reference: string;
    status: string;
    paidAt?: Date | null;
    amount?: number;
    takenOff?: number;
  },
): string[] {
  const { name, contact } = company;
  if (settledByCredit({ amount, takenOff })) return ['This invoice was credited. There is nothing to pay.'];
  if (status === 'paid') return [paidAt ? `Paid on ${dayText(paidAt)}.` : 'Paid.'];
  if (status === 'cancelled') return ['This invoice was cancelled. There is nothing to pay.'];
  const lines = transferLines(company, reference);
  if (lines.length > 0) return lines;
  return contact
    ? [`Write to ${contact} to learn how to pay, and quote ${number}.`]
    : [
        `${name} has not named an account yet. Ask how to pay on the page of this invoice, and quote ${number}.`,
      ];
}

/** How an organisation pays ahead, line by line: as the company says, or else whom to ask. */
export function howToPayAhead(company: Company, reference: string): string[] {
  const { name, contact } = company;
  const lines = transferLines(company, reference);
  if (lines.length > 0) return lines;
  return [
    contact
      ? `Write to ${contact} to learn how to pay ahead, and quote ${groupedReference(reference)}.`
      : `${name} has not named an account yet.`,
  ];
}

/**
 * What a banking app scans to pay euros to the company's account: where that is an IBAN which SEPA reaches, outside the EEA with
 * the BIC of the bank. Without an
 * amount the payer says how much. Null where there is nothing to scan.
 */
export function paymentCode(
  { name, payment }: Company,
  { reference, currency, amount }: { reference: string; currency: string; amount?: number },
): string | null {
  const text = payment.join('\n');
  const iban = ibanIn(text);
  const bic = iban && !inEea(iban) ? bicIn(text) : undefined;
  const payable = amount === undefined || (amount >= 0.01 && amount <= 999_999_999.99);
  return currency === 'EUR' && iban && inSepa(iban) && bic !== null && payable
    ? epcCode({ name, iban, bic, amount, reference })
    : null;
}

/** What a banking app scans to pay an invoice; null for one that is settled, or where there is nothing to scan. */
export const invoiceCode = (
  company: Company,
  { status, open: amount, ...asked }: { status: string; reference: string; currency: string; open: number },
): string | null =>
  status === 'paid' || status === 'cancelled' ? null : paymentCode(company, { ...asked, amount });
