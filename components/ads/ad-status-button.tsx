'use client';

import { CalendarClock, Coins, Pause, Play } from 'lucide-react';
import { Button, ButtonLink } from '@/components/ui/button';
import { addresses } from '@/nouns/addresses';
import { BudgetDialog } from './ad-budget';
import type { MenuAd } from './ad-menu';
import { useAdActions } from './use-ad-actions';

/** The next step of the ad whose page this is; none while an administrator holds it. */
export function AdStatusButton({ ad }: { ad: MenuAd }) {
  const { pending, setStatus } = useAdActions();
  if (ad.delivery === 'held') return null;
  if (ad.delivery === 'ended')
    return (
      <ButtonLink variant="primary" icon={CalendarClock} href={`${addresses.adEditor(ad.id)}#flight`}>
        Move its end
      </ButtonLink>
    );
  if (ad.delivery === 'budget_reached')
    return (
      <BudgetDialog
        ad={ad}
        activate
        trigger={
          <Button variant="primary" icon={Coins}>
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
      icon={Icon}
      onClick={() => setStatus([ad], active ? 'paused' : 'active', ad.status !== 'draft')}
    >
      {active ? 'Pause' : 'Activate'}
    </Button>
  );
}
