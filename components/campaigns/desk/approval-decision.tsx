'use client';

import { Check, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DecisionCard } from '@/components/queue/decision-card';
import { KeyHint } from '@/components/queue/key-hint';
import { useKeys } from '@/components/queue/queue-desk';
import { ReasonDialog } from '@/components/queue/reason-dialog';
import { useDecision } from '@/components/queue/use-decision';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { setCampaignStatusAction } from '@/forms/campaigns';
import { addresses } from '@/nouns/addresses';

const presets = [
  'The brief does not say what a post must show.',
  'The name or tagline promises what the brief does not.',
  'The pictures are missing, or nothing says that they may be used.',
  'The reward does not fit the work that is asked for.',
  'The campaign breaks our rules.',
];

/** Activates the campaign that is open or sends it back with a reason, by button or by key. */
export function ApprovalDecision({ id, name, blocked }: { id: number; name: string; blocked?: ReactNode }) {
  const [activating, setActivating] = useState(false);
  const [asking, setAsking] = useState(false);
  const { decide, problem, pending, button } = useDecision('campaign', 'campaigns');
  const set = (status: 'active' | 'draft', reason?: string) =>
    decide([id], {
      by: status,
      act: () => setCampaignStatusAction({ id, status, reason }),
      ...(status === 'active'
        ? { done: 'activated', said: `${name} is active` }
        : { done: 'sent back', said: `${name} was sent back` }),
      told: 'We told the advertiser.',
      view: { label: 'View', href: addresses.campaignDesk(id) },
    });

  useKeys({ a: () => setActivating(true), r: () => setAsking(true) });

  return (
    <>
      <DecisionCard
        title="Decision"
        problem={problem}
        actions={
          <>
            <Button variant="primary" {...button('active')} icon={Check} onClick={() => setActivating(true)}>
              Activate
              <KeyHint>A</KeyHint>
            </Button>
            <Button {...button('draft')} icon={Undo2} onClick={() => setAsking(true)}>
              Send back to draft
              <KeyHint>R</KeyHint>
            </Button>
          </>
        }
      >
        {blocked && <Callout tone="warning">{blocked}</Callout>}
      </DecisionCard>
      <ConfirmDialog
        title={`Activate ${name}?`}
        description="Influencers can join as soon as it begins, and what they earn is owed. We tell the advertiser."
        action="Activate"
        tone="primary"
        open={activating}
        onOpenChange={setActivating}
        onConfirm={async () => set('active')}
      />
      <ReasonDialog
        title={`Send ${name} back`}
        description="It becomes a draft again. The advertiser sees the reason and can send it again."
        action="Send back"
        presets={presets}
        open={asking}
        onOpenChange={setAsking}
        onConfirm={(reason) => {
          setAsking(false);
          set('draft', reason);
        }}
        pending={pending}
      />
    </>
  );
}
