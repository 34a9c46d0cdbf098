import { z } from 'zod';
import { adminTokens, staffTokens } from '@/auth/scheme';
import type { Invoice, InvoiceFilter, InvoicePayment } from '@/features/invoices';
import { Day, FormAmount, FormBoolean, FormId, Maybe, OptionalText } from '@/lib/fields';
import { creditReasons } from '@/nouns/credit-notes';
import { statusesOf } from '@/nouns/status';
import { named } from '../schema';
import { ActionOk, Paging } from './bodies';
import { campaignsApi } from './face';

const invoiceStatuses = statusesOf('invoice');
const Status = z.enum(invoiceStatuses, { error: `must be one of: ${invoiceStatuses.join(', ')}` });

export const InvoiceJson = named(
  'Invoice',
  z.object({
    id: z.int(),
    amount: z.number().describe('What is to be paid, tax included.'),
    currency: z.string(),
    date: z.iso.date().describe('The day of issue.'),
    status: Status,
    number: z.string().optional(),
    due_date: z.iso.date().optional(),
    date_from: z.iso.date().optional(),
    date_to: z.iso.date().optional(),
    paid_at: z.iso.datetime().nullable().optional(),
    net: z.number().optional().describe('Before tax.'),
    tax: z.number().optional().describe('What of the amount is tax.'),
    credited: z.number().optional().describe('What credit notes took back of the amount.'),
    open: z.number().optional().describe('What of it is still to be paid.'),
  }),
);

export const toInvoiceJson = (invoice: Invoice): z.input<typeof InvoiceJson> => ({
  id: invoice.id,
  amount: invoice.amount,
  currency: invoice.currency,
  date: invoice.issuedOn,
  status: invoice.status,
  number: invoice.number,
  due_date: invoice.dueOn,
  date_from: invoice.periodFrom,
  date_to: invoice.periodTo,
  paid_at: invoice.paidAt?.toISOString() ?? null,
  net: invoice.net,
  tax: invoice.tax,
  credited: invoice.credited,
  open: invoice.open,
});

const InvoiceSearch = z
  .object({
    advertiser_id: FormId,
    invoice_status: Maybe(Status),
    date_from: Maybe(Day),
    date_to: Maybe(Day),
    ...Paging.shape,
  })
  .refine(({ date_from, date_to }) => !date_from || !date_to || date_from <= date_to, {
    path: ['date_to'],
    error: 'must not be before date_from',
  });

/** The window is of days of issue. */
export const toInvoiceFilter = (body: z.output<typeof InvoiceSearch>): InvoiceFilter => ({
  advertiserId: body.advertiser_id,
  status: body.invoice_status,
  from: body.date_from,
  to: body.date_to,
});

export const listInvoices = campaignsApi.post('/advertiser/invoices/', {
  source: '000-16',
  summary: "An advertiser's invoices",
  description: 'Newest first; the window is of days of issue, UTC. overdue is pending past its due date.',
  auth: staffTokens,
  alsoGet: true,
  body: InvoiceSearch,
  output: z.object({ invoices: z.array(InvoiceJson) }),
  example: {
    request: { advertiser_id: 123, invoice_status: 'paid', date_from: '2024-01-01', date_to: '2024-12-31' },
    response: {
      invoices: [{ id: 789, amount: 500, currency: 'USD', date: '2024-08-01', status: 'paid' }],
    },
  },
});

export const createInvoice = campaignsApi.post('/advertiser/invoice/create/', {
  summary: "Invoice a period of an advertiser's spend",
  description:
    'Accepted task spend and ad spend of these UTC days, both included, as far as no other invoice bills it. The same period again returns the same invoice. Days that are not all taxed alike, since a rate changed between them, are invoiced by a period each.',
  auth: adminTokens,
  body: z.object({ advertiser_id: FormId, date_from: Day, date_to: Day }),
  output: ActionOk.extend({ invoice_id: z.int(), number: z.string() }),
  example: {
    request: { advertiser_id: 123, date_from: '2024-07-01', date_to: '2024-07-31' },
    response: { status: 'success', invoice_id: 789, message: 'Invoice created', number: 'FAN-2024-17' },
  },
});

const outcomes = ['paid', 'cancelled'] as const;

export const updateInvoiceStatus = campaignsApi.post('/advertiser/invoice/status/', {
  summary: 'Note that an invoice was paid, or cancel it',
  description: 'Pending and overdue invoices only. What a cancelled invoice billed may be invoiced again.',
  auth: adminTokens,
  body: z.object({
    invoice_id: FormId,
    status: z.enum(outcomes, { error: `must be one of: ${outcomes.join(', ')}` }),
  }),
  output: ActionOk,
  example: {
    request: { invoice_id: 789, status: 'paid' },
    response: { status: 'success', message: 'Invoice status updated' },
  },
});

