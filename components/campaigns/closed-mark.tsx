import { Badge } from '@/components/ui/badge';
import type { Campaign } from '@/features/campaigns';
import { closedLabel } from '@/nouns/campaigns';

/** Says of a campaign that runs that it takes nobody new; nothing of any other. */
export function ClosedMark({ campaign }: { campaign: Pick<Campaign, 'status' | 'joinsClosedAt'> }) {
  return (
    campaign.status === 'active' && campaign.joinsClosedAt && <Badge tone="neutral">{closedLabel}</Badge>
  );
}
