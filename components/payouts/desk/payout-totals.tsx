import { Money } from '@/components/ui/money';
import { StatTile } from '@/components/ui/stat-tile';
import type { PayoutTotal } from '@/features/payouts';
import { areMixed } from '@/nouns/money';

/** What the payouts of a state come to in each currency. */
export function PayoutTotals({ totals }: { totals: PayoutTotal[] }) {
  if (totals.length === 0) return null;
  return (
    <section aria-label="Totals" className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {totals.map(({ currency, amount, payouts, people }) => (
        <StatTile
          key={currency}
          label={currency}
          value={<Money amount={amount} currency={currency} code={areMixed(totals)} precise />}
          hint={`${payouts.toLocaleString('en')} ${payouts === 1 ? 'payout' : 'payouts'} to ${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`}
        />
      ))}
    </section>
  );
}
