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

/** What the address of the queue asks for; anything unreadable falls back instead of failing the page. */
export function readReportSearch(params: SearchParams) {
  const ask = asked(params);
  const [type, ...id] = (ask.value('item') ?? '').split(':');
  const itemType = reportableTypes.find((each) => each === type);
  const item: ReportedKey | undefined =
    itemType && id.length > 0
      ? { reportableType: itemType, reportableId: id.join(':').slice(0, 64) }
      : undefined;
  return {
    tab: ask.oneOf('status', reportTabs) ?? 'pending',
    reportableType: ask.oneOf('type', reportableTypes),
    order: ask.value('order') === 'age' ? ('age' as const) : ('reports' as const),
    page: ask.page(),
    item,
  };
}

/** The address parameter that opens a reported thing. */
export const itemParam = ({ reportableType, reportableId }: ReportedKey) =>
  `${reportableType}:${reportableId}`;

/** The same queue with a thing opened, on the same page of it. */
export function itemHref(params: SearchParams, item: ReportedKey | null): string {
  const query = new URLSearchParams();
  for (const name of ['status', 'type', 'order', 'page']) {
    const value = asked(params).value(name);
    if (value) query.set(name, value);
  }
  if (item) query.set('item', itemParam(item));
  return query.size > 0 ? `/admin/reports?${query}` : '/admin/reports';
}
