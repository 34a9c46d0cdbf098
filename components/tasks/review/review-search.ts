import { readDays } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { socialNetworks } from '@/nouns/networks';

/**
 * The tabs of the queue in the order they are shown; `all` is every state. `posts` are accepted and paid ones by the
 * day they were handed in, as statistics count them; its tab is shown only while it is open. What nobody decided on in time
 * appeals, and bonuses that rules propose have tabs while there are any.
 */
export const reviewTabs = [
  'under_review',
  'escalated',
  'appeals',
  'bonuses',
  'pending',
  'accepted',
  'rejected',
  'paid',
  'all',
  'posts',
] as const;

/** Where the queue stands: an advertiser's own, or the platform's. */
export type ReviewBase = '/advertiser/review' | '/admin/tasks';

/** The queue in which a person decides tasks; undefined for those who decide none. */
export const reviewBaseFor = (user: {
  role: string;
  advertiserRole: string | null;
}): ReviewBase | undefined =>
  user.role === 'admin'
    ? '/admin/tasks'
    : user.advertiserRole === 'billing'
      ? undefined
      : '/advertiser/review';

/** The ages a queue can be narrowed to, in days. */
export const ages = [1, 3, 7, 14] as const;

/** What people may look for in the addresses of posts, in words. */
export const postMarks = { same: 'Handed in twice', opaque: 'Cannot be compared' } as const;

export const reviewPageSize = 20;

/** What the address of the queue asks for; anything unreadable falls back instead of failing the page. */
export function readReviewSearch(params: SearchParams) {
  const ask = asked(params);
  const tab = ask.oneOf('status', reviewTabs) ?? 'under_review';
  const posts = tab === 'posts';
  const appeals = tab === 'appeals';
  const escalated = tab === 'escalated';
  const bonusDue = tab === 'bonuses';
  return {
    tab,
    filter: {
      status: tab === 'all' || posts || appeals || escalated || bonusDue ? undefined : tab,
      escalated,
      appealed: appeals,
      bonusDue,
      posts,
      window: readDays(params),
      campaignId: ask.id('campaign'),
      network: ask.oneOf('network', socialNetworks),
      mark: ask.oneOf('post', ['same', 'opaque']),
      days: ask.oneOf('age', ages),
      text: ask.text(),
    },
    page: ask.page(),
    item: ask.id('item'),
  };
}
