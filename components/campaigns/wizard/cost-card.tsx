import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { ProgressBar } from '@/components/ui/progress-bar';
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

/** The most a campaign may cost and whether that fits the limit; the same rule decides when it is activated. */
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
  const limit = (amount: number) => formatMoney(amount, { currency: cost.limitCurrency });
  const total = cost.others + (cost.commits ?? 0);
  const foreign = cost.currency !== cost.limitCurrency;
  return (
    <Card title="Worst case" description="The most this campaign may cost.">
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
            <Line label="Its budget, set aside of the limit">{own(cost.budget)}</Line>
          )}
          {foreign && cost.commits !== null && (
            <Line label="In the organisation’s currency">{limit(cost.commits)}</Line>
          )}
          <Line label="Other campaigns and ads of the organisation">{limit(cost.others)}</Line>
        </dl>
        <ProgressBar
          label={running ? 'Of the organisation’s limit' : 'Of the organisation’s limit, once active'}
          ratio={cost.limit === 0 ? 1 : total / cost.limit}
          tone={cost.exceeded ? 'red' : 'accent'}
          text={`${limit(total)} of ${limit(cost.limit)}`}
        />
        {cost.commits === null ? (
          <Callout tone="danger" title="No exchange rate">
            There is none from {cost.currency} to {cost.limitCurrency}, so the campaign cannot be activated.
          </Callout>
        ) : cost.exceeded ? (
          <Callout tone="warning" title="Over the organisation’s limit">
            {running
              ? 'Changes that would raise it further are refused.'
              : 'It can be sent for review, but only become active within the limit. Lower the budget or the seats, or ask for a higher limit.'}
          </Callout>
        ) : (
          cost.bound === 'none' && (
            <Callout tone="warning" title="The cost has no limit">
              {running
                ? 'Accepted posts count against the limit and are refused beyond it. Set a budget or a number of seats.'
                : 'It can only become active with a budget or a number of seats. Set one of them.'}
            </Callout>
          )
        )}
      </div>
    </Card>
  );
}
