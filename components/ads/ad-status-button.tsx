'use client';

import { Pause, Play } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { MenuAd } from './ad-menu';
import { useAdActions } from './use-ad-actions';

/** Activates or pauses the ad whose page this is. */
export function AdStatusButton({ ad }: { ad: MenuAd }) {
  const { pending, setStatus } = useAdActions();
  const active = ad.status === 'active';
  const Icon = active ? Pause : Play;
  return (
    <Button
      variant={active ? 'secondary' : 'primary'}
      pending={pending}
      icon={<Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />}
      onClick={() => setStatus([ad], active ? 'paused' : 'active', ad.status !== 'draft')}
    >
      {active ? 'Pause' : 'Activate'}
    </Button>
  );
}
