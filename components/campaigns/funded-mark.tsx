import { Badge } from '@/components/ui/badge';
import type { Campaign } from '@/features/campaigns';
import { inWords } from './words';

/** Says of a campaign that runs how many more tasks the money reserved for it pays; nothing of one without a budget. */
export function FundedMark({
  campaign: { status, funds },
}: {
  campaign: Pick<Campaign, 'status' | 'funds'>;
}) {
  if (funds === null || status !== 'active') return null;
  return funds > 0 ? (
    <Badge tone="green">{`Budget for ${inWords.count(funds, 'more post')}`}</Badge>
  ) : (
    <Badge tone="amber">Budget fully reserved</Badge>
  );
}
