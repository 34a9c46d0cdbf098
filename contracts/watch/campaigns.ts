import { z } from 'zod';
import { everyone, signedIn } from '@/auth/scheme';
import type {
  WatchCampaign,
  WatchCampaignChanges as WatchCampaignChangesInput,
  NewWatchCampaign as WatchCampaignInput,
} from '@/features/watch';
import { camelled } from '@/lib/camel';
import { FormBoolean, Maybe, Text } from '@/lib/fields';
import {
  Latitude,
  Longitude,
  NewWatchCampaign,
  WatchCampaignChanges,
  WatchCampaignType,
} from '@/nouns/fields/watch';
import { watchCampaignTypes } from '@/nouns/watch';
import { named } from '../schema';
import { watchApi } from './face';

/** A campaign as the document has it; keys without a value are left out. */
export const WatchCampaignJson = named(
  'WatchCampaign',
  z.object({
    id: z.string(),
    banner_url: z.string(),
    poster_url: z.string(),
    created_at: z.string(),
    created_by: z.string(),
    created_by_publicKey: z.string().optional(),
    description: z.string(),
    starts_at: z.string(),
    ends_at: z.string(),
    fuel_required: z.number(),
    is_active: z.boolean(),
    latitude: z.number(),
    longitude: z.number(),
    radius: z.number(),
    location_limit_in_meters: z.number().optional(),
    max_submissions: z.int(),
    max_submissions_per_witness: z.int().optional(),
    submissions: z.int(),
    tags: z.array(z.string()),
    type: z.enum(watchCampaignTypes),
    currency: z.string().optional(),
    reward_per_task: z.number().optional(),
    total_rewards: z.number().optional(),
    tasks: z
      .record(
        z.string(),
        z.object({ description: z.string().optional(), fuel_required: z.number().optional() }),
      )
      .optional(),
    whitelist: z.array(z.string()).optional(),
  }),
);

export const toWatchCampaignJson = (campaign: WatchCampaign): z.input<typeof WatchCampaignJson> => ({
  id: campaign.id,
  banner_url: campaign.bannerUrl,
  poster_url: campaign.posterUrl,
  created_at: campaign.createdAt.toISOString(),
  created_by: `@${campaign.creator}`,
  created_by_publicKey: campaign.createdByPublicKey ?? undefined,
  description: campaign.description,
  starts_at: campaign.startsAt.toISOString(),
  ends_at: campaign.endsAt.toISOString(),
  fuel_required: campaign.fuelRequired,
  is_active: campaign.isActive,
  latitude: campaign.latitude,
  longitude: campaign.longitude,
  radius: campaign.radius,
  location_limit_in_meters: campaign.locationLimitInMeters ?? undefined,
  max_submissions: campaign.maxSubmissions,
  max_submissions_per_witness: campaign.maxSubmissionsPerWitness ?? undefined,
  submissions: campaign.submissionsCount,
  tags: campaign.tags,
  type: campaign.type,
  // A campaign that pays nothing pays it in no currency.
  currency: campaign.rewardPerTask === null ? undefined : campaign.currency,
  reward_per_task: campaign.rewardPerTask ?? undefined,
  total_rewards: campaign.totalRewards ?? undefined,
  tasks: campaign.tasks ?? undefined,
  whitelist: campaign.whitelist.length > 0 ? campaign.whitelist : undefined,
});

/** Filters of the list; none of them is in the document, which lists everything. */
export const CampaignFilter = z
  .object({
    type: Maybe(WatchCampaignType),
    tag: Maybe(Text(50)),
    active: Maybe(FormBoolean),
    latitude: Maybe(Latitude),
    longitude: Maybe(Longitude),
  })
  .superRefine(({ latitude, longitude }, context) => {
    if ((latitude === undefined) === (longitude === undefined)) return;
    const path = [latitude === undefined ? 'latitude' : 'longitude'];
    context.addIssue({ code: 'custom', path, message: 'is missing: a place needs both' });
  });

/** The point a filter asks for, if it asks for one. */
export const placeOf = ({ latitude, longitude }: z.output<typeof CampaignFilter>) =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };

/** The body as the verb takes it. */
export const toNewWatchCampaign = (body: z.output<typeof NewWatchCampaign>): WatchCampaignInput =>
  camelled(body);

