import { hrefWith, type SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { notificationKinds } from './notification-words';

/** What an inbox can be narrowed to. */
export const inboxFilters = [
  {
    name: 'type',
    label: 'Kind',
    options: notificationKinds.map(({ kind, label }) => ({ value: kind, label })),
  },
];

/** What the address of the inbox asks for; `before` is the last row of the page before. */
export function readInbox(params: SearchParams) {
  const ask = asked(params);
  const kinds = notificationKinds.map(({ kind }) => kind);
  return {
    unread: ask.value('show') === 'unread',
    type: ask.oneOf('type', kinds),
    before: ask.id('cursor'),
  };
}

/** The tabs of the inbox. */
export const inboxTabs = (params: SearchParams, unread: boolean, waiting: number) => [
  { href: `/notifications${hrefWith(params, { show: null })}`, label: 'All', current: !unread },
  {
    href: `/notifications${hrefWith(params, { show: 'unread' })}`,
    label: 'Unread',
    count: waiting,
    current: unread,
  },
];
