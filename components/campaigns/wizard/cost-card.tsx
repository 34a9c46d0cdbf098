import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { ProgressBar } from '@/components/ui/progress-bar';
import { AtRatesOf } from '@/components/ui/rates-of';
import type { WorstCase } from '@/features/campaigns';
import { formatMoney } from '@/nouns/money';

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2">
      <dt className="text-muted">{label}</dt>
      <dd className="text-right font-medium tabular-nums">{children}</dd>
    </div>
  );
}

/** The most a campaign may cost and whether cover reaches for it; the same rule decides when it is activated. */
export function CostCard({
  cost,
  seats,
  running = false,
}: {
  cost: WorstCase;
  seats: number | null;
  /** It counts already, rather than when it is activated. */
  running?: boolean;
}) {
  const own = (amount: number) => formatMoney(amount, { currency: cost.currency });
  const cover = (amount: number) => formatMoney(amount, { currency: cost.coverCurrency });
  const total = cost.owed + cost.others + (cost.reserves ?? 0);
  const foreign = cost.currency !== cost.coverCurrency;
  return (
    <Card title="Worst case" description="The most this campaign may cost, as it is saved.">
      <div className="grid gap-4 text-sm">
        <p className="font-semibold text-xl tabular-nums tracking-tight">
          {cost.amount === null ? 'No spending limit' : own(cost.amount)}
        </p>
        <dl className="-my-2 divide-y divide-line">
          <Line label="One influencer may earn">{own(cost.perParticipant)}</Line>
          <Line label="Limited by">
            {cost.bound === 'budget'
              ? 'Its budget'
              : cost.bound === 'seats'
                ? `${formatCount(seats ?? 0)} ${seats === 1 ? 'seat' : 'seats'}`
                : 'Nothing'}
          </Line>
          {cost.bound === 'seats' && cost.budget !== null && (
            <Line label="Its budget, reserved of the cover">{own(cost.budget)}</Line>
          )}
          {cost.reserves !== null && (
            <Line label={running ? 'Reserved for it now' : 'Reserved when it becomes active'}>
              {cover(cost.reserves)}
              {foreign && ` (${cost.coverCurrency})`}
            </Line>
          )}
          <Line label="Reserved for other campaigns and ads of the organisation">{cover(cost.others)}</Line>
          <Line label="Owed on open invoices and the next one">{cover(cost.owed)}</Line>
        </dl>
        <ProgressBar
          label={running ? 'Of the organisation’s cover' : 'Of the organisation’s cover, once active'}
          ratio={cost.cover === 0 ? 1 : total / cost.cover}
          tone={cost.exceeded ? 'red' : 'accent'}
          text={`${cover(total)} of ${cover(cost.cover)}`}
        />
        <AtRatesOf day={cost.reserves === null ? null : cost.ratesOf} />
        {cost.reserves === null ? (
          <Callout tone="danger" title="No exchange rate">
            There is none from {cost.currency} to {cost.coverCurrency}, so the campaign cannot be activated.
          </Callout>
        ) : cost.exceeded ? (
          <Callout tone="warning" title="More than the organisation’s cover">
            {running
              ? 'Changes that would raise it further are refused.'
              : 'It can be sent for approval, but only become active within the cover. Lower the budget or the seats, pay what is owed, or ask for a higher limit.'}
          </Callout>
        ) : (
          cost.bound === 'none' && (
            <Callout tone="warning" title="The cost has no limit">
              {running
                ? 'Everybody who joins takes of the cover, and nobody can once it is used. Set a budget or a number of seats.'
                : 'It can only become active with a budget or a number of seats. Set one of them.'}
            </Callout>
          )
        )}
      </div>
    </Card>
  );
}
