import type { Metadata } from 'next';
import { currentActor, orNotFound } from '@/auth/page';
import { BoardPage } from '@/components/participations/board-page';
import { readBoardQuery, windowOf } from '@/components/participations/board-search';
import { browseCampaigns } from '@/features/campaigns';
import { allowedCountries } from '@/features/lists';
import { ownPlace, placesOn } from '@/features/participations';
import { ownProfile } from '@/features/users';

export const metadata: Metadata = {
  title: 'Leaderboard',
  description: 'Who completed the most campaign tasks: overall or in one campaign, for all time or a period.',
  alternates: { canonical: '/leaderboard' },
};

export default async function LeaderboardPage({ searchParams }: PageProps<'/leaderboard'>) {
  const [actor, params, now] = [await currentActor(), await searchParams, new Date()];
  const query = readBoardQuery(params);
  const { period, campaignId, country } = query;
  const board = { campaignId, country, ...windowOf(period, now) };
  const influencer = actor.kind === 'user' && actor.role === 'influencer' ? actor : undefined;
  const [places, mine, profile, campaigns, countries] = await Promise.all([
    orNotFound(placesOn(board)),
    influencer && orNotFound(ownPlace(influencer, board)),
    influencer && country ? ownProfile(influencer) : undefined,
    browseCampaigns(actor, { filter: 'all' }),
    allowedCountries(),
  ]);
  return (
    <BoardPage
      params={params}
      query={query}
      now={now}
      places={places}
      campaigns={campaigns}
      countries={countries}
      own={
        influencer && {
          id: influencer.id,
          place: mine ?? null,
          hidden: profile?.profilePublic === false,
        }
      }
    />
  );
}
