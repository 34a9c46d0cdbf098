'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import * as cancelling from '@/features/payouts/cancel';
import { handleEach } from '@/features/payouts/handle-each';
import * as methods from '@/features/payouts/methods';
import { accountOf } from '@/features/payouts/reads/accounts';
import { action } from '@/forms/action';
import { FormId, ListOf, Maybe, OptionalText, TypedAmount } from '@/lib/fields';
import { PayoutAccount } from '@/nouns/payouts';

/** Moves one or several payouts on; says what became of each. */
export const handlePayoutsAction = action(
  z
    .object({
      ids: ListOf(FormId, 100),
      to: z.enum(['approved', 'sent', 'failed', 'cancelled']),
      reason: Maybe(OptionalText(500)),
      reference: Maybe(OptionalText(140)),
    })
    .refine(({ to, reason }) => reason || to === 'approved' || to === 'sent', {
      path: ['reason'],
      message: 'Say why. The person sees it.',
    }),
  async (actor, { ids = [], to, ...handling }) => {
    const results = await handleEach(actor, ids, to, handling);
    refresh();
    return results;
  },
);

/** Asks for money from the wallet to one of the person's saved accounts. */
export const requestPayout = action(
  z.object({
    amount: TypedAmount(1, 1_000_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code'),
    method_id: FormId,
  }),
  async (actor, { method_id: methodId, ...request }) => {
    await methods.requestPayoutTo(actor, { ...request, methodId });
    refresh();
  },
);

/** Takes back a payout that nobody approved yet. */
export const cancelPayout = action(z.object({ id: FormId }), async (actor, { id }) => {
  await cancelling.cancelPayout(actor, id);
  refresh();
});

/** Saves an account that payouts may be sent to. */
export const addPayoutMethod = action(PayoutAccount, async (actor, account) => {
  await methods.addPayoutMethod(actor, account);
  refresh();
});

/** Takes a saved account off the list. */
export const removePayoutMethod = action(z.object({ id: FormId }), async (actor, { id }) => {
  await methods.removePayoutMethod(actor, id);
  refresh();
});

/** Where a payout goes, in full. */
export const showPayoutAccount = action(z.object({ id: FormId }), (actor, { id }) => accountOf(actor, id));
