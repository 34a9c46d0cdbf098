import type { Metadata } from 'next';
import { currentActor, orNotFound } from '@/auth/page';
import { Card } from '@/components/ui/card';
import { asked } from '@/components/ui/search-params';
import { CampaignAside } from '@/components/watch/campaign-aside';
import { CampaignHead } from '@/components/watch/campaign-head';
import { CampaignTags } from '@/components/watch/campaign-tags';
import { AcceptedPhotos } from '@/components/watch/photo-grid';
import { TaskList } from '@/components/watch/task-list';
import { campaignTitle, taskRows } from '@/components/watch/watch-words';
import { findWatchCampaign, listPhotos, mayReview, topWitnesses, witnessProgress } from '@/features/watch';

export async function generateMetadata({ params }: PageProps<'/watch/[id]'>): Promise<Metadata> {
  const { id, description, bannerUrl } = await orNotFound(findWatchCampaign((await params).id));
  const title = campaignTitle(id);
  return { title, description, openGraph: { title, description, images: [bannerUrl] } };
}

export default async function WatchCampaignPage({ params, searchParams }: PageProps<'/watch/[id]'>) {
  const actor = await currentActor();
  const campaign = await orNotFound(findWatchCampaign((await params).id));
  const [accepted, progress, witnesses] = await Promise.all([
    listPhotos(actor, { campaignId: campaign.id, status: ['accepted'], sort: 'newest', limit: 12 }),
    actor.kind === 'user' ? witnessProgress(actor, campaign.id) : null,
    topWitnesses({ campaignId: campaign.id, limit: 5 }),
  ]);
  const canSend = progress ? progress.hindrance === null : campaign.state === 'open';
  return (
    <div className="mx-auto grid w-full max-w-content gap-6 page-gutter py-8 sm:py-10">
      <CampaignHead campaign={campaign} canSend={canSend} reviews={mayReview(actor, campaign)} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          {/* biome-ignore lint/performance/noImgElement: pictures come from anywhere and are never fetched by us */}
          <img
            src={campaign.bannerUrl}
            alt=""
            className="aspect-[5/2] w-full rounded-card bg-sunken object-cover"
          />
          <p className="max-w-prose whitespace-pre-line break-words">{campaign.description}</p>
          <CampaignTags tags={campaign.tags} />
          {campaign.type === 'task' && (
            <Card title="Tasks" description="Send them in any order; they are paid once all are accepted.">
              <TaskList tasks={progress?.tasks ?? taskRows(campaign)} />
            </Card>
          )}
          <AcceptedPhotos photos={accepted} />
        </div>
        <CampaignAside
          campaign={campaign}
          progress={progress}
          accepted={accepted}
          witnesses={witnesses}
          code={asked(await searchParams).text('code', 20) ?? ''}
          viewerId={actor.kind === 'user' ? actor.id : undefined}
        />
      </div>
    </div>
  );
}
