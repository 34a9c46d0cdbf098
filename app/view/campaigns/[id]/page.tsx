import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/auth/page';
import { openedView, type SearchParams } from '@/auth/view-page';
import { CampaignPicture } from '@/components/campaigns/campaign-picture';
import { ClosedMark } from '@/components/campaigns/closed-mark';
import { StatusBadge } from '@/components/ui/status-badge';
import { CampaignOffer } from '@/components/views/campaign-offer';
import { CampaignText } from '@/components/views/campaign-text';
import { ViewHead } from '@/components/views/view-head';
import { browseCampaign } from '@/features/campaigns';

export const metadata: Metadata = { title: 'Campaign' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function CampaignView({ params, searchParams }: Props) {
  const { id } = await params;
  if (!/^\d{1,10}$/.test(id)) notFound();
  await openedView(`/view/campaigns/${id}`, searchParams);
  const campaign = await orNotFound(browseCampaign(Number(id)));
  return (
    <>
      <CampaignPicture
        src={campaign.imagePost}
        eager
        className="aspect-[3/1] lg:aspect-[4/1] rounded-card border border-line"
      />
      <ViewHead
        title={campaign.name}
        purpose={campaign.tagline}
        badge={
          <>
            <StatusBadge of="campaign" status={campaign.status} />
            <ClosedMark campaign={campaign} />
          </>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <CampaignText campaign={campaign} />
        <CampaignOffer campaign={campaign} />
      </div>
    </>
  );
}
