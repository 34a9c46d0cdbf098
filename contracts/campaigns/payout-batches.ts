import { z } from 'zod';
import { adminTokens } from '@/auth/scheme';
import type { BatchFile, ImportedStatement, NewBatch } from '@/features/payouts';
import { FormId, Text } from '@/lib/fields';
import { mostInBatch, payoutChannels, statementLineOutcomes } from '@/nouns/payout-batches';
import { ActionOk } from './bodies';
import { campaignsApi } from './face';

const Channel = z.enum(payoutChannels, { error: `must be one of: ${payoutChannels.join(', ')}` });

const BatchJson = z.object({
  status: z.literal('success'),
  batch_id: z.int(),
  payouts: z.int(),
  total: z.number().describe('In the currency: the control sum of its file.'),
  remaining: z.int().describe(`Approved payouts beyond the ${mostInBatch} that one batch takes.`),
});

export const toBatchJson = ({ id, count, total, remaining }: NewBatch): z.input<typeof BatchJson> => ({
  status: 'success',
  batch_id: id,
  payouts: count,
  total,
  remaining,
});

export const createPayoutBatch = campaignsApi.post('/payout/batch/create/', {
  summary: 'Put approved payouts into a batch',
  description:
    'Those of a currency that leave by a channel and are in no batch: `sepa` takes euros to accounts with an IBAN, `paypal` those to PayPal, `other` the rest. 400 where none waits.',
  auth: adminTokens,
  body: z.object({
    currency: z
      .string('must be a currency code')
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, 'must be a currency code'),
    channel: Channel,
  }),
  output: BatchJson,
  example: {
    request: { currency: 'EUR', channel: 'sepa' },
    response: { status: 'success', batch_id: 4, payouts: 2, total: 240.5, remaining: 0 },
  },
});

const FileJson = z.object({
  status: z.literal('success'),
  name: z.string(),
  content_type: z.string(),
  content: z.string(),
  copy: z.boolean().describe('The file was taken before. It is the same, and names itself a copy.'),
});

export const toBatchFileJson = ({ contentType, ...file }: BatchFile): z.input<typeof FileJson> => ({
  status: 'success',
  ...file,
  content_type: contentType,
});

export const takeBatchFile = campaignsApi.post('/payout/batch/file/', {
  summary: 'Take the file of a batch',
  description:
    'pain.001.001.09 for `sepa`, CSV for the others. It holds accounts in full; who took it is kept.',
  auth: adminTokens,
  // The answer holds accounts in full, and is kept nowhere.
  idempotent: 'never',
  body: z.object({ batch_id: FormId }),
  output: FileJson,
  example: {
    request: { batch_id: 5 },
    response: {
      status: 'success',
      name: 'FANB5-GBP.csv',
      content_type: 'text/csv; charset=utf-8',
      content: 'Email/Phone,Amount,Currency code,…',
      copy: false,
    },
  },
});

export const cancelPayoutBatch = campaignsApi.post('/payout/batch/cancel/', {
  summary: 'Cancel a batch',
  description: 'While nothing of it was sent or failed. Its payouts are approved as before.',
  auth: adminTokens,
  body: z.object({ batch_id: FormId }),
  output: ActionOk,
  example: { request: { batch_id: 4 }, response: { status: 'success', message: 'Batch cancelled' } },
});

const ImportJson = z.object({
  status: z.literal('success'),
  statement_id: z.int(),
  kind: z.enum(['camt.053', 'pain.002']),
  again: z.boolean().describe('The same file was imported before; nothing changed.'),
  ...(Object.fromEntries(statementLineOutcomes.map((name) => [name, z.int()])) as Record<
    (typeof statementLineOutcomes)[number],
    z.ZodInt
  >),
});

export const toImportJson = ({
  id,
  kind,
  again,
  outcomes,
}: ImportedStatement): z.input<typeof ImportJson> => ({
  status: 'success',
  statement_id: id,
  kind,
  again,
  ...outcomes,
});

export const importBankStatement = campaignsApi.post('/payout/batch/import/', {
  summary: 'Import what a bank says',
  description:
    'A statement (camt.053) or the answer to a file (pain.002), as text. Payouts are found by their end-to-end id: what was booked is sent, what was refused has failed, what came back is returned, each with the reason of the bank. What came in is `received` where it names the reference of an invoice or an organisation; `noted` changes nothing, `unmatched` waits for a person. A limited token needs `invoices:write` too where something comes in for an invoice or organisation, and `advertisers:write` where that is paid ahead; without them nothing of the file is taken.',
  auth: adminTokens,
  body: z.object({ statement: Text(1_000_000).describe('The XML.') }),
  output: ImportJson,
  example: {
    request: { statement: '<?xml version="1.0"?><Document>…</Document>' },
    response: {
      status: 'success',
      statement_id: 9,
      kind: 'camt.053',
      again: false,
      sent: 2,
      failed: 0,
      returned: 0,
      received: 3,
      noted: 0,
      unmatched: 1,
    },
  },
});
