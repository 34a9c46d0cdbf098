'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { assignLine } from '@/features/receipts/assign';
import * as aside from '@/features/receipts/set-aside';
import * as undo from '@/features/receipts/undo';
import { action } from '@/forms/action';
import { FormId, Maybe, Text } from '@/lib/fields';

/** Books a transfer on an invoice, or as paid ahead by an organisation; administrators only. */
export const assignTransfer = action(
  z
    .object({ id: FormId, invoice: Maybe(Text(40)), advertiser_id: Maybe(FormId) })
    .refine(({ invoice, advertiser_id }) => (invoice === undefined) !== (advertiser_id === undefined), {
      path: ['invoice'],
      error: 'must be given, or an organisation in place of it',
    }),
  async (actor, { id, invoice, advertiser_id: advertiserId }) => {
    await assignLine(actor, id, { invoice, advertiserId });
    refresh();
  },
);

/** Notes that a transfer is nobody's here; administrators only. */
export const setTransferAside = action(
  z.object({ id: FormId, reason: Text(400) }),
  async (actor, { id, reason }) => {
    await aside.setAside(actor, id, reason);
    refresh();
  },
);

/** Takes back what was done with a transfer; administrators only. */
export const undoTransfer = action(z.object({ id: FormId }), async (actor, { id }) => {
  await undo.undoLine(actor, id);
  refresh();
});
