'use client';

import { Copy } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCampaignActions } from './use-campaign-actions';

/** Copies the campaign as a draft and opens the copy. */
export function CloneButton({ id }: { id: number }) {
  const { pending, clone } = useCampaignActions();
  return (
    <Button pending={pending} icon={Copy} onClick={() => clone(id)}>
      Duplicate
    </Button>
  );
}
