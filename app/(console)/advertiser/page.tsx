import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requirePageUser } from '@/auth/page';
import { CoverCard } from '@/components/advertisers/cover-card';
import { PublicRecordCard } from '@/components/advertisers/public-record';
import { AttentionList } from '@/components/home/advertiser/attention-list';
import { RunningAds, RunningCampaigns } from '@/components/home/advertiser/running-list';
import { SpendTiles } from '@/components/home/advertiser/spend-tiles';
import { FirstSteps } from '@/components/home/first-steps';
import { firstSteps } from '@/components/home/steps';
import { NextInvoiceCard } from '@/components/invoices/next-invoice';
import { ButtonLink } from '@/components/ui/button';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { searchAds, totalAds } from '@/features/ads';
import { coverOf, searchManaged } from '@/features/campaigns';
import { nextInvoice } from '@/features/invoices';
import { advertiserAttention, advertiserFinancials } from '@/features/stats';
import { publicRecord } from '@/features/tasks';
import { awaitsVerification, onboarding } from '@/features/users';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Home' };

export default async function AdvertiserPage({ searchParams }: PageProps<'/advertiser'>) {
  const user = await requirePageUser('advertiser');
  if (!isInOrganisation(user)) {
    return (
      <EmptyState title="You are not in an organisation">
        Ask somebody in your organisation to invite you, then follow the link you get.
      </EmptyState>
    );
  }
  const { advertiserId } = user;
  const bills = isInOrganisation(user, 'owner', 'billing');
  const edits = isInOrganisation(user, 'owner', 'member');
  const range = resolveDateRange(await searchParams, { fallback: 'month' });
  const [
    now,
    before,
    ads,
    adsBefore,
    attention,
    cover,
    campaigns,
    running,
    invoice,
    steps,
    unconfirmed,
    record,
  ] = await Promise.all([
    advertiserFinancials(user, advertiserId, range),
    range.against && advertiserFinancials(user, advertiserId, range.against),
    totalAds(user, range),
    range.against && totalAds(user, range.against),
    advertiserAttention(user),
    coverOf(user, advertiserId),
    searchManaged(user, { statuses: ['active', 'paused'], sort: 'ends', direction: 'asc', pageSize: 5 }),
    searchAds(user, { ...range, delivery: ['active'], sort: 'spend', pageSize: 5 }),
    bills ? nextInvoice(user, advertiserId) : null,
    onboarding(user),
    awaitsVerification(user),
    publicRecord(advertiserId),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={`Hello ${user.name}`}
        purpose="What your campaigns and ads cost, and what needs you."
        action={
          edits && (
            <ButtonLink href="/advertiser/campaigns/new" variant="primary" icon={Plus}>
              New campaign
            </ButtonLink>
          )
        }
      />
      {edits && !steps.dismissed && steps.done < steps.steps.length && (
        <FirstSteps steps={firstSteps(steps)} />
      )}
      <div className="flex justify-end">
        <DateRangePicker range={range} />
      </div>
      <SpendTiles now={now} before={before} ads={ads} adsBefore={adsBefore} opensAds={edits} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-4">
          <AttentionList unconfirmed={unconfirmed} attention={attention} bills={bills} />
          <RunningCampaigns campaigns={campaigns.rows} />
          {edits && <RunningAds ads={running} />}
        </div>
        <div className="grid gap-4">
          <CoverCard cover={cover} opensAds={edits} statement={bills ? addresses.prepaid : undefined} />
          {invoice && <NextInvoiceCard invoice={invoice} linked opensAds={edits} />}
          <PublicRecordCard {...record} />
        </div>
      </div>
    </div>
  );
}
