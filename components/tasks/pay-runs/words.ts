import type { PayRun } from '@/features/tasks';
import { formatMoney } from '@/nouns/money';

/** So many posts, in words. */
export const counted = (count: number) => (count === 1 ? '1 post' : `${count.toLocaleString('en')} posts`);

/** A pay run by what it was for. */
export const runName = ({ id, campaign }: PayRun) => campaign ?? `Several campaigns, run ${id}`;

/** Who started it. Organisations read of administrators as of us. */
export const startedBy = ({ weekly, by }: PayRun) =>
  weekly ? 'Every week, automatically' : (by ?? 'Fanfare');

/** What was paid, by currency. */
export const sums = (totals: PayRun['totals']) =>
  totals.length === 0
    ? '–'
    : totals
        .map(({ amount, currency }) => formatMoney(amount, { currency, code: totals.length > 1 }))
        .join(', ');
