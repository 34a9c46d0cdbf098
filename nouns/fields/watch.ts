import { z } from 'zod';
import { Amount, EndMoment, HttpUrl, Maybe, Moment, OptionalText, Text } from '@/lib/fields';
import { NOTE_LIMIT } from '../photos';
import { watchCampaignTypes } from '../watch';
import { PublicKey } from './wallets';

/** One of the types of a campaign. */
export const WatchCampaignType = z.enum(
  watchCampaignTypes,
  `must be one of: ${watchCampaignTypes.join(', ')}`,
);

const Degrees = (limit: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a number of degrees') })
    .min(-limit, `must be at least -${limit}`)
    .max(limit, `must be at most ${limit}`);

/** Degrees north. */
export const Latitude = Degrees(90);
/** Degrees east. */
export const Longitude = Degrees(180);

/** The id of a campaign that somebody asks for. */
export const CampaignId = Text(100);

/** What members of a group pass on. */
export const InviteCode = Text(20);

/** A reviewer's word to a witness. */
export const ReviewNote = Maybe(Text(NOTE_LIMIT));

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

/** A new campaign, as the API and its form name its fields. The dates, the creator's limit and the id are checked in this order, after the rest. */
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

/** Changes of a campaign: any of the fields; null takes an optional one away. */
export const WatchCampaignChanges = z.object(fields).partial();
