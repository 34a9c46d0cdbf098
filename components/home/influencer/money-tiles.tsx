import { StatTile } from '@/components/ui/stat-tile';
import { formatMoney } from '@/nouns/money';
import { unpaidLabel } from '@/nouns/status';

/** A sum in one currency. */
export interface Sum {
  currency: string;
  amount: number;
}

/** Each currency of its own: sums of different money are never added. */
function Sums({ sums }: { sums: readonly Sum[] }) {
  const some = sums.filter(({ amount }) => amount !== 0);
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
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile label="Available" value={<Sums sums={available} />} hint="in your wallet" href="/earnings" />
      <StatTile
        label={unpaidLabel}
        value={<Sums sums={accepted} />}
        hint="owed to you"
        href="/tasks?status=accepted"
      />
      <StatTile
        label="In review"
        value={<Sums sums={underReview} />}
        hint="if all of it is accepted"
        href="/tasks?status=under_review"
      />
      <StatTile label="Paid" value={<Sums sums={paid} />} hint="for tasks so far" href="/tasks?status=paid" />
    </div>
  );
}
