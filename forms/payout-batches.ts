'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import * as batch from '@/features/payouts/batch';
import { batchFile } from '@/features/payouts/batch-file';
import * as statement from '@/features/payouts/import-statement';
import { action } from '@/forms/action';
import { FormId } from '@/lib/fields';
import { payoutChannels } from '@/nouns/payout-batches';

/** Puts approved payouts into a batch. */
export const createPayoutBatch = action(
  z.object({
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code'),
    channel: z.enum(payoutChannels),
  }),
  async (actor, request) => {
    const made = await batch.createBatch(actor, request);
    refresh();
    return made;
  },
);

/** Gives the file of a batch. */
export const takeBatchFile = action(z.object({ id: FormId }), async (actor, { id }) => {
  const file = await batchFile(actor, id);
  refresh();
  return file;
});

/** Cancels a batch of which nothing was sent. */
export const cancelPayoutBatch = action(z.object({ id: FormId }), async (actor, { id }) => {
  await batch.cancelBatch(actor, id);
  refresh();
});

/** Takes what a bank says of transfers. */
export const importBankStatement = action(
  z.object({ statement: z.string().min(1, 'is missing').max(1_000_000, 'must be at most 1 MB') }),
  async (actor, { statement: text }) => {
    const imported = await statement.importStatement(actor, text);
    refresh();
    return imported;
  },
);

/** Notes that somebody looked after a line that matched nothing. */
export const closeStatementLine = action(z.object({ id: FormId }), async (actor, { id }) => {
  await statement.closeLine(actor, id);
  refresh();
});
