'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { FormId } from '@/lib/fields';
import { joinCampaign } from './join';

/** The acting influencer joins a campaign; gives the task of joining. */
export const joinCampaignAction = action(
  z.object({ campaign_id: FormId }),
  async (actor, { campaign_id: id }) => {
    const { taskId } = await joinCampaign(actor, id);
    refresh();
    return { taskId };
  },
);
