import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Ad, AdForecast } from '@/features/ads';
import { formatMoney } from '@/nouns/money';
import { BudgetDialog } from './ad-budget';

const inDays = (days: number) => (days <= 1 ? 'within a day' : `in about ${formatCount(days)} days`);

/** What was spent of the budget and how long the rest lasts at the pace of the last days. */
export function AdBudgetCard({ ad, forecast }: { ad: Ad; forecast: AdForecast }) {
  const { currency } = ad;
  const pace = formatMoney(forecast.dailySpend, { currency });
  return (
    <Card title="Budget" action={<BudgetDialog ad={ad} trigger={<Button>Change budget</Button>} />}>
      <div className="grid gap-3 text-sm">
        <ProgressBar
          label="Spent so far"
          ratio={ad.spentBudget / ad.budget}
          tone={ad.spentBudget >= ad.budget ? 'amber' : 'accent'}
          text={`${formatMoney(ad.spentBudget, { currency, precise: true })} of ${formatMoney(ad.budget, { currency })}`}
        />
        <p className="text-muted">
          {forecast.viewsLeft === 0
            ? 'The budget is spent: further views are counted and cost nothing.'
            : `${formatCount(forecast.viewsLeft)} more views at ${formatMoney(ad.pricePerView, { currency, precise: true })} each. `}
          {forecast.viewsLeft > 0 &&
            (forecast.daysLeft === null
              ? forecast.dailySpend > 0
                ? 'It is too early to say how long they last.'
                : 'Nothing was spent in the last seven days.'
              : `At ${pace} a day, the average of the last days, the budget is reached ${inDays(forecast.daysLeft)}.`)}
        </p>
      </div>
    </Card>
  );
}
