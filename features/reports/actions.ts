'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { decideReportedItem } from './decide';

/** Takes one decision on some or all open reports of a thing; nothing is decided when one of them was already. */
export const decideReportsAction = action(
  z.object({
    ids: z.array(z.uuid()).min(1, 'choose at least one report').max(500),
    status: z.enum(['reviewed', 'resolved', 'dismissed']),
    note: z.string().trim().max(2000, 'must be at most 2000 characters').optional(),
  }),
  async (actor, { ids, status, note }) => {
    const decided = await decideReportedItem(actor, ids, { status, note: note || null });
    refresh();
    return decided;
  },
);
