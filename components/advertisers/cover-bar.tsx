import { cn } from '@/components/ui/cn';
import type { Cover } from '@/features/campaigns';
import { formatMoney } from '@/nouns/money';

const parts = [
  { key: 'owed', label: 'Owed', fill: 'bg-series-3', hint: 'On open invoices and the next one' },
  { key: 'reserved', label: 'Reserved', fill: 'bg-accent', hint: 'What runs may still cost' },
  { key: 'free', label: 'Free', fill: 'bg-series-4', hint: 'For something new' },
] as const;

/** An organisation's cover as one bar: what it owes, what is reserved, and what is free, each with its figure. */
export function CoverBar({ cover }: { cover: Cover }) {
  const money = (amount: number) => formatMoney(amount, { currency: cover.currency });
  const whole = Math.max(cover.cover, cover.owed + cover.reserved);
  const shares = parts.map((part) => ({
    ...part,
    amount: cover[part.key],
    percent: whole > 0 ? (Math.max(0, cover[part.key]) / whole) * 100 : 0,
  }));
  return (
    <div className="grid gap-3">
      <div
        role="img"
        aria-label={shares.map(({ label, amount }) => `${label} ${money(amount)}`).join(', ')}
        className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-sunken"
      >
        {shares.map(({ key, fill, percent }) => (
          <div key={key} className={fill} style={{ width: `${percent}%` }} />
        ))}
      </div>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-3">
        {shares.map(({ key, label, fill, hint, amount }) => (
          <div key={key} className="grid content-start">
            <dt className="flex items-center gap-1.5 text-muted text-xs">
              <span aria-hidden="true" className={cn('size-2 rounded-full', fill)} />
              {label}
            </dt>
            <dd className={cn('font-semibold tabular-nums', amount < 0 && 'text-red-ink')}>
              {money(amount)}
              <span className="block font-normal text-muted text-xs">{hint}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
