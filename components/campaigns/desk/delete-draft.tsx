'use client';

import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCampaignActions } from './use-campaign-actions';

/** Deletes the draft and goes to the list, where it can be taken back for a while. */
export function DeleteDraft({ id, name, list }: { id: number; name: string; list: string }) {
  const { pending, remove } = useCampaignActions();
  return (
    <Button variant="ghost" pending={pending} icon={Trash2} onClick={() => remove(id, name, list)}>
      Delete draft
    </Button>
  );
}
