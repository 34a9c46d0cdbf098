import type { Invoice, InvoiceLine } from '@/features/invoices';
import type { CsvColumns } from '@/lib/csv';

/** A list of invoices as a file. */
export const invoiceColumns: CsvColumns<Invoice> = {
  number: (invoice) => invoice.number,
  organisation: (invoice) => invoice.advertiser,
  status: (invoice) => invoice.status,
  issued: (invoice) => invoice.issuedOn,
  due: (invoice) => invoice.dueOn,
  'period from': (invoice) => invoice.periodFrom,
  'period to': (invoice) => invoice.periodTo,
  amount: (invoice) => invoice.amount,
  currency: (invoice) => invoice.currency,
  paid: (invoice) => invoice.paidAt?.toISOString() ?? null,
  net: (invoice) => invoice.net,
  tax: (invoice) => invoice.tax,
  credited: (invoice) => invoice.credited,
  open: (invoice) => invoice.open,
};

/** The lines of one invoice as a file; amounts are in the invoice's currency. */
export const lineColumns = (currency: string): CsvColumns<InvoiceLine> => ({
  description: (line) => line.description,
  'campaign id': (line) => line.campaignId,
  'ad id': (line) => line.adId,
  tasks: (line) => (line.campaignId === null ? null : line.tasks),
  'original amount': (line) => line.originalAmount,
  'original currency': (line) => line.originalCurrency,
  rate: (line) => line.rate,
  amount: (line) => line.amount,
  currency: () => currency,
});
