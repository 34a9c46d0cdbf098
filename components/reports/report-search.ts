import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { type ReportableType, reportableTypes } from '@/nouns/reports';
import { statusesOf } from '@/nouns/status';

/** The tabs of the queue in the order they are shown; `all` is every status. */
export const reportTabs = [...statusesOf('report'), 'all'] as const;
export type ReportTab = (typeof reportTabs)[number];

/** What the kinds of reported things are called. */
export const reportTypeNames: Record<ReportableType, string> = {
  post: 'Post',
  user: 'User',
  product: 'Product',
  comment: 'Comment',
};

export interface ReportedKey {
  reportableType: ReportableType;
  reportableId: string;
}

export const reportPageSize = 20;

/** What the address of the queue asks for; anything unreadable falls back instead of failing the page. */
export function readReportSearch(params: SearchParams) {
  const ask = asked(params);
  const [type, ...id] = (ask.value('item') ?? '').split(':');
  const itemType = reportableTypes.find((each) => each === type);
  const item: ReportedKey | undefined =
    itemType && id.length > 0
      ? { reportableType: itemType, reportableId: id.join(':').slice(0, 64) }
      : undefined;
  const tab = ask.oneOf('status', reportTabs) ?? 'pending';
  return {
    tab,
    filter: {
      status: tab === 'all' ? undefined : tab,
      reportableType: ask.oneOf('type', reportableTypes),
    },
    order: ask.value('order') === 'age' ? ('age' as const) : ('reports' as const),
    page: ask.page(),
    item,
  };
}

/** The address parameter that opens a reported thing. */
export const itemParam = ({ reportableType, reportableId }: ReportedKey) =>
  `${reportableType}:${reportableId}`;
