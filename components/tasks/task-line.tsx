import { Check, Circle, CircleDot, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { Moment } from '@/components/ui/moment';
import type { Task } from '@/features/tasks';
import { formatMoney } from '@/nouns/money';
import { changeRounds } from '@/nouns/tasks';

interface Step {
  state: 'done' | 'now' | 'next' | 'failed';
  label: string;
  at?: Date | null;
}

/** What has been, what is, and what comes of a task, in the order in which it comes. */
function stepsOf(task: Task): Step[] {
  const { status, appealUntil, appeal } = task;
  const sum = formatMoney(
    status === 'accepted' || status === 'paid' ? task.total : task.postPayment,
    task.campaign,
  );
  const days = task.campaign.reviewDays;
  const wallet: Step = { state: 'next', label: 'In your wallet' };
  const accepted: Step = { state: 'next', label: `Accepted, ${sum} owed to you` };
  const sent: Step = { state: 'done', label: 'Sent', at: task.correctedAt ?? task.completedAt };
  switch (status) {
    case 'pending':
      return [
        { state: 'done', label: `${sum} reserved for you`, at: task.assignedAt },
        { state: 'now', label: task.changesAsked ? 'Changes due' : 'Due', at: task.deadline },
        { state: 'next', label: `Reviewed within ${days} ${days === 1 ? 'day' : 'days'}` },
        accepted,
        wallet,
      ];
    case 'under_review':
      return [
        { state: 'done', label: `${sum} reserved for you`, at: task.assignedAt },
        sent,
        task.clockEndedAt
          ? { state: 'now', label: 'Administrators decide' }
          : { state: 'now', label: task.reviewUntil ? 'In review until' : 'In review', at: task.reviewUntil },
        accepted,
        wallet,
      ];
    case 'accepted':
      return [
        sent,
        { ...accepted, state: 'done', at: task.acceptedAt },
        task.heldUntil && task.heldUntil > new Date()
          ? { ...wallet, state: 'now', label: 'Held until', at: task.heldUntil }
          : { ...wallet, state: 'now', label: 'In your wallet once it is paid' },
      ];
    case 'paid':
      return [
        sent,
        { state: 'done', label: 'Accepted', at: task.acceptedAt },
        { ...wallet, state: 'done', label: `${sum} in your wallet`, at: task.paidAt },
      ];
    case 'rejected': {
      const rejected: Step = { state: 'failed', label: 'Rejected', at: task.rejectedAt };
      const first = task.postUrl ? [sent, rejected] : [rejected];
      if (appeal === 'open') {
        return [
          ...first,
          { state: 'now', label: `Appeal being decided${appealUntil ? `, ${sum} stays reserved` : ''}` },
        ];
      }
      if (appealUntil)
        return [...first, { state: 'now', label: `Appeal possible, ${sum} reserved until`, at: appealUntil }];
      return first;
    }
  }
}

const looks = {
  done: [Check, 'text-green-ink'],
  now: [CircleDot, 'text-accent-ink'],
  next: [Circle, 'text-muted'],
  failed: [X, 'text-red-ink'],
} as const;

/** Time and money of a task in one line, and what its states mean. */
export function TaskLine({ task }: { task: Task }) {
  return (
    <Card>
      <div className="grid gap-4 text-sm">
        <ol aria-label="Time and money" className="flex flex-wrap gap-x-6 gap-y-3">
          {stepsOf(task).map(({ state, label, at }) => {
            const [Icon, look] = looks[state];
            return (
              <li
                key={label}
                aria-current={state === 'now' ? 'step' : undefined}
                className={cn('flex items-start gap-2', state === 'next' && 'text-muted')}
              >
                <Icon aria-hidden="true" className={cn('mt-0.5 size-4 shrink-0', look)} strokeWidth={2} />
                <span className="grid">
                  <span className={cn(state === 'now' && 'font-medium')}>{label}</span>
                  {at && <Moment at={at} format="exact" className="text-muted text-xs" />}
                </span>
              </li>
            );
          })}
        </ol>
        <details className="border-line border-t pt-3">
          <summary className="cursor-pointer rounded-chip pointer-coarse:py-3 text-muted">
            What each state means
          </summary>
          <dl className="mt-3 grid gap-3 sm:grid-cols-2">
            {meanings(task).map(([term, meaning]) => (
              <div key={term} className="grid gap-0.5">
                <dt className="font-medium">{term}</dt>
                <dd className="text-muted">{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </Card>
  );
}

const hoursText = (hours: number) => `${hours} ${hours === 1 ? 'hour' : 'hours'}`;

function meanings({ campaign }: Task): [string, ReactNode][] {
  const { graceHours, reviewDays, reviewEnd, advertiser } = campaign;
  return [
    [
      'To do',
      `Your place and its money are reserved. ${graceHours > 0 ? `${hoursText(graceHours)} after the deadline` : 'At the deadline'} both go to others.`,
    ],
    [
      'In review',
      `${advertiser} decides within ${reviewDays} ${reviewDays === 1 ? 'day' : 'days'}. ${
        reviewEnd === 'accept'
          ? 'If nobody does, the post is accepted, or administrators decide where people have to look.'
          : 'If nobody does, administrators decide.'
      }`,
    ],
    [
      'Changes asked for',
      `The post is yours to mend, and its money stays reserved. It happens ${changeRounds} times at most.`,
    ],
    ['Accepted', `The money is owed to you. ${advertiser} pays it into your wallet.`],
    [
      'Rejected',
      'You see why. You can appeal within 7 days, and its money stays reserved until administrators decided.',
    ],
    ['Paid', 'The money is in your wallet. You can ask for a payout.'],
  ];
}
