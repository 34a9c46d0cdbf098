'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { FormId, ListOf, Maybe, OptionalText } from '@/lib/fields';
import { handleEach } from './handle-each';

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
      message: 'Say why; the person is told.',
    }),
  async (actor, { ids = [], to, ...handling }) => {
    const results = await handleEach(actor, ids, to, handling);
    refresh();
    return results;
  },
);
