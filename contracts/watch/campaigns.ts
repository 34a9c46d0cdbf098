import { z } from 'zod';
import { everyone, signedIn } from '@/auth/scheme';
import type { WatchCampaign } from '@/features/watch';
import { Amount, EndMoment, FormBoolean, HttpUrl, Maybe, Moment, OptionalText, Text } from '@/lib/fields';
import { watchCampaignTypes } from '@/nouns/watch';
import { watchApi } from './face';
import { PublicKey } from './wallets';

const WatchCampaignType = z.enum(watchCampaignTypes, `must be one of: ${watchCampaignTypes.join(', ')}`);

const Degrees = (limit: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a number of degrees') })
    .min(-limit, `must be at least -${limit}`)
    .max(limit, `must be at most ${limit}`);
export const Latitude = Degrees(90);
export const Longitude = Degrees(180);

/** A campaign as the document has it; keys without a value are left out. */
export const WatchCampaignJson = z.object({
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
});

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

/** Names of our own pages beside the campaigns' pages. */
const ownPages = ['new', 'mine'];

/** An id that is a name, as creators choose it. */
const NewId = Text(100)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'must be letters, digits, dots, dashes and underscores, and begin with a letter or digit',
  )
  .refine((id) => !ownPages.includes(id.toLowerCase()), 'is the name of a page of ours: choose another');
const Fuel = Amount(0, 100);
const Reward = Amount(0.000001, 1_000_000);
const Count = (maximum: number) =>
  z
    .int({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a whole number') })
    .min(1, 'must be at least 1')
    .max(maximum, `must be at most ${maximum}`);

const Tasks = z
  .record(
    z.string().regex(/^[A-Za-z0-9_-]{1,50}$/, 'must be named by letters, digits, dashes and underscores'),
    z.object({ description: OptionalText(500).optional(), fuel_required: Fuel.optional() }),
    'must be an object of tasks',
  )
  .refine((tasks) => Object.keys(tasks).length > 0, 'must have at least one')
  .refine((tasks) => Object.keys(tasks).length <= 50, 'must be at most 50');

const fields = {
  type: WatchCampaignType,
  description: Text(5000),
  starts_at: Moment,
  ends_at: EndMoment,
  latitude: Latitude,
  longitude: Longitude,
  radius: z.number('must be a number').gt(0, 'must be more than 0').max(22_000, 'must be at most 22000'),
  location_limit_in_meters: z
    .number('must be a number')
    .gt(0, 'must be more than 0')
    .max(100_000_000, 'must be at most 100000000')
    .nullish(),
  banner_url: HttpUrl.nullish(),
  poster_url: HttpUrl.nullish(),
  tags: z.array(Text(50), 'must be a list').max(20, 'must have at most 20 members'),
  fuel_required: Fuel,
  is_active: z.boolean('must be true or false'),
  max_submissions: Count(1_000_000_000),
  max_submissions_per_witness: Count(1_000_000_000).nullish(),
  reward_per_task: Reward.nullish(),
  total_rewards: Amount(0.000001, 1_000_000_000).nullish(),
  tasks: Tasks.optional(),
  whitelist: z.array(PublicKey, 'must be a list').max(10_000, 'must have at most 10000 members'),
  group_size: Count(50).min(2, 'must be at least 2').optional(),
  time_limit_in_minutes: Count(10_080).optional(),
};

type Given = Partial<Record<string, unknown>>;

/** What depends on other fields; `complain` is told which. */
function checkTogether(given: Given, complain: (name: string, message: string) => void): void {
  const has = (name: string) => given[name] !== undefined && given[name] !== null;
  const { type } = given;
  if (type === 'task' && !has('tasks')) complain('tasks', 'is missing');
  if (type === 'individual' || type === 'group') {
    if (has('tasks')) complain('tasks', 'are for campaigns of the type task');
  }
  if (type === 'individual' || type === 'task') {
    for (const name of ['group_size', 'time_limit_in_minutes'])
      if (has(name)) complain(name, 'is for campaigns of the type group');
  }
  if (has('reward_per_task') !== has('total_rewards')) {
    complain(has('total_rewards') ? 'reward_per_task' : 'total_rewards', 'is missing');
  } else if (Number(given.reward_per_task) > Number(given.total_rewards)) {
    complain('total_rewards', 'must be at least one reward');
  }
}

/** Body of /create-campaign. The dates, the creator's limit and the id are checked in this order, after the rest. */
export const NewWatchCampaign = z
  .object({
    ...fields,
    id: NewId,
    radius: fields.radius.default(100),
    tags: fields.tags.default([]),
    fuel_required: fields.fuel_required.default(1),
    is_active: fields.is_active.default(true),
    max_submissions: fields.max_submissions.default(10_000),
    currency: z.literal('POINTS', 'must be POINTS').default('POINTS'),
    whitelist: fields.whitelist.default([]),
  })
  .superRefine(
    (given, context) =>
      checkTogether(given, (name, message) =>
        context.addIssue({ code: 'custom', path: [name], message, input: given }),
      ),
    // Also when other fields are wrong: what is missing is told first.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );
export type NewWatchCampaign = z.output<typeof NewWatchCampaign>;

/** Body of /edit-campaign: any of the fields; null takes an optional one away. */
export const WatchCampaignChanges = z.object(fields).partial();
export type WatchCampaignChanges = z.output<typeof WatchCampaignChanges>;

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
  idempotent: true,
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