/** The changes as the verb takes them. */
export const toWatchCampaignChanges = (
  body: z.output<typeof WatchCampaignChanges>,
): WatchCampaignChangesInput => camelled(body);

const Done = (action: 'created' | 'updated') =>
  z.object({
    result: z.object({ success: z.literal(true), campaign_id: z.string(), action: z.literal(action) }),
  });

const artisticEye = {
  banner_url: 'https://truesnap.s3.us-east-1.amazonaws.com/horizontal_artistics_eye_for_ai.png',
  created_at: '2025-01-31T14:53:25.800Z',
  created_by: '@witnesschain',
  description: 'Get started with the first artistic eye for AI campaign',
  ends_at: '2025-05-11T14:53:25.800Z',
  fuel_required: 1,
  id: 'ArtisticEyeForAI',
  is_active: true,
  latitude: 40,
  longitude: -73,
  max_submissions: 500000,
  max_submissions_per_witness: 10,
  poster_url: 'https://truesnap.s3.us-east-1.amazonaws.com/2.png',
  radius: 20000,
  starts_at: '2025-01-31T14:53:25.800Z',
  submissions: 110,
  tags: ['AI', 'Art'],
  type: 'individual' as const,
};
const proveYourGains = {
  banner_url: 'https://truesnap.s3.us-east-1.amazonaws.com/6176690776340284330.jpg',
  created_at: '2025-02-21T06:46:56.833Z',
  created_by: '@witnesschain',
  created_by_publicKey: '0x701441ee7150744fb01b7cb8aa5366617451f9f6',
  currency: 'POINTS',
  description: 'Prove your gains',
  ends_at: '2025-06-01T06:43:37.751Z',
  fuel_required: 1,
  id: 'ProveYourGains',
  is_active: true,
  latitude: 40,
  location_limit_in_meters: 22000000,
  longitude: -73,
  max_submissions: 500000,
  max_submissions_per_witness: 10,
  poster_url: 'https://truesnap.s3.us-east-1.amazonaws.com/6176690776340284331.jpg',
  radius: 22000,
  reward_per_task: 2,
  starts_at: '2025-02-21T06:40:28.230Z',
  submissions: 6,
  tags: ['loss', 'gains'],
  total_rewards: 10000,
  type: 'individual' as const,
};

const list = {
  summary: 'Get campaigns',
  description:
    "Every campaign in every state, oldest first. `is_active` is the creator's switch until the campaign ends. Filters narrow it: `latitude` and `longitude` keep the campaigns whose circle covers the point. `radius` is in kilometres; above 20015 it is the whole world.",
  auth: everyone,
  reads: true,
  cors: true,
  body: CampaignFilter,
  output: z.object({ result: z.array(WatchCampaignJson) }),
};

export const allCampaigns = watchApi.post('/all-campaigns', {
  ...list,
  source: '003-01',
  example: { response: { result: [artisticEye, proveYourGains] } },
});

/** The same under the base path of the original service. */
export const allCampaignsByBasePath = watchApi.post('/proof/v1/pol/all-campaigns', {
  ...list,
  description: `The same as /all-campaigns, under the base path of the original service. ${list.description}`,
});

export const createCampaign = watchApi.post('/create-campaign', {
  summary: 'Create a campaign',
  description:
    'The id is yours to choose. Errors come in this order: UNAUTHORIZED, INVALID_REQUEST, INVALID_CAMPAIGN_TYPE, INVALID_COORDINATES, INVALID_DATE_RANGE, CAMPAIGN_LIMIT_REACHED, DUPLICATE_CAMPAIGN_ID. `radius` is in kilometres, at most 22000; above 20015 it is the whole world. A bare day as `ends_at` means its last second. The pool `total_rewards` pays `reward_per_task` for each accepted photo; of a task campaign for each task once all are accepted; of a group campaign to each member once all are accepted.',
  auth: signedIn,
  body: NewWatchCampaign,
  output: Done('created'),
});

export const editCampaign = watchApi.post('/edit-campaign', {
  summary: 'Change a campaign',
  description:
    'Changes the fields that are given; for the creator, their organisation and administrators. The id and the type stay. What arrived and was paid cannot be undone by a smaller limit or pool.',
  auth: signedIn,
  body: z.object({ campaign: Text(100) }).extend(WatchCampaignChanges.shape),
  output: Done('updated'),
});
