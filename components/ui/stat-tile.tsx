import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { type Delta, deltaWords } from './delta';
import { Link } from './link';

/** One figure with its name, and its change when a period is compared. `exact` is shown on hover when `value` is short. */
export function StatTile({
  label,
  value,
  exact,
  delta,
  hint,
  href,
  className,
}: {
  label: ReactNode;
  value: ReactNode;
  exact?: string;
  delta?: Delta;
  hint?: ReactNode;
  href?: string;
  className?: string;
}) {
  const look = cn(
    'grid content-start gap-1 card p-4 transition-colors',
    href && 'group hover:border-line-strong',
    className,
  );
  const inside = (
    <>
      <span className="flex items-center justify-between gap-2 text-muted text-sm">
        {label}
        {href && (
          <ArrowRight
            aria-hidden="true"
            strokeWidth={1.75}
            className="size-4 shrink-0 transition-[translate] group-hover:translate-x-0.5 group-hover:text-ink"
          />
        )}
      </span>
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span title={exact} className="font-semibold text-xl tabular-nums tracking-tight">
          {value}
        </span>
        {delta && <DeltaMark {...delta} />}
      </span>
      {hint && <span className="text-muted text-xs">{hint}</span>}
    </>
  );
  return href ? (
    <Link href={href} className={look}>
      {inside}
    </Link>
  ) : (
    <div className={look}>{inside}</div>
  );
}

/** The change alone, for use in table rows. */
export function DeltaMark({ ratio, better = 'up', against }: Delta) {
  const words = deltaWords(ratio);
  if (ratio === 0) return <span className="text-muted text-xs tabular-nums">{words}</span>;
  const up = ratio > 0;
  const fresh = !Number.isFinite(ratio);
  const good = fresh || better === 'neither' ? null : up === (better === 'up');
  const Icon = up ? ArrowUp : ArrowDown;
  return (
    <span
      title={
        against && (fresh ? `Nothing in ${against}` : `${up ? 'Up' : 'Down'} ${words} against ${against}`)
      }
      className={cn(
        'inline-flex items-center gap-0.5 font-medium text-xs tabular-nums',
        good === null ? 'text-muted' : good ? 'text-green-ink' : 'text-red-ink',
      )}
    >
      {!fresh && (
        <>
          <Icon aria-hidden="true" className="size-3" strokeWidth={2.25} />
          <span className="sr-only">{up ? 'up' : 'down'}</span>
        </>
      )}
      {words}
    </span>
  );
}
