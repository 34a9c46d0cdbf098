import type { WatchType } from '@/components/watch/watch-words';
import type { WatchCampaign } from '@/features/watch';
import { DAY_MS } from '@/lib/dates';
import { numberOf } from '@/lib/decimal';
import type { HeldFields } from '@/lib/untouched';
import { addresses } from '@/nouns/addresses';

/** What the form of a campaign starts from; numbers are texts, as they are typed. */
export interface CampaignDraft {
  id: string;
  /** When it was last changed, as far as whoever edits it has seen. */
  seen: string;
  type: WatchType;
  description: string;
  tags: string;
  latitude: string;
  longitude: string;
  radius: string;
  startsAt: string;
  endsAt: string;
  fuel: string;
  reward: string;
  pool: string;
  max: string;
  perWitness: string;
  locationLimit: string;
  groupSize: string;
  minutes: string;
  whitelist: string;
  banner: string;
  poster: string;
  active: boolean;
  tasks: { key: string; description: string; fuel: string }[];
}

const moment = (at: Date) => at.toISOString().slice(0, 19);
const text = (value: number | null) => (value === null ? '' : String(value));

/** A campaign nobody has written yet: a month from tomorrow, with the values that the API takes when it is told none. */
export function emptyDraft(now: Date): CampaignDraft {
  const starts = new Date(Math.ceil(now.getTime() / 3_600_000) * 3_600_000);
  return {
    id: '',
    seen: '',
    type: 'individual',
    description: '',
    tags: '',
    latitude: '',
    longitude: '',
    radius: '25',
    startsAt: moment(starts),
    endsAt: moment(new Date(starts.getTime() + 30 * DAY_MS)),
    fuel: '1',
    reward: '',
    pool: '',
    max: '10000',
    perWitness: '',
    locationLimit: '',
    groupSize: '3',
    minutes: '60',
    whitelist: '',
    banner: '',
    poster: '',
    active: true,
    tasks: [{ key: 'task0', description: '', fuel: '' }],
  };
}

/** A campaign as the form shows it; pictures that we drew are nobody's choice. */
export const draftOf = (campaign: WatchCampaign): CampaignDraft => ({
  id: campaign.id,
  seen: campaign.updatedAt.toISOString(),
  type: campaign.type,
  description: campaign.description,
  tags: campaign.tags.join(', '),
  latitude: String(campaign.latitude),
  longitude: String(campaign.longitude),
  radius: String(campaign.radius),
  startsAt: moment(campaign.startsAt),
  endsAt: moment(campaign.endsAt),
  fuel: String(campaign.fuelRequired),
  reward: text(campaign.rewardPerTask),
  pool: text(campaign.totalRewards),
  max: String(campaign.maxSubmissions),
  perWitness: text(campaign.maxSubmissionsPerWitness),
  locationLimit: text(campaign.locationLimitInMeters),
  groupSize: text(campaign.groupSize),
  minutes: text(campaign.timeLimitInMinutes),
  whitelist: campaign.whitelist.join('\n'),
  banner: campaign.bannerUrl.endsWith(addresses.watchPicture(campaign.id, 'banner'))
    ? ''
    : campaign.bannerUrl,
  poster: campaign.posterUrl.endsWith(addresses.watchPicture(campaign.id, 'poster'))
    ? ''
    : campaign.posterUrl,
  active: campaign.isActive,
  tasks: Object.entries(campaign.tasks ?? {}).map(([key, task]) => ({
    key,
    description: task.description ?? '',
    fuel: text(task.fuel_required ?? null),
  })),
});

/** The tasks as the API takes them, under their keys. */
export const tasksText = (tasks: CampaignDraft['tasks']) =>
  JSON.stringify(
    Object.fromEntries(
      tasks.map(({ key, description, fuel }) => [
        key.trim(),
        {
          ...(description.trim() && { description: description.trim() }),
          ...(fuel.trim() && { fuel_required: numberOf(fuel) }),
        },
      ]),
    ),
  );

/** A moment of the form, which is in UTC, as it is sent. */
export const utcText = (value: string) => value && `${value}Z`;

/** What the fields of the form of a campaign hold while nobody touches them. */
export const heldBy = (draft: CampaignDraft): HeldFields => ({
  type: draft.type,
  description: draft.description,
  tags: draft.tags,
  latitude: draft.latitude,
  longitude: draft.longitude,
  radius: draft.radius,
  location_limit_in_meters: draft.locationLimit,
  starts_at: utcText(draft.startsAt),
  ends_at: utcText(draft.endsAt),
  fuel_required: draft.fuel,
  reward_per_task: draft.reward,
  total_rewards: draft.pool,
  max_submissions: draft.max,
  max_submissions_per_witness: draft.perWitness,
  group_size: draft.groupSize,
  time_limit_in_minutes: draft.minutes,
  whitelist: draft.whitelist,
  banner_url: draft.banner,
  poster_url: draft.poster,
  is_active: String(draft.active),
  tasks: tasksText(draft.tasks),
});
