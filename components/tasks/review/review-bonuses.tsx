'use client';

import { BadgeDollarSign } from 'lucide-react';
import { DecisionCard } from '@/components/queue/decision-card';
import { useDecision } from '@/components/queue/use-decision';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { decideTasksAction } from '@/forms/tasks';
import { formatMoney } from '@/nouns/money';
import { type OpenBonus, useBonuses } from './use-bonuses';

interface LaterBonuses {
  id: number;
  person: string;
  paid: boolean;
  currency: string;
  /** Until when bonuses may be awarded. */
  until: string;
  /** What all of them together may still be. */
  left: number;
  bonuses: OpenBonus[];
}

/** Bonuses that are awarded after a post was accepted: what rules propose is filled in, everything else is judged by hand. */
export function ReviewBonuses({ task }: { task: LaterBonuses }) {
  const { decide, problem, button } = useDecision('task', 'tasks');
  const { fields, amounts, more, wrong } = useBonuses(task.bonuses, task.currency);
  const money = (amount: number) => formatMoney(amount, { currency: task.currency });
  const blocked = wrong || !(more > 0);
  const act = (ids: number[]) => decideTasksAction({ ids, action: 'bonus', ...amounts });
  const award = () => decide([task.id], { by: 'bonus', act, done: `given ${money(more)} more`, stay: true });
  return (
    <DecisionCard
      title="Bonuses"
      problem={problem}
      failed="Nothing was awarded"
      actions={
        <ConfirmDialog
          title={`Award ${task.person} ${blocked ? 'a bonus' : money(more)}?`}
          description={
            task.paid
              ? 'The post was paid, so the bonus goes into their wallet at once, and onto the next invoice. This cannot be undone.'
              : 'It is paid together with the post. This cannot be undone, and the acceptance of the post stays.'
          }
          action="Award"
          tone="primary"
          trigger={
            <Button {...button('bonus')} disabled={blocked} icon={BadgeDollarSign}>
              Award {blocked ? '' : money(more)}
            </Button>
          }
          onConfirm={async () => award()}
        />
      }
    >
      <p className="text-muted text-sm">
        {money(task.left)} of what was offered is still reserved. You can award it until{' '}
        <Moment at={task.until} format="exact" />.
      </p>
      {fields}
    </DecisionCard>
  );
}
