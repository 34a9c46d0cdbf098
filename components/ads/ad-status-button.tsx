'use client';

import { Coins, Pause, Play } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { BudgetDialog } from './ad-budget';
import type { MenuAd } from './ad-menu';
import { useAdActions } from './use-ad-actions';

const icon = { 'aria-hidden': true, className: 'size-4', strokeWidth: 1.75 } as const;

/** The next step of the ad whose page this is; none while an administrator holds it. */
export function AdStatusButton({ ad }: { ad: MenuAd }) {
  const { pending, setStatus } = useAdActions();
  if (ad.delivery === 'held') return null;
  if (ad.delivery === 'budget_reached')
    return (
      <BudgetDialog
        ad={ad}
        activate
        trigger={
          <Button variant="primary" icon={<Coins {...icon} />}>
            Raise the budget
          </Button>
        }
      />
    );
  const active = ad.status === 'active';
  const Icon = active ? Pause : Play;
  return (
    <Button
      variant={active ? 'secondary' : 'primary'}
      pending={pending}
      icon={<Icon {...icon} />}
      onClick={() => setStatus([ad], active ? 'paused' : 'active', ad.status !== 'draft')}
    >
      {active ? 'Pause' : 'Activate'}
    </Button>
  );
}
