import { type Sum, Sums } from '@/components/earnings/sums';
import { StatTile } from '@/components/ui/stat-tile';
import { formatMoney } from '@/nouns/money';
import { unpaidLabel } from '@/nouns/status';

const sumsText = (sums: readonly Sum[], order: readonly string[]) =>
  sums.map(({ currency, amount }) => formatMoney(amount, { currency, code: order.length > 1 })).join(' and ');

/** What the person has, is owed, may get and got so far. */
export function MoneyTiles({
  available,
  inPayout,
  accepted,
  underReview,
  paid,
}: Record<'available' | 'inPayout' | 'accepted' | 'underReview' | 'paid', readonly Sum[]>) {
  // As Earnings has them: what brought the most comes first.
  const earned = (of: string) =>
    [...accepted, ...paid].reduce((sum, each) => sum + (each.currency === of ? each.amount : 0), 0);
  const order = [
    ...new Set(
      [...available, ...inPayout, ...accepted, ...underReview, ...paid].map(({ currency }) => currency),
    ),
  ].sort((one, other) => earned(other) - earned(one) || one.localeCompare(other));
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        label="Available"
        value={<Sums sums={available} order={order} />}
        hint={
          inPayout.length > 0
            ? `in your wallet, and ${sumsText(inPayout, order)} in payout`
            : 'in your wallet'
        }
        href="/earnings"
      />
      <StatTile
        label={unpaidLabel}
        value={<Sums sums={accepted} order={order} />}
        hint="owed to you"
        href="/tasks?status=accepted"
      />
      <StatTile
        label="In review"
        value={<Sums sums={underReview} order={order} />}
        hint="if all of it is accepted"
        href="/tasks?status=under_review"
      />
      <StatTile
        label="Paid"
        value={<Sums sums={paid} order={order} />}
        hint="for tasks so far"
        href="/tasks?status=paid"
      />
    </div>
  );
}
