import { dayText } from '@/lib/dates';

/** What the platform says of its operator, each a text of its own. */
export const companyFacts = ['name', 'address', 'taxId', 'email', 'payment'] as const;
export type CompanyFact = (typeof companyFacts)[number];

/** Who runs the platform, as invoices name them. */
export interface Company {
  name: string;
  /** Postal, line by line. */
  address: string[];
  taxId: string;
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

/** The company of these texts; lines end with `;` or a line break. Emails come from `sender`, such as `Fanfare <post@here>`. */
export function companyOf(
  { name, address, taxId, email, payment }: Record<CompanyFact, string>,
  sender: string,
): Company {
  const from = sender.replace(/^.*<(.*)>$/, '$1');
  return {
    name: name || 'Fanfare',
    address: lines(address),
    taxId,
    email,
    payment: lines(payment),
    contact: email || (/no-?reply/i.test(from) ? null : from),
  };
}

/** How an invoice is paid, line by line: as the company says, or else whom to ask; nothing is left to pay once it was paid or cancelled. */
export function howToPay(
  { name, payment, contact }: Company,
  { number, status, paidAt = null }: { number: string; status: string; paidAt?: Date | null },
): string[] {
  if (status === 'paid') return [paidAt ? `Paid on ${dayText(paidAt)}.` : 'Paid.'];
  if (status === 'cancelled') return ['This invoice was cancelled. There is nothing to pay.'];
  if (payment.length > 0) return [...payment, `Reference: ${number}`];
  return contact
    ? [`Write to ${contact} to learn how to pay, and quote ${number}.`]
    : [
        `${name} has not named an account yet. Ask how to pay on the page of this invoice, and quote ${number}.`,
      ];
}
