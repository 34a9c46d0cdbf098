import { useState } from 'react';
import { NumberField } from '@/components/ui/text-field';
import { numberOf } from '@/lib/decimal';
import { formatMoney } from '@/nouns/money';

/** A bonus of a post: what it is now, the most it may be, and what its rule proposes. */
export interface OpenBonus {
  name: 'bonus_reach' | 'bonus_engagement_rate' | 'bonus_best_post';
  label: string;
  now: number;
  most: number;
  proposed: number;
}

/**
 * The bonuses that a post is given: their fields, what they are and how much they add, and whether something about them is
 * `wrong`. What the rules propose for the figures is filled in; it is a person who awards it.
 */
export function useBonuses(bonuses: readonly OpenBonus[], currency: string) {
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(bonuses.map(({ name, now, proposed }) => [name, proposed > now ? `${proposed}` : ''])),
  );
  const money = (amount: number) => formatMoney(amount, { currency });
  const given = bonuses.flatMap((bonus) => {
    const text = typed[bonus.name] ?? '';
    return text.trim() ? [{ ...bonus, amount: numberOf(text) }] : [];
  });
  const problemOf = ({ name, now, most }: OpenBonus) => {
    const amount = given.find((each) => each.name === name)?.amount;
    if (amount === undefined) return undefined;
    if (Number.isNaN(amount) || amount < 0) return 'Type an amount.';
    if (amount > most) return `At most ${money(most)}.`;
    return now > 0 && amount <= now ? `${money(now)} is awarded already. Type more.` : undefined;
  };
  const hint = ({ now, most, proposed }: OpenBonus) => {
    if (now === 0 && proposed === 0) return `Up to ${money(most)}`;
    const proposes = proposed > now ? `. Its figures propose ${money(proposed)}` : '';
    return `${money(now)} so far, up to ${money(most)}${proposes}`;
  };
  return {
    fields: bonuses.length > 0 && (
      <div className="grid gap-4 sm:grid-cols-3">
        {bonuses.map((bonus) => (
          <NumberField
            key={bonus.name}
            label={`${bonus.label} bonus`}
            hint={hint(bonus)}
            placeholder={String(bonus.now)}
            value={typed[bonus.name] ?? ''}
            error={problemOf(bonus)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => ({ ...before, [bonus.name]: value }));
            }}
          />
        ))}
      </div>
    ),
    amounts: Object.fromEntries(given.map(({ name, amount }) => [name, amount])),
    more: given.reduce((sum, { amount, now }) => sum + amount - now, 0),
    wrong: bonuses.some(problemOf),
  };
}
