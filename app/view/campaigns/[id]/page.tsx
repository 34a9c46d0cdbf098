import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/auth/page';
import { openedView, type SearchParams } from '@/auth/view-page';
import { CampaignPicture } from '@/components/campaigns/campaign-picture';
import { ClosedMark } from '@/components/campaigns/closed-mark';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { RichText } from '@/components/ui/rich-text';
import { StatusBadge } from '@/components/ui/status-badge';
import { CampaignOffer } from '@/components/views/campaign-offer';
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
        <Card title="About this campaign">
          <RichText html={campaign.description} />
          <ul className="mt-4 flex flex-wrap gap-2">
            {campaign.hashtags.map((tag) => (
              <li key={tag}>
                <Badge tone="accent">#{tag}</Badge>
              </li>
            ))}
          </ul>
          {campaign.attachment && (
            <p className="mt-4 text-sm">
              <a
                href={campaign.attachment}
                target="_blank"
                rel="noopener noreferrer"
                className="text-accent-ink underline underline-offset-4"
              >
                Open the attachment
              </a>
            </p>
          )}
        </Card>
        <CampaignOffer campaign={campaign} />
      </div>
    </>
  );
}
