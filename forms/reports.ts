'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { browseCampaign } from '@/features/campaigns';
import { createReport } from '@/features/reports/create';
import { decideReportedItem } from '@/features/reports/decide';
import { action } from '@/forms/action';
import { FormId, OptionalText } from '@/lib/fields';

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

/** Reports a campaign that anyone may see; to the API it is a product with the campaign's id. */
export const reportCampaignAction = action(
  z.object({
    campaign_id: FormId,
    reason: z.string('choose a reason').trim().min(1, 'choose a reason').max(200),
    description: OptionalText(2000).optional(),
  }),
  async (actor, { campaign_id, reason, description }) => {
    const { id } = await browseCampaign(campaign_id);
    await createReport(actor, {
      reportableId: String(id),
      reportableType: 'product',
      reason,
      description: description || null,
    });
  },
);
