import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { PageHeader } from '@/components/ui/page-header';
import { emptyDraft } from '@/components/watch/form/campaign-draft';
import { CampaignForm } from '@/components/watch/form/campaign-form';

export const metadata: Metadata = { title: 'New watch campaign' };

export default async function NewWatchCampaignPage() {
  await requirePageUser();
  return (
    <div className="grid gap-6">
      <PageHeader
        title="New watch campaign"
        breadcrumbs={[{ label: 'Watch', href: '/watch' }]}
        purpose="A place, a radius, and what to photograph there. It is public as soon as it is created."
      />
      <CampaignForm draft={emptyDraft(new Date())} editing={false} />
    </div>
  );
}
