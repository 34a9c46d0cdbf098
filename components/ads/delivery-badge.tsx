import { StatusBadge } from '@/components/ui/status-badge';

export type Delivery = 'draft' | 'active' | 'paused' | 'budget_reached';

/** The status of an ad and, when it is paused, who or what paused it. */
export function DeliveryBadge({ delivery }: { delivery: Delivery }) {
  if (delivery === 'budget_reached') return <StatusBadge of="ad" status="paused" reason="Budget reached" />;
  return <StatusBadge of="ad" status={delivery} reason={delivery === 'paused' ? 'By you' : undefined} />;
}
