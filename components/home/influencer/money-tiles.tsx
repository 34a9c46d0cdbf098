import { StatTile } from '@/components/ui/stat-tile';
import { formatMoney } from '@/nouns/money';
import { unpaidLabel } from '@/nouns/status';

/** A sum in one currency. */
export interface Sum {
  currency: string;
  amount: number;
}

/** Each currency of its own: sums of different money are never added. */
function Sums({ sums, order }: { sums: readonly Sum[]; order: readonly string[] }) {
  const some = order.flatMap((currency) =>
    sums.filter((sum) => sum.currency === currency && sum.amount !== 0),
  );
  if (some.length === 0) return formatMoney(0, { currency: sums[0]?.currency ?? 'USD' });
  return some.map(({ currency, amount }) => (
    <span key={currency} className="block">
      {formatMoney(amount, { currency, code: some.length > 1 })}
    </span>
  ));
}

/** What the person has, is owed, may get and got so far. */
export function MoneyTiles({
  available,
  accepted,
  underReview,
  paid,
}: Record<'available' | 'accepted' | 'underReview' | 'paid', readonly Sum[]>) {
  // As Earnings has them: what brought the most comes first.
  const earned = (of: string) =>
    [...accepted, ...paid].reduce((sum, each) => sum + (each.currency === of ? each.amount : 0), 0);
  const order = [
    ...new Set([...available, ...accepted, ...underReview, ...paid].map(({ currency }) => currency)),
  ].sort((one, other) => earned(other) - earned(one) || one.localeCompare(other));
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        label="Available"
        value={<Sums sums={available} order={order} />}
        hint="in your wallet"
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
