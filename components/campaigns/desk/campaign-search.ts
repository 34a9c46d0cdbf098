import { readDays, resolveDateRange } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import type { Campaign } from '@/features/campaigns';
import { dayOf } from '@/lib/dates';
import { socialNetworks } from '@/nouns/networks';
import { statusesOf } from '@/nouns/status';

/** The tabs of the list in the order they are shown; `all` is every status. */
export const campaignTabs = [
  'all',
  'draft',
  'pending',
  'active',
  'paused',
  'completed',
  'cancelled',
] as const;
export type CampaignTab = (typeof campaignTabs)[number];

const sorts = ['created', 'name', 'status', 'seats', 'spend', 'reach', 'ends'] as const;
export type CampaignSort = (typeof sorts)[number];

const one = (params: SearchParams, name: string) =>
  Array.isArray(params[name]) ? params[name][0] : params[name];

const pageOf = (text: string | undefined) => {
  const page = Number(text);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
};

/** An id of a row as an address carries it. */
export const idOf = (text: string | undefined) =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** What the address of the list asks for; anything unreadable falls back instead of failing the page. */
export function readCampaignSearch(params: SearchParams, first: CampaignTab = 'all') {
  const tab = campaignTabs.find((each) => each === one(params, 'status')) ?? first;
  return {
    tab,
    statuses: tab === 'all' ? undefined : [tab],
    text: one(params, 'q')?.trim().slice(0, 200) || undefined,
    advertiserId: idOf(one(params, 'advertiser')),
    network: socialNetworks.find((each) => each === one(params, 'network')),
    created: readDays(params),
    sort: sorts.find((each) => each === one(params, 'sort')) ?? 'created',
    direction: one(params, 'order') === 'asc' ? ('asc' as const) : ('desc' as const),
    page: pageOf(one(params, 'page')),
  };
}

const participantSorts = ['joined', 'name', 'score', 'earned', 'reach'] as const;
export type ParticipantSort = (typeof participantSorts)[number];

export const taskTabs = ['all', ...statusesOf('task')] as const;
export type TaskTab = (typeof taskTabs)[number];

/** What the address of a part of one campaign asks for. */
export function readPartSearch(params: SearchParams) {
  return {
    text: one(params, 'q')?.trim().slice(0, 200) || undefined,
    sort: participantSorts.find((each) => each === one(params, 'sort')) ?? 'joined',
    direction: one(params, 'order') === 'asc' ? ('asc' as const) : ('desc' as const),
    tasks: taskTabs.find((each) => each === one(params, 'status')) ?? 'all',
    before: idOf(one(params, 'cursor')),
    page: pageOf(one(params, 'page')),
  };
}

/** The days of a campaign that an address asks for: of one that runs the last 30, of one that is over all. */
export function resultRange(
  { status, createdAt }: Pick<Campaign, 'status' | 'createdAt'>,
  params: SearchParams,
) {
  const earliest = dayOf(createdAt);
  const fallback = status === 'active' || status === 'paused' ? '30d' : 'all';
  return { earliest, range: resolveDateRange(params, { earliest, fallback }) };
}
