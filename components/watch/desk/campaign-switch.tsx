'use client';

import { CirclePause, CirclePlay } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { switchWatchCampaignAction } from '@/forms/watch';

/** Lets a campaign take photos or not, at once and as often as one likes. */
export function CampaignSwitch({ campaign, active }: { campaign: string; active: boolean }) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const Icon = active ? CirclePause : CirclePlay;
  const press = () =>
    start(async () => {
      const result = await switchWatchCampaignAction({ campaign, active: !active });
      if (!result.ok) toast.error('It stays as it was', { description: result.message });
      else toast.success(active ? 'It takes no photos now' : 'It takes photos again');
    });
  return (
    <Button pending={pending} onClick={press} icon={Icon}>
      {active ? 'Switch off' : 'Switch on'}
    </Button>
  );
}
