import { z } from 'zod';
import type { Actor } from '@/auth/actor';
import { signedIn } from '@/auth/scheme';
import type { WatchPhoto } from '@/features/watch';
import { FormInteger, Maybe, Moment, Text } from '@/lib/fields';
import { absoluteUrl } from '@/lib/links';
import { watchApi } from './face';

export const CampaignId = Text(100);

/** A photo in a feed. What only the witness and the reviewers are told is left out for everyone else. */
export const PhotoJson = z.object({
  photo: z.string(),
  campaign: z.string(),
  url: z.string(),
  created_at: z.string(),
  created_by: z.string(),
  status: z.enum(['received', 'accepted', 'rejected']),
  task: z.string().optional(),
  group: z.string().optional(),
  latitude: z.number(),
  longitude: z.number(),
  distance_in_meters: z.number(),
  accuracy: z.number().optional(),
  flags: z.array(z.string()).optional(),
  checks: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  reward: z.number().optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
  decided_at: z.string().optional(),
  proof: z.string().optional(),
});

/** A photo as the actor is shown it. */
export function toPhotoJson(
  photo: WatchPhoto,
  { actor, reviewer }: { actor: Actor; reviewer: boolean },
): z.input<typeof PhotoJson> {
  const own = actor.kind === 'user' && actor.id === photo.userId;
  return {
    photo: photo.id,
    campaign: photo.campaignId,
    url: photo.photoUrl,
    created_at: photo.createdAt.toISOString(),
    created_by: `@${photo.witness}`,
    status: photo.status,
    task: photo.task ?? undefined,
    group: photo.groupId ?? undefined,
    latitude: photo.latitude,
    longitude: photo.longitude,
    distance_in_meters: photo.distanceInMeters,
    decided_at: photo.decidedAt?.toISOString(),
    proof: photo.hasProof ? absoluteUrl(`/proof/${photo.id}`) : undefined,
    ...((own || reviewer) && {
      accuracy: photo.accuracy ?? undefined,
      flags: photo.flags,
      checks: { ...photo.checks },
      reward: photo.status === 'accepted' ? photo.reward : undefined,
      reason: photo.rejectReason ?? undefined,
      note: photo.rejectNote ?? undefined,
    }),
  };
}

export const photoFeed = watchApi.post('/photo-feed-from-campaign', {
  summary: 'Get the photos of a campaign',
  description:
    'Oldest first. Those who review the campaign see every photo, everyone else their own and the accepted ones. Positions are rounded to about 110 m. `since` leaves out what arrived until then; ask again with the last `created_at`.',
  auth: signedIn,
  body: z.object({
    campaign: CampaignId,
    since: Maybe(Moment),
    skip: Maybe(FormInteger(0, 1_000_000)),
    limit: Maybe(FormInteger(1, 1000)),
  }),
  output: z.object({ result: z.array(PhotoJson) }),
});

export const myBalance = watchApi.post('/my-balance', {
  summary: 'Get your balance',
  description: 'POINTS you earned and FUEL you have: 100 at first, refilled to 100 at midnight UTC.',
  auth: signedIn,
  body: z.object({}),
  output: z.object({ result: z.object({ points: z.number(), fuel: z.number() }) }),
});
