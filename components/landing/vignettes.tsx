import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatusBadge } from '@/components/ui/status-badge';

/** A drawing of a piece of the product; its figures are an example and say so. */
function Vignette({
  title,
  className,
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <figure className={cn('rounded-card border border-line bg-card text-sm shadow-float', className)}>
      <figcaption className="flex items-center justify-between gap-3 border-line border-b px-4 py-2.5 text-muted text-xs">
        <span>{title}</span>
        <span>Example</span>
      </figcaption>
      <div className="p-4">{children}</div>
    </figure>
  );
}

const podium = [
  { rank: 1, name: 'Maya Lindqvist', score: '4,310', paid: '$182.40' },
  { rank: 2, name: 'Tomás Ferreira', score: '4,122', paid: '$164.00' },
  { rank: 3, name: 'Aiko Brandt', score: '3,870', paid: '$151.25' },
];

/** The top of a leaderboard. */
export function PodiumVignette() {
  return (
    <Vignette title="Leaderboard, first of three weeks">
      <ol className="grid gap-3">
        {podium.map((row) => (
          <li key={row.rank} className="flex items-center gap-3 tabular-nums">
            <span
              className={cn(
                'w-4 text-right font-semibold',
                row.rank === 1 ? 'text-accent-ink' : 'text-muted',
              )}
            >
              {row.rank}
            </span>
            <Avatar name={row.name} seed={row.name} className="size-7" />
            <span className="min-w-0 flex-1 truncate">{row.name}</span>
            <span className="text-muted">{row.score}</span>
            <span className="w-16 text-right font-medium">{row.paid}</span>
          </li>
        ))}
      </ol>
    </Vignette>
  );
}

/** An ad whose budget is nearly used. */
export function AdVignette() {
  return (
    <Vignette title="Ad">
      <div className="grid gap-3">
        <div className="flex items-center justify-between gap-3">
          <span className="truncate font-medium">Rye bread, baked at four</span>
          <StatusBadge of="ad" status="active" />
        </div>
        <ProgressBar label="Spent" ratio={0.87} text="$43.50 of $50.00" />
        <p className="text-muted text-xs tabular-nums">870 views paid at $0.05 · 41 filtered · 130 to go</p>
      </div>
    </Vignette>
  );
}

const entries = [
  { account: 'Bakery Nord, ad budget', amount: '−0.05' },
  { account: 'Fanfare, ad revenue', amount: '+0.05' },
];

/** One charge as the two ledger entries it is. */
export function LedgerVignette() {
  return (
    <Vignette title="Books, one view">
      <dl className="grid gap-2 font-mono text-xs tabular-nums">
        {entries.map((entry) => (
          <div key={entry.account} className="flex justify-between gap-4">
            <dt className="truncate">{entry.account}</dt>
            <dd>{entry.amount}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-line border-t pt-2 text-green-ink">
          <dt>Difference</dt>
          <dd>0.000000</dd>
        </div>
      </dl>
    </Vignette>
  );
}

const queue = [
  { what: 'Misleading price in “Weekend deal”', from: '3 people', status: 'pending' as const },
  { what: 'Broken link in “Summer run club”', from: '1 person', status: 'reviewed' as const },
  { what: 'Impersonates a shop', from: '2 people', status: 'resolved' as const },
];

/** A short moderation queue. */
export function QueueVignette() {
  return (
    <Vignette title="Reports, oldest first">
      <ul className="grid gap-3">
        {queue.map((row) => (
          <li key={row.what} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="grid">
              <span className="font-medium">{row.what}</span>
              <span className="text-muted text-xs">Reported by {row.from}</span>
            </span>
            <StatusBadge of="report" status={row.status} />
          </li>
        ))}
      </ul>
    </Vignette>
  );
}

const steps = [
  { name: 'Post with #ryebread', state: 'paid' as const, amount: '$30.00' },
  { name: 'Story from the bakery', state: 'under_review' as const, amount: '$25.00' },
  { name: 'Photo at the counter', state: 'pending' as const, amount: '$12.50' },
];

/** An influencer's tasks with what each pays. */
export function TaskVignette() {
  return (
    <Vignette title="My tasks">
      <ul className="grid grid-cols-1 gap-4">
        {steps.map((step) => (
          <li key={step.name} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5">
            <span className="truncate font-medium">{step.name}</span>
            <span className="text-right tabular-nums">{step.amount}</span>
            <StatusBadge of="task" status={step.state} />
          </li>
        ))}
      </ul>
    </Vignette>
  );
}

const views = [38, 44, 41, 52, 61, 58, 70, 66, 74, 83, 79, 92, 88, 97];

/** Two weeks of views as bars. */
export function ViewsVignette() {
  return (
    <Vignette title="Views a day, two weeks">
      <div className="flex h-28 items-end gap-1.5">
        {views.map((value, index) => (
          <span
            key={value}
            className={cn(
              'flex-1 rounded-t-[3px]',
              index === views.length - 1 ? 'bg-accent' : 'bg-accent/30',
            )}
            style={{ height: `${value}%` }}
          />
        ))}
      </div>
      <div className="mt-3 flex justify-between border-line border-t pt-3 tabular-nums">
        <span className="text-muted">Paused at the budget, not after it</span>
        <span className="font-medium">$50.00 of $50.00</span>
      </div>
    </Vignette>
  );
}
