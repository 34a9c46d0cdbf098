import type { CampaignStatus } from '@/features/campaigns';

export interface StatusStep {
  to: CampaignStatus;
  /** The verb on the button. */
  action: string;
  /** What it does, and whether it can be taken back. */
  meaning: string;
  /** The status that takes it back; without one it is asked first. */
  undo?: CampaignStatus;
  danger?: boolean;
}

const cancel: StatusStep = {
  to: 'cancelled',
  action: 'Cancel campaign',
  meaning:
    'Stops it for good: nobody can join, and tasks that are still to do end. What was accepted is still paid and invoiced. This cannot be undone.',
  danger: true,
};

const complete: StatusStep = {
  to: 'completed',
  action: 'Complete campaign',
  meaning:
    'Ends it before its last day: nobody can join, and tasks that are still to do end. Handed-in tasks are still reviewed and paid. This cannot be undone.',
};

const steps: Record<CampaignStatus, StatusStep[]> = {
  draft: [cancel],
  pending: [
    { to: 'draft', action: 'Back to draft', meaning: 'Takes it out of review, to go on writing.' },
    cancel,
  ],
  active: [
    {
      to: 'paused',
      action: 'Pause',
      meaning:
        'For a break: nobody new can join, and it is shown as paused. Those who joined go on, and their deadlines still apply.',
      undo: 'active',
    },
    complete,
    cancel,
  ],
  paused: [
    {
      to: 'active',
      action: 'Resume',
      meaning: 'It runs again, if it still fits the limit of its organisation.',
      undo: 'paused',
    },
    complete,
    cancel,
  ],
  completed: [],
  cancelled: [],
};

/** What may be done next to a campaign by those who run it, among the steps that its status allows. */
export const stepsFrom = (status: CampaignStatus, allowed: readonly CampaignStatus[]): StatusStep[] =>
  steps[status].filter(({ to }) => allowed.includes(to));
