'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { toFailure } from '@/db/failures';
import { joinCampaign } from '@/features/participations/join';
import { action } from '@/forms/action';
import { FormId } from '@/lib/fields';

/** The acting influencer joins a campaign; gives the task of joining. */
export const joinCampaignAction = action(
  z.object({ campaign_id: FormId }),
  async (actor, { campaign_id: id }) => {
    const { taskId } = await joinCampaign(actor, id).catch((error: unknown) => {
      // What the campaign refuses says that the page is of before: a seat that was free is taken.
      if (toFailure(error).code !== 'forbidden') refresh();
      throw error;
    });
    refresh();
    return { taskId };
  },
);
