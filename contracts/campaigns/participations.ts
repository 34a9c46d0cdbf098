import { z } from 'zod';
import { appActing } from '@/auth/scheme';
import { FormId } from '@/lib/fields';
import { ActionOk } from './bodies';
import { campaignsApi } from './face';

export const joinCampaign = campaignsApi.post('/action/campaign/join/', {
  source: '000-05',
  summary: 'Join a campaign',
  description:
    'Takes a seat and makes the first task, due in the hours the campaign gives. Needs an accepted profile on one of its networks.',
  auth: appActing,
  body: z.object({ campaign_id: FormId }),
  output: ActionOk.extend({ task_id: z.int().optional() }),
  example: {
    request: { campaign_id: 123 },
    response: { status: 'success', message: 'Successfully joined campaign' },
  },
});
