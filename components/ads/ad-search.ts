import type { SearchParams } from '@/components/ui/href';
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
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const delivery = deliveries.find(({ value }) => value === one('status'))?.value;
  const sort = adSorts.find((each) => each === one('sort')) ?? 'created';
  const page = Number(one('page'));
  return {
    text: one('q')?.slice(0, 200) || undefined,
    delivery: delivery && [delivery],
    sort,
    direction: one('order') === 'asc' ? ('asc' as const) : ('desc' as const),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}
