'use client';

import { UserRoundCheck, UserRoundX } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCampaignActions } from './use-campaign-actions';

/** Takes no more influencers in a campaign, or takes them again. */
export function TakeMoreButton({ id, closed }: { id: number; closed: boolean }) {
  const { pending, takeMore } = useCampaignActions();
  const Icon = closed ? UserRoundCheck : UserRoundX;
  return (
    <Button pending={pending} icon={Icon} onClick={() => takeMore(id, closed)}>
      {closed ? 'Take influencers again' : 'Take no more influencers'}
    </Button>
  );
}
