import { StatusBadge } from '@/components/ui/status-badge';

export type Delivery =
  | 'draft'
  | 'active'
  | 'scheduled'
  | 'ended'
  | 'paused'
  | 'budget_reached'
  | 'held'
  | 'suspended';

const reasons: Partial<Record<Delivery, string>> = {
  scheduled: 'Scheduled: its flight has not begun',
  ended: 'Ended: its flight is over',
  paused: 'By its team',
  budget_reached: 'Budget reached',
  held: 'By an administrator',
  suspended: 'Not served: its owner is suspended',
};

/** What the API calls active. */
const served = new Set<Delivery>(['active', 'scheduled']);

/** Whether an ad is delivered and, when it is not, who or what is in the way. */
export function DeliveryBadge({ delivery }: { delivery: Delivery }) {
  const status = delivery === 'draft' ? delivery : served.has(delivery) ? 'active' : 'paused';
  return <StatusBadge of="ad" status={status} reason={reasons[delivery]} />;
}
