'use client';

import { Banknote, Check, PencilLine, RotateCcw, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { DecisionCard } from '@/components/queue/decision-card';
import { KeyHint } from '@/components/queue/key-hint';
import { useKeys, useQueue } from '@/components/queue/queue-desk';
import { useDecision } from '@/components/queue/use-decision';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { decideTasksAction, undoDecisionsAction } from '@/forms/tasks';
import { formatMoney } from '@/nouns/money';
import type { RequirementItem } from '@/nouns/requirements';
import { changeRounds } from '@/nouns/tasks';
import { NamingDialog } from './naming-dialog';
import { ReopenTask } from './reopen-task';
import { type OpenBonus, useBonuses } from './use-bonuses';

const undo = (ids: number[]) => undoDecisionsAction({ ids });

export interface OpenTask {
  id: number;
  person: string;
  status: 'pending' | 'under_review' | 'accepted' | 'rejected' | 'paid';
  currency: string;
  postPayment: number;
  total: number;
  /** The bonuses the campaign promises, each with the most it may be. */
  bonuses: OpenBonus[];
  /** What the campaign's budget leaves; null without a budget. */
  left: number | null;
  undoable: boolean;
  /** Whether there is something to approve. */
  handedIn: boolean;
  /** Until when its author may send it again once it is rejected; null when they may not. */
  again: string | null;
  /** How often changes were asked for. */
  rounds: number;
  /** What it needs, and the numbers of what its address shows not to be met. */
  items: readonly RequirementItem[];
  unmet: readonly number[];
  /** Its author appeals the rejection, and nobody decided on that yet. */
  appealed: boolean;
}

/** The decision that is due on a task: approve with bonuses, reject with a reason, pay, reopen or take back. */
export function ReviewDecision({ task, presets }: { task: OpenTask; presets: string[] }) {
  const { chosen } = useQueue();
  const { decide, problem, pending, button } = useDecision('task', 'tasks');
  const { fields, amounts, more, wrong } = useBonuses(task.bonuses, task.currency);
  const [asking, setAsking] = useState<'reject' | 'request_changes'>();
  const money = (amount: number) => formatMoney(amount, { currency: task.currency });
  const due = task.status === 'pending' || task.status === 'under_review';
  const total = task.postPayment + more;

  function approve() {
    if (wrong) return;
    const act = (ids: number[]) => decideTasksAction({ ids, action: 'approve', ...amounts });
    decide([task.id], { by: 'approve', act, done: `approved, ${money(total)}`, undo });
  }
  const takeBack = () => decide([task.id], { by: 'undo', act: undo, done: 'taken back', stay: true });

  // With ticked tasks the keys decide on those.
  const approvable = due && task.handedIn;
  const changeable = task.status === 'under_review' && task.handedIn && task.rounds < changeRounds;
  useKeys(
    due && chosen.length === 0
      ? {
          ...(approvable && { a: approve }),
          ...(changeable && { c: () => setAsking('request_changes') }),
          r: () => setAsking('reject'),
        }
      : {},
  );

  if (task.status === 'paid') return null;
  return (
    <>
      <DecisionCard
        title={due ? 'Decision' : 'What comes next'}
        problem={problem}
        actions={
          <>
            {due && (
              <>
                {approvable && (
                  <Button
                    variant="primary"
                    {...button('approve')}
                    disabled={wrong}
                    icon={Check}
                    onClick={approve}
                  >
                    Approve
                    <KeyHint>A</KeyHint>
                  </Button>
                )}
                {changeable && (
                  <Button
                    {...button('request_changes')}
                    icon={PencilLine}
                    onClick={() => setAsking('request_changes')}
                  >
                    Ask for changes
                    <KeyHint>C</KeyHint>
                  </Button>
                )}
                <Button {...button('reject')} icon={X} onClick={() => setAsking('reject')}>
                  Reject
                  <KeyHint>R</KeyHint>
                </Button>
              </>
            )}
            {task.status === 'accepted' && (
              <ConfirmDialog
                title={`Pay ${task.person} ${money(task.total)}?`}
                description="The money goes into their wallet at once. The organisation is billed for it with its next invoice, unless it already was. This cannot be undone."
                action={`Pay ${money(task.total)}`}
                tone="primary"
                trigger={
                  <Button variant="primary" {...button('pay')} icon={Banknote}>
                    Pay {money(task.total)}
                  </Button>
                }
                onConfirm={async () =>
                  decide([task.id], {
                    by: 'pay',
                    act: (ids) => decideTasksAction({ ids, action: 'pay' }),
                    done: 'paid',
                  })
                }
              />
            )}
            {task.status === 'rejected' && (
              <ReopenTask
                person={task.person}
                trigger={
                  <Button variant="primary" {...button('reopen')} icon={RotateCcw}>
                    Reopen
                  </Button>
                }
                onConfirm={(days, reason) => {
                  const act = (ids: number[]) => decideTasksAction({ ids, action: 'reopen', reason, days });
                  decide([task.id], { by: 'reopen', act, done: 'reopened' });
                }}
              />
            )}
            {task.undoable && (
              <Button icon={Undo2} {...button('undo')} onClick={takeBack}>
                Take back
              </Button>
            )}
          </>
        }
      >
        {approvable && fields}
        {due && !approvable && (
          <p className="text-muted text-sm">
            No post was sent, so there is nothing to approve and nothing is owed.
          </p>
        )}
        {approvable && (
          <p className="text-sm" aria-live="polite">
            <span className="font-medium tabular-nums">{wrong ? '–' : money(total)}</span>{' '}
            <span className="text-muted">
              in all, of which {money(task.postPayment)} for the post.
              {task.left !== null && ` The budget leaves ${money(task.left)}.`}
            </span>
          </p>
        )}
        {approvable && task.left !== null && total > task.left && (
          <Callout tone="warning">This is more than the budget of the campaign leaves.</Callout>
        )}
      </DecisionCard>
      <NamingDialog
        key={asking}
        title={
          asking === 'request_changes'
            ? `Ask ${task.person} for changes`
            : `Reject the task of ${task.person}`
        }
        description={
          asking === 'request_changes' ? <AfterChanges task={task} /> : <AfterRejection task={task} />
        }
        action={asking === 'request_changes' ? 'Ask for changes' : 'Reject'}
        variant={asking === 'request_changes' ? 'primary' : 'danger'}
        legend={asking === 'request_changes' ? 'What to change' : undefined}
        presets={presets}
        items={task.items}
        unmet={task.unmet}
        open={asking !== undefined}
        onOpenChange={(open) => !open && setAsking(undefined)}
        pending={pending}
        onConfirm={(reason, items) => {
          if (!asking) return;
          const act = (ids: number[]) => decideTasksAction({ ids, action: asking, reason, items });
          setAsking(undefined);
          const how = asking === 'reject' ? { done: 'rejected', undo } : { done: 'sent back for changes' };
          decide([task.id], { by: asking, act, ...how });
        }}
      />
    </>
  );
}

/** What asking for changes means, before it is done. */
const AfterChanges = ({ task: { rounds } }: { task: OpenTask }) => (
  <>
    They keep their place and its reward, get new time, and see this as a list. You see both versions side by
    side.
    {rounds > 0 &&
      ` Changes were asked for ${rounds === 1 ? 'once' : `${rounds} times`} before, and ${changeRounds} times is the most.`}
  </>
);

/** What a rejection means for its author, before it is made. */
function AfterRejection({ task: { again, handedIn } }: { task: OpenTask }) {
  if (again === null) {
    return 'They see the reasons and can appeal for 7 days. Nothing is paid. You can reopen the task later.';
  }
  return (
    <>
      They see the reasons. They can{' '}
      {handedIn ? 'correct what they sent and send it again' : 'still send a post'} until{' '}
      <Moment at={again} format="exact" />
      {handedIn && ', or appeal for 7 days'}. Nothing is paid.
    </>
  );
}
