import type { Metadata } from 'next';
import { requireOrganisationPage } from '@/auth/page';
import { AdForm } from '@/components/ads/ad-form';
import { PageHeader } from '@/components/ui/page-header';
import { findAdvertiser } from '@/features/advertisers';
import { targetChoices } from '../target-choices';

export const metadata: Metadata = { title: 'New ad' };

const blank = {
  title: '',
  content: '',
  budget: '',
  pricePerView: '',
  mediaUrl: '',
  targetUrl: '',
  startsAt: '',
  endsAt: '',
  dailyCap: '',
  timeZone: 'UTC',
  targeting: '',
} as const;

export default async function NewAdPage() {
  const user = await requireOrganisationPage('owner', 'member');
  const { name, currency } = await findAdvertiser(user, user.advertiserId);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="New ad"
        purpose="Write it, set what it may cost, and activate it when it looks right."
        breadcrumbs={[{ label: 'Ads', href: '/ads' }]}
      />
      <AdForm
        ad={{ ...blank, chargePolicy: 'verified', pacing: 'asap' }}
        currency={currency}
        advertiser={name}
        choices={await targetChoices()}
        owner={user.id}
      />
    </div>
  );
}
