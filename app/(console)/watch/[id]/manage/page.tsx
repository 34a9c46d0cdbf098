import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { asked } from '@/components/ui/search-params';
import { CampaignResults } from '@/components/watch/campaign-results';
import { DeskHead } from '@/components/watch/desk-head';
import { PhotoDesk } from '@/components/watch/photo-desk';
import { campaignTitle } from '@/components/watch/watch-words';
import {
  countPhotosToReview,
  findGroup,
  findWatchCampaign,
  listPhotosToReview,
  mayReview,
  positionLooks,
} from '@/features/watch';
import { addresses } from '@/nouns/addresses';

export async function generateMetadata({ params }: PageProps<'/watch/[id]/manage'>): Promise<Metadata> {
  return { title: `Manage ${campaignTitle((await orNotFound(findWatchCampaign((await params).id))).id)}` };
}

export default async function ManagePage({ params, searchParams }: PageProps<'/watch/[id]/manage'>) {
  const user = await requirePageUser();
  const campaign = await orNotFound(findWatchCampaign((await params).id));
  if (!mayReview(user, campaign)) notFound();
  const ask = asked(await searchParams);
  const campaignId = campaign.id;
  const results = ask.value('tab') === 'results';
  const [counts, photos] = await Promise.all([
    countPhotosToReview(user, { campaignId }),
    listPhotosToReview(
      user,
      results
        ? { campaignId, status: ['accepted'], sort: 'newest', limit: 200 }
        : { campaignId, status: ['received'], limit: 50 },
    ),
  ]);
  const head = <DeskHead campaign={campaign} counts={counts} results={results} />;
  if (results) {
    return (
      <div className="grid gap-6">
        {head}
        <CampaignResults
          campaign={campaign}
          counts={counts}
          photos={photos}
          exportHref={`${addresses.watchDesk(campaignId)}/export`}
        />
      </div>
    );
  }
  const named = photos.find(({ id }) => id === ask.value('item'));
  const open = named ?? photos[0];
  const [group, looks] = open
    ? await Promise.all([open.groupId ? findGroup(user, open.groupId) : null, positionLooks(user, open.id)])
    : [null, []];
  return (
    <div className="grid gap-6">
      {head}
      <PhotoDesk
        campaign={campaign}
        photos={photos}
        open={open}
        chosen={named !== undefined}
        group={group}
        looks={looks}
        userId={user.id}
      />
    </div>
  );
}
