import { StatusBadge } from '@/components/ui/status-badge';

export type Delivery = 'draft' | 'active' | 'paused' | 'budget_reached' | 'held' | 'suspended';

const reasons: Partial<Record<Delivery, string>> = {
  paused: 'By its team',
  budget_reached: 'Budget reached',
  held: 'By an administrator',
  suspended: 'Not served: its owner is suspended',
};

/** Whether an ad is delivered and, when it is not, who or what is in the way. */
export function DeliveryBadge({ delivery }: { delivery: Delivery }) {
  const status = delivery === 'draft' || delivery === 'active' ? delivery : 'paused';
  return <StatusBadge of="ad" status={status} reason={reasons[delivery]} />;
}
