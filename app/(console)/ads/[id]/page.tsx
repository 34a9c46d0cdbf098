import type { Metadata } from 'next';
import { orNotFound, requireOrganisationPage } from '@/auth/page';
import { AdBudgetCard } from '@/components/ads/ad-budget-card';
import { AdDeliveryCard } from '@/components/ads/ad-delivery-card';
import { AdCharts, AdTiles } from '@/components/ads/ad-figures';
import { AdHead } from '@/components/ads/ad-head';
import { AdHistory, budgetMarks } from '@/components/ads/ad-history';
import { AdPreview } from '@/components/ads/ad-preview';
import { AdRulesCard } from '@/components/ads/ad-rules-card';
import { AdSnippets } from '@/components/ads/ad-snippets';
import { Card } from '@/components/ui/card';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { adDays, adForecast, deliveryOf, deliveryRules, ownAd } from '@/features/ads';
import { historyOf } from '@/features/audit';
import { dayOf } from '@/lib/dates';
import { appUrl } from '@/lib/env';

export async function generateMetadata({ params }: PageProps<'/ads/[id]'>): Promise<Metadata> {
  const user = await requireOrganisationPage('owner', 'member');
  return { title: (await orNotFound(ownAd(user, (await params).id))).title };
}

export default async function AdPage({ params, searchParams }: PageProps<'/ads/[id]'>) {
  const user = await requireOrganisationPage('owner', 'member');
  const ad = await orNotFound(ownAd(user, (await params).id));
  const range = resolveDateRange(await searchParams, { earliest: dayOf(ad.createdAt) });
  const [days, against, forecast, history, rules] = await Promise.all([
    adDays(user, ad.id, range),
    range.against && adDays(user, ad.id, range.against),
    adForecast(user, ad.id),
    historyOf({ type: 'ad', id: ad.id }),
    deliveryRules(user, ad.id),
  ]);
  const marks = budgetMarks(history, ad.currency);
  return (
    <div className="grid gap-6">
      <AdHead ad={ad} delivery={deliveryOf(ad)} />
      <div className="flex justify-end">
        <DateRangePicker range={range} earliest={dayOf(ad.createdAt)} pageKeys />
      </div>
      <AdTiles days={days} against={against} currency={ad.currency} />
      <AdCharts days={days} against={against} currency={ad.currency} range={range} marks={marks} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <AdRulesCard rules={rules} />
          <AdBudgetCard ad={ad} forecast={forecast} />
          <AdDeliveryCard ad={ad} />
          <AdHistory entries={history} currency={ad.currency} />
        </div>
        <div className="grid gap-4">
          <Card title="Preview">
            <AdPreview ad={ad} />
          </Card>
          <AdSnippets server={appUrl()} adId={ad.id} />
        </div>
      </div>
    </div>
  );
}
