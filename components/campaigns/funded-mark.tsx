import { Badge } from '@/components/ui/badge';
import type { Campaign } from '@/features/campaigns';
import { inWords } from './words';

/** For how many more tasks the money pays that is reserved for a campaign that runs, in a tone; nothing of one without a budget. */
export function fundedWords({
  status,
  funds,
}: Pick<Campaign, 'status' | 'funds'>): readonly ['green' | 'amber', string] | null {
  if (funds === null || status !== 'active') return null;
  return funds > 0
    ? ['green', `Budget for ${inWords.count(funds, 'more post')}`]
    : ['amber', 'Budget fully reserved'];
}

/** Says of a campaign that runs how many more tasks the money reserved for it pays. */
export function FundedMark({ campaign }: { campaign: Pick<Campaign, 'status' | 'funds'> }) {
  const funded = fundedWords(campaign);
  return funded && <Badge tone={funded[0]}>{funded[1]}</Badge>;
}
