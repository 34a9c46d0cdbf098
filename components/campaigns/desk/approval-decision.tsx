'use client';

import { Check, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { KeyHint } from '@/components/queue/key-hint';
import { useKeys, useQueue } from '@/components/queue/queue-desk';
import { ReasonDialog } from '@/components/queue/reason-dialog';
import { useOvertaken } from '@/components/queue/use-decision';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { RefusalNote } from '@/components/ui/refusal-note';
import { useToast } from '@/components/ui/toast';
import { useTurn } from '@/components/ui/use-turn';
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
  const { advance } = useQueue();
  const [activating, setActivating] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { pending, begin, button } = useTurn();
  const overtaken = useOvertaken();
  const toast = useToast();

  function decide(status: 'active' | 'draft', reason?: string) {
    if (pending) return;
    setProblem(undefined);
    begin(status, async () => {
      const result = await setCampaignStatusAction({ id, status, reason });
      if (!result.ok && result.code === 'wrong_state') {
        setAsking(false);
        return overtaken(status === 'active' ? 'Not activated' : 'Not sent back', result.message);
      }
      if (!result.ok) {
        setProblem(Object.values(result.fields)[0] ?? result.message);
        return;
      }
      setAsking(false);
      toast.success(`${name} ${status === 'active' ? 'is active' : 'was sent back'}`, {
        description: 'We told the advertiser.',
        view: { label: 'View', href: addresses.campaignDesk(id) },
      });
      advance([id]);
    });
  }

  useKeys({ a: () => setActivating(true), r: () => setAsking(true) });

  return (
    <Card title="Decision">
      <div className="grid gap-4">
        {blocked && <Callout tone="warning">{blocked}</Callout>}
        {problem && !asking && <RefusalNote title="Nothing was decided">{problem}</RefusalNote>}
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" {...button('active')} icon={Check} onClick={() => setActivating(true)}>
            Activate
            <KeyHint>A</KeyHint>
          </Button>
          <Button {...button('draft')} icon={Undo2} onClick={() => setAsking(true)}>
            Send back to draft
            <KeyHint>R</KeyHint>
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={`Activate ${name}?`}
        description="Influencers can join as soon as it begins, and what they earn is owed. We tell the advertiser."
        action="Activate"
        tone="primary"
        open={activating}
        onOpenChange={setActivating}
        onConfirm={async () => decide('active')}
      />
      <ReasonDialog
        title={`Send ${name} back`}
        description="It becomes a draft again. The advertiser sees the reason and can send it again."
        action="Send back"
        presets={presets}
        open={asking}
        onOpenChange={setAsking}
        onConfirm={(reason) => decide('draft', reason)}
        problem={asking ? problem : undefined}
        pending={pending}
      />
    </Card>
  );
}
