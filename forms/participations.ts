'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { joinCampaign } from '@/features/participations/join';
import { action } from '@/forms/action';
import { FormId } from '@/lib/fields';

/** The acting influencer joins a campaign; gives the task of joining. */
export const joinCampaignAction = action(
  z.object({ campaign_id: FormId }),
  async (actor, { campaign_id: id }) => {
    try {
      const { taskId } = await joinCampaign(actor, id);
      return { taskId };
    } finally {
      // A refusal says that the page is of before: a seat that was free is taken.
      refresh();
    }
  },
);
