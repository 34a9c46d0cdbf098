import { Pencil } from 'lucide-react';
import type { Metadata } from 'next';
import { orNotFound, requireOrganisationPage } from '@/auth/page';
import { AdBudgetCard } from '@/components/ads/ad-budget-card';
import { AdCharts, AdTiles } from '@/components/ads/ad-figures';
import { AdHistory, changesOf } from '@/components/ads/ad-history';
import { AdMenu } from '@/components/ads/ad-menu';
import { AdPreview } from '@/components/ads/ad-preview';
import { AdSnippets } from '@/components/ads/ad-snippets';
import { AdStatusButton } from '@/components/ads/ad-status-button';
import { DeliveryBadge } from '@/components/ads/delivery-badge';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { PageHeader } from '@/components/ui/page-header';
import { adDays, adForecast, deliveryOf, ownAd } from '@/features/ads';
import { historyOf } from '@/features/audit';
import { dayOf } from '@/lib/dates';
import { appUrl } from '@/lib/env';
import { addresses } from '@/nouns/addresses';

export async function generateMetadata({ params }: PageProps<'/ads/[id]'>): Promise<Metadata> {
  const user = await requireOrganisationPage('owner', 'member');
  return { title: (await orNotFound(ownAd(user, (await params).id))).title };
}

export default async function AdPage({ params, searchParams }: PageProps<'/ads/[id]'>) {
  const user = await requireOrganisationPage('owner', 'member');
  const ad = await orNotFound(ownAd(user, (await params).id));
  const range = resolveDateRange(await searchParams, { earliest: dayOf(ad.createdAt) });
  const [days, against, forecast, history] = await Promise.all([
    adDays(user, ad.id, range),
    range.against && adDays(user, ad.id, range.against),
    adForecast(user, ad.id),
    historyOf({ type: 'ad', id: ad.id }),
  ]);
  const marks = history.flatMap((entry) =>
    changesOf(entry, ad.currency)
      .filter(({ field }) => field === 'Budget' || field === 'Price per view')
      .map(({ field, to }) => ({ at: dayOf(entry.createdAt), label: `${field} ${to}` })),
  );
  const delivery = deliveryOf(ad);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={ad.title}
        purpose={`Made by ${ad.maker.name}.`}
        badge={<DeliveryBadge delivery={delivery} />}
        breadcrumbs={[{ label: 'Ads', href: '/ads' }]}
        action={
          <>
            <AdStatusButton ad={{ ...ad, delivery }} />
            <ButtonLink
              href={addresses.adEditor(ad.id)}
              icon={<Pencil aria-hidden="true" className="size-4" strokeWidth={1.75} />}
            >
              Edit
            </ButtonLink>
            <AdMenu ad={{ ...ad, delivery }} afterDelete="/ads" />
          </>
        }
      />
      {delivery === 'held' && (
        <Callout tone="warning" title="An administrator paused this ad">
          {ad.heldReason ? `Reason: ${ad.heldReason} ` : ''}It is not served and its views are not charged.
          Only an administrator can release it.
        </Callout>
      )}
      {delivery === 'suspended' && (
        <Callout tone="warning" title="Not served: its owner is suspended">
          {ad.owner} or the organisation is suspended. Until that ends, nothing is served and views are not
          charged.
        </Callout>
      )}
      {delivery === 'budget_reached' && (
        <Callout tone="warning" title="Paused: the budget is spent">
          Further views are counted and cost nothing. Raise the budget to show the ad again.
        </Callout>
      )}
      <div className="flex justify-end">
        <DateRangePicker range={range} earliest={dayOf(ad.createdAt)} pageKeys />
      </div>
      <AdTiles days={days} against={against} currency={ad.currency} />
      <AdCharts days={days} against={against} currency={ad.currency} range={range} marks={marks} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <AdBudgetCard ad={ad} forecast={forecast} />
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
