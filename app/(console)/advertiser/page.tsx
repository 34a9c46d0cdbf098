import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requirePageUser } from '@/auth/page';
import { CoverCard } from '@/components/advertisers/cover-card';
import { AttentionList } from '@/components/home/advertiser/attention-list';
import { NewCampaign, NoOrganisation } from '@/components/home/advertiser/no-organisation';
import { FirstSteps } from '@/components/home/first-steps';
import { firstSteps, isBeginning } from '@/components/home/steps';
import { NextInvoiceCard } from '@/components/invoices/next-invoice';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { PageHeader } from '@/components/ui/page-header';
import { coverOf } from '@/features/campaigns';
import { nextInvoice } from '@/features/invoices';
import { advertiserAttention } from '@/features/stats';
import { awaitsVerification, onboarding } from '@/features/users';
import { addresses } from '@/nouns/addresses';
import { Record, Running, Spending } from './parts';

export const metadata: Metadata = { title: 'Home' };

export default async function AdvertiserPage({ searchParams }: PageProps<'/advertiser'>) {
  const user = await requirePageUser('advertiser');
  if (!isInOrganisation(user)) return <NoOrganisation />;
  const bills = isInOrganisation(user, 'owner', 'billing');
  const edits = isInOrganisation(user, 'owner', 'member');
  const range = resolveDateRange(await searchParams, { fallback: 'month' });
  const [attention, cover, invoice, steps, unconfirmed] = await Promise.all([
    advertiserAttention(user),
    coverOf(user, user.advertiserId),
    bills ? nextInvoice(user, user.advertiserId) : null,
    onboarding(user),
    awaitsVerification(user),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={`Hello ${user.name}`}
        purpose="What your campaigns and ads cost, and what needs you."
        action={edits && <NewCampaign />}
      />
      {edits && isBeginning(steps) && <FirstSteps steps={firstSteps(steps)} />}
      <div className="flex justify-end">
        <DateRangePicker range={range} />
      </div>
      <Spending user={user} range={range} edits={edits} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-4">
          <AttentionList unconfirmed={unconfirmed} attention={attention} bills={bills} />
          <Running user={user} range={range} edits={edits} />
        </div>
        <div className="grid gap-4">
          <CoverCard cover={cover} opensAds={edits} statement={bills ? addresses.prepaid : undefined} />
          {invoice && <NextInvoiceCard invoice={invoice} linked opensAds={edits} />}
          <Record user={user} />
        </div>
      </div>
    </div>
  );
}
