import { RatesOf } from '@/components/ui/rates-of';
import { StatTile } from '@/components/ui/stat-tile';
import type { Earnings } from '@/features/earnings';
import { formatMoney } from '@/nouns/money';
import { unpaidLabel } from '@/nouns/status';

const tiles = [
  { key: 'available', label: 'Available', hint: 'In your wallet, ready to be paid out' },
  { key: 'pending', label: unpaidLabel, hint: 'Owed to you by the advertisers' },
  { key: 'inPayout', label: 'In payout', hint: 'Requested or approved, not sent yet' },
  { key: 'paidOut', label: 'Paid out', hint: 'Sent to you so far' },
] as const;

/** Where an influencer's money is; several currencies are listed below their sum in one. */
export function EarningsTiles({
  byCurrency,
  total,
}: {
  byCurrency: Earnings[];
  total: (Earnings & { asOf: string }) | null;
}) {
  const shown = total ?? byCurrency[0];
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {tiles.map(({ key, label, hint }) => (
          <StatTile
            key={key}
            label={label}
            value={`${total ? '≈ ' : ''}${formatMoney(shown?.[key] ?? 0, { currency: shown?.currency ?? 'USD' })}`}
            hint={
              total ? (
                <span className="grid tabular-nums">
                  {byCurrency
                    .filter((each) => each[key] !== 0)
                    .map((each) => (
                      <span key={each.currency}>
                        {formatMoney(each[key], { currency: each.currency, code: true })}
                      </span>
                    ))}
                </span>
              ) : (
                hint
              )
            }
          />
        ))}
      </div>
      {total && (
        <p className="text-muted text-xs">
          Sums in {total.currency} at the <RatesOf day={total.asOf} />, what was paid out at those of the days
          it was sent; each currency is paid out as it is.
        </p>
      )}
    </div>
  );
}
