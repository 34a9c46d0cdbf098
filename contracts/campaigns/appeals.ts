import { z } from 'zod';
import { appActing, staffTokens } from '@/auth/scheme';
import { FormId, Text } from '@/lib/fields';
import { ActionOk } from './bodies';
import { campaignsApi } from './face';

export const appealTask = campaignsApi.post('/action/task/appeal/', {
  summary: 'Appeal the rejection of a post',
  description:
    'Own rejected tasks for which a post was sent, once a rejection and within 7 days. Administrators decide, and the money stays reserved until they have.',
  auth: appActing,
  body: z.object({
    task_id: FormId,
    statement: Text(1000).describe('Why the rejection is wrong. Both sides read it.'),
  }),
  output: ActionOk,
  example: {
    request: { task_id: 456, statement: 'The hashtag stands in the first line of the post.' },
    response: { status: 'success', message: 'Appeal received' },
  },
});

const verdicts = ['overturn', 'uphold', 'reply'] as const;

export const decideAppeal = campaignsApi.post('/task/appeal/', {
  summary: 'Decide on an appeal, or reply to it',
  description:
    "overturn and uphold: administrators, but not the one who rejected the post while there is another. Overturning accepts it with the same money as an approval without bonuses; upholding frees what was reserved. reply: the campaign's organisation, once, while the appeal is open.",
  auth: staffTokens,
  body: z.object({
    task_id: FormId,

    action: z.enum(verdicts, { error: `must be one of: ${verdicts.join(', ')}` }),
    reason: Text(1000).describe('Both sides read it.'),
  }),
  output: ActionOk,
  example: {
    request: { task_id: 456, action: 'overturn', reason: 'The hashtag is there.' },
    response: { status: 'success', message: 'Rejection overturned' },
  },
});
