import type { Metadata } from 'next';
import { requireCampaignPage } from '@/auth/page';
import { NewCampaign } from '@/components/campaigns/wizard/new-campaign';
import { StepNav } from '@/components/campaigns/wizard/step-nav';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'New campaign' };

export default async function NewCampaignPage() {
  await requireCampaignPage('owner', 'member');
  return (
    <div className="grid gap-6">
      <PageHeader
        title="New campaign"
        purpose="Begin with its name. The draft is then saved as you write, and only your organisation and Fanfare’s staff see it."
        breadcrumbs={[{ label: 'Campaigns', href: '/advertiser/campaigns' }]}
      />
      <StepNav current="basics" lacking={[]} />
      <div className="max-w-3xl">
        <NewCampaign />
      </div>
    </div>
  );
}
