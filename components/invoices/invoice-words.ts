import { formatDay } from '@/components/ui/moment-format';
import type { Invoice, InvoiceDetail } from '@/features/invoices';
import { DAY_MS, dayOf } from '@/lib/dates';
import { type Company, townLines } from '@/nouns/company';
import { settledByCredit } from '@/nouns/credit-notes';
import { statusLabel } from '@/nouns/status';
import { taxWords } from '@/nouns/tax';

/** A UTC day as people read it, whatever their zone. */
export const dayWords = (day: string) => formatDay(new Date(day), 'UTC');

/** Whole days between a due day and today, both UTC. */
export const daysLate = (dueOn: string, now: Date) =>
  Math.floor((Date.parse(dayOf(now)) - Date.parse(dueOn)) / DAY_MS);

/** A rate without the zeros its column pads it with. */
export const rateWords = (rate: number) =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 10 }).format(rate);

/** The lines of an address, whichever way its browser ended them. */
export const linesOf = (text: string) => text.split(/\r?\n/);

/** Of an open invoice that is partly paid or credited: what came in, what was taken off, and what is open. */
export const partOf = ({ open, received, takenOff }: Invoice): [label: string, amount: number][] => {
  const gone: [string, number][] = [
    ['Received', received],
    ['Credited', takenOff],
  ];
  const parts = gone.filter(([, amount]) => amount > 0);
  return open > 0 && parts.length > 0 ? [...parts, ['Open', open]] : [];
};

/** What an invoice is now; one that credit alone settled was not paid. */
export const stateWords = (invoice: Invoice): string =>
  settledByCredit(invoice) ? 'Credited' : statusLabel('invoice', invoice.status);

const named = (label: string, value: string) => (value ? `${label} ${value}` : '');

/** Who is billed, line by line below the name, as it stood when the invoice was issued. */
export const billedLines = (invoice: Invoice): string[] =>
  [
    ...linesOf(invoice.billedAddress),
    ...townLines({
      postcode: invoice.billedPostcode,
      city: invoice.billedCity,
      country: invoice.billedCountry,
    }),
    named('VAT number', invoice.billedVatId),
    named('Tax id', invoice.billedTaxId),
    invoice.billedEmail,
    named('Purchase order', invoice.purchaseOrder),
    named('Reference', invoice.buyerReference),
  ].filter((line) => line.trim() !== '');

/** Who bills, line by line below the name; the VAT number that an invoice was taxed under stays its own. */
export const sellerLines = (issuer: Company, { sellerVatId }: Invoice): string[] =>
  [...issuer.address, named('VAT number', sellerVatId), named('Tax id', issuer.taxId), issuer.email].filter(
    (line) => line.trim() !== '',
  );

/** What stands above the total of a taxed invoice or credit note: the net, and each tax on it. */
export const taxedSums = ({
  net,
  taxes,
}: Pick<InvoiceDetail, 'net' | 'taxes'>): [label: string, amount: number][] =>
  taxes.length === 0
    ? []
    : [['Net', net], ...taxes.map((part): [string, number] => [taxWords(part), part.tax])];
