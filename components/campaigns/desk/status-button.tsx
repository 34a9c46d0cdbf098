'use client';

import { Pause, Play } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import type { StatusStep } from './status-steps';
import { useCampaignActions } from './use-campaign-actions';

const icons = { active: Play, paused: Pause } as const;

/** Takes a campaign one step on. Steps that cannot be taken back are asked about first. */
export function StatusButton({
  id,
  name,
  step,
  primary = false,
}: {
  id: number;
  name: string;
  step: StatusStep;
  primary?: boolean;
}) {
  const { pending, move, setStatus } = useCampaignActions();
  const icon = step.to === 'active' || step.to === 'paused' ? icons[step.to] : undefined;
  if (step.undo || step.to === 'draft') {
    return (
      <Button
        variant={primary ? 'primary' : 'secondary'}
        pending={pending}
        icon={icon}
        onClick={() => setStatus(id, step.to, step.undo)}
      >
        {step.action}
      </Button>
    );
  }
  return (
    <ConfirmDialog
      trigger={<Button>{step.action}</Button>}
      title={`${step.action.replace(' campaign', '')} ${name}?`}
      description={step.meaning}
      action={step.action}
      tone={step.danger ? 'danger' : 'primary'}
      typeToConfirm={step.danger ? name : undefined}
      onConfirm={() => move(id, step.to)}
    />
  );
}
