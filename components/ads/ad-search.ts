import type { SearchParams } from '@/components/ui/href';
import { asked, valuesOf } from '@/components/ui/search-params';
import { adSorts } from '@/nouns/ads';
import type { Delivery } from './delivery-badge';

/** The words of the delivery filter, in the order they are offered. */
export const deliveries: { value: Delivery; label: string }[] = [
  { value: 'active', label: 'Active' },
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'ended', label: 'Ended' },
  { value: 'paused', label: 'Paused by its team' },
  { value: 'budget_reached', label: 'Budget reached' },
  { value: 'held', label: 'Paused by an administrator' },
  { value: 'suspended', label: 'Owner suspended' },
  { value: 'draft', label: 'Draft' },
];

export const adPageSize = 20;

/** What the address of the ad list asks for; anything unreadable falls back instead of failing the page. */
export function readAdSearch(params: SearchParams) {
  const ask = asked(params);
  const delivery = ask.oneOf('status', valuesOf(deliveries));
  return {
    text: ask.text(),
    delivery: delivery && [delivery],
    ...ask.sort(adSorts),
    page: ask.page(),
  };
}
