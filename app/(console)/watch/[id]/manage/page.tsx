import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { asked } from '@/components/ui/search-params';
import { WatchDesk } from '@/components/watch/desk/watch-desk';
import { campaignTitle } from '@/components/watch/watch-words';
import {
  countPhotosToReview,
  findGroup,
  findWatchCampaign,
  listPhotosToReview,
  mayReview,
  positionLooks,
} from '@/features/watch';

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
  const named = photos.find(({ id }) => id === ask.value('item'));
  const open = results ? undefined : (named ?? photos[0]);
  const [group, looks] = open
    ? await Promise.all([open.groupId ? findGroup(user, open.groupId) : null, positionLooks(user, open.id)])
    : [null, []];
  return (
    <WatchDesk
      campaign={campaign}
      counts={counts}
      photos={photos}
      results={results}
      open={open}
      chosen={named !== undefined}
      group={group}
      looks={looks}
      userId={user.id}
    />
  );
}