const CreditNoteJson = z.object({
  credit_note_id: z.int(),
  number: z.string(),
  amount: z.number().describe('Tax included.'),
  reason: z.enum(creditReasons),
  note: z.string().optional().describe('What it says beside the reason.'),
  date: z.iso.date().describe('The day of issue.'),
});

export const createCreditNote = campaignsApi.post('/advertiser/credit-note/create/', {
  summary: 'Credit an invoice in whole or in part',
  description:
    'What was still to be paid of it is less by that; what was paid already is paid ahead from then on. At most what is left of the invoice, of each of its taxes too. It cannot be undone. A limited token needs `invoices:write`, and `advertisers:write` where something of it had been paid.',
  auth: adminTokens,
  body: z
    .object({
      invoice_id: FormId,
      amount: Maybe(FormAmount(0.000001, 1_000_000_000)).describe('Tax included. This or `whole`.'),
      whole: Maybe(FormBoolean).describe('Everything that is left of the invoice.'),
      reason: z.enum(creditReasons, { error: `must be one of: ${creditReasons.join(', ')}` }),
      note: OptionalText(400).optional().describe('What the credit note says beside the reason.'),
    })
    // It cannot be undone, so nobody credits everything by leaving something out or misspelling it.
    .refine(({ amount, whole }) => amount !== undefined || whole, {
      path: ['amount'],
      error: 'is missing; whole: true credits everything that is left',
    })
    .refine(({ amount, whole }) => amount === undefined || !whole, {
      path: ['amount'],
      error: 'must not be given with whole: true',
    }),
  output: ActionOk.extend({
    credit_note_id: z.int(),
    number: z.string(),
    amount: z.number(),
    tax: z.number().describe('What of the amount is tax.'),
    to_prepaid: z.number().describe('What of it had been paid, and is paid ahead now.'),
    currency: z.string(),
  }),
  example: {
    request: { invoice_id: 789, amount: 119, reason: 'bad_traffic', note: 'Views of 3 August' },
    response: {
      status: 'success',
      message: 'Credit note created',
      credit_note_id: 12,
      number: 'CN-2024-3',
      amount: 119,
      tax: 19,
      to_prepaid: 0,
      currency: 'EUR',
    },
  },
});

const PaymentJson = z.object({
  invoice_id: z.int(),
  number: z.string(),
  status: Status,
  amount: z.number(),
  open: z.number().describe('What of it is still to be paid.'),
  transfers: z.array(z.object({ line_id: z.int(), amount: z.number(), date: z.iso.date().nullable() })),
  credit_notes: z.array(CreditNoteJson).optional().describe('What of it was credited.'),
  currency: z.string(),
  reference: z.string().describe('The creditor reference (ISO 11649) that a transfer names.'),
  instructions: z.array(z.string()).describe('How it is paid, line by line, as the invoice says it.'),
  epc_code: z
    .string()
    .nullable()
    .describe(
      'What banking apps read of its QR code (EPC069-12): open invoices in euros, to an IBAN in SEPA.',
    ),
});

export const toPaymentJson = ({
  invoice,
  instructions,
  code,
}: InvoicePayment): z.input<typeof PaymentJson> => ({
  invoice_id: invoice.id,
  number: invoice.number,
  status: invoice.status,
  amount: invoice.amount,
  open: invoice.open,
  transfers: invoice.transfers.map(({ lineId, amount, bookedOn }) => ({
    line_id: lineId,
    amount,
    date: bookedOn,
  })),
  credit_notes: invoice.credits.map(({ id, issuedOn, ...credit }) => ({
    ...credit,
    credit_note_id: id,
    date: issuedOn,
  })),
  currency: invoice.currency,
  reference: invoice.reference,
  instructions,
  epc_code: code,
});

export const readInvoicePayment = campaignsApi.post('/advertiser/invoice/payment/', {
  summary: 'How an invoice is paid',
  description:
    'The account, the reference that a transfer names, the code for banking apps, and the transfers that came in. For its owners and billing people, and administrators.',
  auth: staffTokens,
  reads: true,
  body: z.object({ invoice_id: FormId }),
  output: PaymentJson,
  example: {
    request: { invoice_id: 789 },
    response: {
      invoice_id: 789,
      number: 'FAN-2024-17',
      status: 'pending',
      amount: 500,
      open: 200,
      transfers: [{ line_id: 31, amount: 300, date: '2024-08-05' }],
      currency: 'EUR',
      reference: 'RF25FAN202417',
      instructions: ['Lumen GmbH', 'DE89 3704 0044 0532 0130 00', 'Reference: RF25 FAN2 0241 7'],
      epc_code: 'BCD\n002\n1\nSCT\n\nLumen GmbH\nDE89370400440532013000\nEUR200.00\n\nRF25FAN202417',
    },
  },
});
