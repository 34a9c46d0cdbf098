import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { WatchGroup } from '@/features/watch';
import { CampaignId, InviteCode } from '@/nouns/fields/watch';
import { watchGroupStatuses } from '@/nouns/watch';
import { named } from '../schema';
import { watchApi } from './face';

const GroupJson = named(
  'Group',
  z.object({
    success: z.literal(true),
    group: z.string(),
    campaign: z.string(),
    invite_code: z.string(),
    size: z.int(),
    status: z.enum(watchGroupStatuses),
    expires_at: z.string(),
    members: z.array(z.object({ username: z.string(), submitted: z.boolean() })),
  }),
);

export const toGroupJson = (group: WatchGroup): z.input<typeof GroupJson> => ({
  success: true,
  group: group.id,
  campaign: group.campaignId,
  invite_code: group.inviteCode,
  size: group.size,
  status: group.status,
  expires_at: group.expiresAt.toISOString(),
  members: group.members.map(({ username, submitted }) => ({ username: `@${username}`, submitted })),
});

export const createGroup = watchApi.post('/create-group', {
  summary: 'Start a group',
  description:
    "Of a group campaign. Hand the invite code to the others; everybody's photo must arrive before the group expires. One live group a person and campaign.",
  auth: signedIn,
  body: z.object({ campaign: CampaignId }),
  output: z.object({ result: GroupJson }),
});

export const joinGroup = watchApi.post('/join-group', {
  summary: 'Join a group',
  description: 'By its invite code, while its time runs and a place is free.',
  auth: signedIn,
  body: z.object({ code: InviteCode }),
  output: z.object({ result: GroupJson }),
});
