'use client';

import { BadgeDollarSign } from 'lucide-react';
import { useState } from 'react';
import { useDecision } from '@/components/queue/use-decision';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { RefusalNote } from '@/components/ui/refusal-note';
import { NumberField } from '@/components/ui/text-field';
import { decideTasksAction } from '@/forms/tasks';
import { numberOf } from '@/lib/decimal';
import { formatMoney } from '@/nouns/money';

/** A bonus of an accepted post: what it is now, the most it may be, and what its rule proposes. */
export interface OpenBonus {
  name: 'bonus_reach' | 'bonus_engagement_rate' | 'bonus_best_post';
  label: string;
  now: number;
  most: number;
  proposed: number;
}

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
  const { decide, button } = useDecision('task', 'tasks');
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      task.bonuses.map(({ name, now, proposed }) => [name, proposed > now ? String(proposed) : '']),
    ),
  );
  const [problem, setProblem] = useState<string>();
  const money = (amount: number) => formatMoney(amount, { currency: task.currency });
  const given = task.bonuses.flatMap((bonus) => {
    const text = typed[bonus.name] ?? '';
    return text.trim() ? [{ ...bonus, amount: numberOf(text) }] : [];
  });
  const wrong = ({ name, now, most }: OpenBonus) => {
    const amount = given.find((each) => each.name === name)?.amount;
    if (amount === undefined) return undefined;
    if (Number.isNaN(amount)) return 'Type an amount.';
    if (amount > most) return `At most ${money(most)}.`;
    return amount <= now ? `${money(now)} is awarded already. Type more.` : undefined;
  };
  const more = given.reduce((sum, { amount, now }) => sum + amount - now, 0);
  const blocked = given.length === 0 || task.bonuses.some(wrong);
  const award = () => {
    const bonuses = Object.fromEntries(given.map(({ name, amount }) => [name, amount]));
    const act = (ids: number[]) => decideTasksAction({ ids, action: 'bonus', ...bonuses });
    return decide([task.id], { by: 'bonus', act, done: `given ${money(more)} more`, stay: true }, setProblem);
  };
  return (
    <Card title="Bonuses">
      <div className="grid gap-4">
        <p className="text-muted text-sm">
          {money(task.left)} of what was offered is still reserved. You can award it until{' '}
          <Moment at={task.until} format="exact" />.
        </p>
        <div className="grid gap-4 sm:grid-cols-3">
          {task.bonuses.map((bonus) => (
            <NumberField
              key={bonus.name}
              label={`${bonus.label} bonus`}
              hint={`${money(bonus.now)} so far, up to ${money(bonus.most)}${
                bonus.proposed > bonus.now ? `. Its figures propose ${money(bonus.proposed)}` : ''
              }`}
              placeholder={String(bonus.now)}
              value={typed[bonus.name] ?? ''}
              error={wrong(bonus)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTyped((before) => ({ ...before, [bonus.name]: value }));
              }}
            />
          ))}
        </div>
        {problem && <RefusalNote title="Nothing was awarded">{problem}</RefusalNote>}
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
            <Button
              {...button('bonus')}
              disabled={blocked}
              icon={BadgeDollarSign}
              className="justify-self-start"
            >
              Award {blocked ? '' : money(more)}
            </Button>
          }
          onConfirm={async () => award()}
        />
      </div>
    </Card>
  );
}
