import { z } from 'zod';
import { adminTokens } from '@/auth/scheme';
import type { IncomingLine } from '@/features/receipts';
import { FormId, Maybe, Text } from '@/lib/fields';
import { ActionOk, Paging } from './bodies';
import { campaignsApi } from './face';

const states = ['waiting', 'settled'] as const;

const LineJson = z.object({
  line_id: z.int(),
  amount: z.number(),
  currency: z.string(),
  date: z.iso.date().nullable().describe('The day it was booked.'),
  party: z.string().nullable(),
  remittance: z.string().nullable(),
  takes_back: z
    .boolean()
    .describe(
      'The bank took back a transfer that had come in: the amount is negative, and it is not assigned.',
    ),
  note: z.string().nullable().describe('Why it waits for a person.'),
  set_aside: z.string().nullable().describe('Why it was set aside.'),
  advertiser_id: z.int().nullable(),
  invoice_id: z.int().nullable(),
  to_prepaid: z.number().nullable().describe('What of it was paid ahead.'),
});

const ListJson = z.object({ transfers: z.array(LineJson), total: z.int() });

export const toReceiptsJson = (rows: IncomingLine[], total: number): z.input<typeof ListJson> => ({
  transfers: rows.map((line) => ({
    line_id: line.id,
    amount: line.amount,
    currency: line.currency,
    date: line.bookedOn,
    party: line.party,
    remittance: line.remittance,
    takes_back: line.takesBack,
    note: line.note,
    set_aside: line.aside,
    advertiser_id: line.advertiserId,
    invoice_id: line.invoiceId,
    to_prepaid: line.toPrepaid,
  })),
  total,
});

export const listReceipts = campaignsApi.post('/receipts/', {
  summary: 'Transfers that came in',
  description:
    'As statements tell of them, the latest first: those that wait for a person, or those that were booked or set aside.',
  auth: adminTokens,
  reads: true,
  body: z.object({
    state: z.enum(states, { error: `must be one of: ${states.join(', ')}` }),
    ...Paging.shape,
  }),
  output: ListJson,
  example: {
    request: { state: 'waiting' },
    response: {
      transfers: [
        {
          line_id: 31,
          amount: 300,
          currency: 'EUR',
          date: '2024-08-05',
          party: 'Lunavere AB',
          remittance: 'Invoice of July',
          takes_back: false,
          note: 'It names no invoice and no organisation of ours.',
          set_aside: null,
          advertiser_id: null,
          invoice_id: null,
          to_prepaid: null,
        },
      ],
      total: 1,
    },
  },
});

export const assignReceipt = campaignsApi.post('/receipt/assign/', {
  summary: 'Book a transfer that waits for a person',
  description:
    'On an invoice, which it pays as far as that is open, the rest being paid ahead; or as paid ahead by an organisation. A limited token needs `advertisers:write` too where something is paid ahead.',
  auth: adminTokens,
  body: z
    .object({
      line_id: FormId,
      invoice: Maybe(Text(40)).describe('The number of an invoice, or a creditor reference of ours.'),
      advertiser_id: Maybe(FormId).describe('An organisation that pays ahead, in place of an invoice.'),
    })
    .refine(({ invoice, advertiser_id }) => (invoice === undefined) !== (advertiser_id === undefined), {
      path: ['invoice'],
      error: 'is needed, or advertiser_id in place of it',
    }),
  output: ActionOk,
  example: {
    request: { line_id: 31, invoice: 'FAN-2024-17' },
    response: { status: 'success', message: 'Transfer booked' },
  },
});

export const setReceiptAside = campaignsApi.post('/receipt/set-aside/', {
  summary: 'Set a transfer aside',
  description: 'One that waits for a person and is nobody’s here, with the reason.',
  auth: adminTokens,
  body: z.object({ line_id: FormId, reason: Text(400) }),
  output: ActionOk,
  example: {
    request: { line_id: 31, reason: 'Sent to us by mistake, and sent back.' },
    response: { status: 'success', message: 'Transfer set aside' },
  },
});

export const undoReceipt = campaignsApi.post('/receipt/undo/', {
  summary: 'Take back what was done with a transfer',
  description:
    'It waits for a person again. What it paid of an invoice is open again, and what it added is taken from what is prepaid, as far as that is not used. A limited token needs `advertisers:write` too where something was paid ahead.',
  auth: adminTokens,
  body: z.object({ line_id: FormId }),
  output: ActionOk,
  example: {
    request: { line_id: 31 },
    response: { status: 'success', message: 'Transfer waits again' },
  },
});
