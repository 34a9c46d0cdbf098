import { RatesOf } from '@/components/ui/rates-of';
import { StatTile } from '@/components/ui/stat-tile';
import type { Earnings } from '@/features/earnings';
import { formatMoney } from '@/nouns/money';
import { unpaidLabel } from '@/nouns/status';
import { Sums } from './sums';

const tiles = [
  { key: 'available', label: 'Available', hint: 'In your wallet, ready to be paid out' },
  { key: 'pending', label: unpaidLabel, hint: 'Owed to you by the advertisers' },
  { key: 'inPayout', label: 'In payout', hint: 'Requested or approved, not sent yet' },
  { key: 'paidOut', label: 'Paid out', hint: 'Sent to you so far' },
] as const;

/** Where an influencer's money is, each currency of its own; where several meet, about how much it is in all stands below. */
export function EarningsTiles({
  byCurrency,
  total,
}: {
  byCurrency: Earnings[];
  total: (Earnings & { asOf: string }) | null;
}) {
  const order = byCurrency.map(({ currency }) => currency);
  const isMixed = (key: (typeof tiles)[number]['key']) =>
    byCurrency.filter((each) => each[key] !== 0).length > 1;
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {tiles.map(({ key, label, hint }) => (
          <StatTile
            key={key}
            label={label}
            value={
              <Sums
                sums={byCurrency.map((each) => ({ currency: each.currency, amount: each[key] }))}
                order={order}
              />
            }
            hint={
              total && isMixed(key)
                ? `≈ ${formatMoney(total[key], { currency: total.currency })} in all`
                : hint
            }
          />
        ))}
      </div>
      {total && tiles.some(({ key }) => isMixed(key)) && (
        <p className="text-muted text-xs">
          Sums in {total.currency} at the <RatesOf day={total.asOf} />, what was paid out at those of the days
          it was sent; each currency is paid out as it is.
        </p>
      )}
    </div>
  );
}
