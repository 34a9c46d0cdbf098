import { readDays, resolveDateRange } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
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

export const campaignPageSize = 20;

/** What the address of the list asks for; anything unreadable falls back instead of failing the page. */
export function readCampaignSearch(params: SearchParams, first: CampaignTab = 'all') {
  const ask = asked(params);
  const tab = ask.oneOf('status', campaignTabs) ?? first;
  return {
    tab,
    statuses: tab === 'all' ? undefined : [tab],
    text: ask.text(),
    advertiserId: ask.id('advertiser'),
    network: ask.oneOf('network', socialNetworks),
    created: readDays(params),
    ...ask.sort(sorts),
    page: ask.page(),
  };
}

/** How the administrators' list is read: of what waits, the longest waiting stands first. */
export const adminOrder = (search: ReturnType<typeof readCampaignSearch>) => ({
  ...search,
  pageSize: campaignPageSize,
  ...(search.tab === 'pending' && { sort: 'waiting' as const, direction: 'asc' as const }),
});

const participantSorts = ['joined', 'name', 'score', 'earned', 'reach'] as const;
export type ParticipantSort = (typeof participantSorts)[number];

export const taskTabs = ['all', ...statusesOf('task')] as const;
export type TaskTab = (typeof taskTabs)[number];

/** What the address of a part of one campaign asks for. */
export function readPartSearch(params: SearchParams) {
  const ask = asked(params);
  const tasks = ask.oneOf('status', taskTabs) ?? 'all';
  return {
    text: ask.text(),
    ...ask.sort(participantSorts),
    tasks,
    taskStatuses: tasks === 'all' ? undefined : [tasks],
    before: ask.id('cursor'),
    page: ask.page(),
  };
}

/** The days of a campaign that an address asks for: of one that runs the last 30, of one that is over all. */
export function resultRange(
  { status, createdAt, dateStart }: Pick<Campaign, 'status' | 'createdAt' | 'dateStart'>,
  params: SearchParams,
) {
  const earliest = dayOf(createdAt);
  const fallback = status === 'active' || status === 'paused' ? '30d' : 'all';
  const range = resolveDateRange(params, { earliest, fallback });
  // Days before it began are nothing to compare with.
  const against = range.against && range.against.to >= dayOf(dateStart) ? range.against : null;
  return { earliest, range, against };
}
