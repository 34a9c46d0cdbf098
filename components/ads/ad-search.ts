import type { SearchParams } from '@/components/ui/href';
import { firstOf, pageIn } from '@/components/ui/search-params';
import { adSorts } from '@/nouns/ads';
import type { Delivery } from './delivery-badge';

/** The words of the delivery filter, in the order they are offered. */
export const deliveries: { value: Delivery; label: string }[] = [
  { value: 'active', label: 'Active' },
  { value: 'paused', label: 'Paused by its team' },
  { value: 'budget_reached', label: 'Budget reached' },
  { value: 'held', label: 'Paused by an administrator' },
  { value: 'suspended', label: 'Owner suspended' },
  { value: 'draft', label: 'Draft' },
];

/** What the address of the ad list asks for; anything unreadable falls back instead of failing the page. */
export function readAdSearch(params: SearchParams) {
  const one = firstOf(params);
  const delivery = deliveries.find(({ value }) => value === one('status'))?.value;
  const sort = adSorts.find((each) => each === one('sort')) ?? 'created';
  return {
    text: one('q')?.slice(0, 200) || undefined,
    delivery: delivery && [delivery],
    sort,
    direction: one('order') === 'asc' ? ('asc' as const) : ('desc' as const),
    page: pageIn(one('page')),
  };
}
