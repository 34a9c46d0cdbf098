import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { PageHeader } from '@/components/ui/page-header';
import { draftOf } from '@/components/watch/form/campaign-draft';
import { CampaignForm } from '@/components/watch/form/campaign-form';
import { campaignTitle } from '@/components/watch/watch-words';
import { findWatchCampaign, mayReview } from '@/features/watch';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Edit watch campaign' };

export default async function EditWatchCampaignPage({ params }: PageProps<'/watch/[id]/edit'>) {
  const user = await requirePageUser();
  const campaign = await orNotFound(findWatchCampaign((await params).id));
  if (!mayReview(user, campaign)) notFound();
  return (
    <div className="grid gap-6">
      <PageHeader
        title={`Edit ${campaignTitle(campaign.id)}`}
        breadcrumbs={[{ label: 'Manage', href: addresses.watchDesk(campaign.id) }]}
        purpose="Photos already sent keep the rules they were sent under. The name and the type cannot be changed."
      />
      <CampaignForm draft={draftOf(campaign)} editing />
    </div>
  );
}
