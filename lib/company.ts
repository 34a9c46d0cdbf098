import { dayText } from './dates';
import { env } from './env';

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

/** The company of this platform, from its settings. */
export function company(): Company {
  const { COMPANY_NAME, COMPANY_ADDRESS, COMPANY_TAX_ID, COMPANY_EMAIL, COMPANY_PAYMENT, MAIL_FROM } = env();
  const sender = MAIL_FROM.replace(/^.*<(.*)>$/, '$1');
  return {
    name: COMPANY_NAME,
    address: lines(COMPANY_ADDRESS),
    taxId: COMPANY_TAX_ID,
    email: COMPANY_EMAIL,
    payment: lines(COMPANY_PAYMENT),
    contact: COMPANY_EMAIL || (/no-?reply/i.test(sender) ? null : sender),
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
