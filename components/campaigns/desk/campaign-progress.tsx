import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Moment } from '@/components/ui/moment';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Campaign, WorstCase } from '@/features/campaigns';
import { formatMoney } from '@/nouns/money';
import { runWords } from './campaign-words';

/** How far a campaign is: its seats, its budget and its time, whatever days are looked at. */
export function CampaignProgress({
  campaign,
  spent,
  cost,
}: {
  campaign: Campaign;
  /** In all, in the campaign's currency. */
  spent: number;
  cost: WorstCase;
}) {
  const { currency, dateStart, dateEnd, participantsCount: taken, participantsLimit: seats } = campaign;
  const money = (amount: number) => formatMoney(amount, { currency });
  const now = Date.now();
  const length = dateEnd.getTime() - dateStart.getTime();
  return (
    <Card title="So far" description="Since it was made, whatever days are chosen.">
      <div className="grid items-start gap-5 sm:grid-cols-3">
        {seats === null ? (
          <Figure label="Participants">{formatCount(taken)}, no limit</Figure>
        ) : (
          <ProgressBar
            label="Seats taken"
            ratio={taken / seats}
            text={`${formatCount(taken)} of ${formatCount(seats)}`}
          />
        )}
        {cost.amount === null ? (
          <Figure label="Spent">{money(spent)}; this campaign has no spending limit</Figure>
        ) : (
          <ProgressBar
            label={cost.bound === 'budget' ? 'Budget spent' : 'Spent of the worst case'}
            ratio={cost.amount === 0 ? 1 : spent / cost.amount}
            tone={cost.bound === 'budget' && spent >= cost.amount * 0.9 ? 'amber' : 'accent'}
            text={`${money(spent)} of ${money(cost.amount)}`}
          />
        )}
        <div className="grid content-start gap-1.5">
          <ProgressBar
            label="Time"
            tone="green"
            ratio={campaign.status === 'completed' ? 1 : (now - dateStart.getTime()) / length}
            text={runWords(campaign)}
          />
          <p className="text-muted text-xs">
            <Moment at={dateStart} format="day" /> to <Moment at={dateEnd} format="day" />
          </p>
        </div>
      </div>
    </Card>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <p className="flex justify-between gap-3 text-xs tabular-nums sm:grid sm:content-start sm:gap-1">
      <span className="text-muted">{label}</span>
      <span>{children}</span>
    </p>
  );
}
