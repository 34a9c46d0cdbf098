import type { Metadata } from 'next';
import { currentActor, orNotFound } from '@/auth/page';
import { BoardFilters } from '@/components/leaderboard/board-filters';
import { periods, readBoardQuery, windowOf } from '@/components/leaderboard/board-search';
import { OwnPlace } from '@/components/leaderboard/own-place';
import { PlaceTable } from '@/components/leaderboard/place-table';
import { Podium } from '@/components/leaderboard/podium';
import { ScoreHelp } from '@/components/leaderboard/score-help';
import { AsOf } from '@/components/ui/as-of';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { browseCampaigns } from '@/features/campaigns';
import { allowedCountries } from '@/features/lists';
import { ownPlace, placesOn } from '@/features/participations';
import { ownProfile } from '@/features/users';

export const metadata: Metadata = {
  title: 'Leaderboard',
  description: 'Who completed the most campaign tasks: overall or in one campaign, for all time or a period.',
  alternates: { canonical: '/leaderboard' },
};

const pageSize = 25;

export default async function LeaderboardPage({ searchParams }: PageProps<'/leaderboard'>) {
  const [actor, params, now] = [await currentActor(), await searchParams, new Date()];
  const { period, campaignId, country, page } = readBoardQuery(params);
  const board = { campaignId, country, ...windowOf(period, now) };
  const influencer = actor.kind === 'user' && actor.role === 'influencer' ? actor : undefined;
  const [places, mine, profile, campaigns, countries] = await Promise.all([
    orNotFound(placesOn(board)),
    influencer && orNotFound(ownPlace(influencer, board)),
    influencer && country ? ownProfile(influencer) : undefined,
    browseCampaigns(actor, { filter: 'all' }),
    allowedCountries(),
  ]);
  const ownId = influencer?.id;
  const rest = places.slice(3 + (page - 1) * pageSize, 3 + page * pageSize);
  const campaign = campaigns.find(({ id }) => id === campaignId);
  return (
    <div className="mx-auto grid max-w-content gap-6 page-gutter py-10">
      <PageHeader
        title="Leaderboard"
        purpose={campaign ? `The first 100 of ${campaign.name}.` : 'The first 100 of all campaigns together.'}
        action={<ScoreHelp />}
      />
      <LinkTabs
        label="Period"
        tabs={periods.map(({ value, label }) => ({
          href: `/leaderboard${hrefWith(params, { period: value === 'all' ? null : value })}`,
          label,
          current: value === period,
        }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <BoardFilters
          period={period}
          campaign={campaignId === undefined ? '' : String(campaignId)}
          country={country ?? ''}
          campaigns={campaigns
            .filter((each) => each.leaderboard)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          countries={countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <AsOf at={now} />
      </div>
      {places.length === 0 ? (
        <EmptyState
          title={
            campaign && !campaign.leaderboard
              ? 'This campaign has no leaderboard'
              : 'Nobody is on this board yet'
          }
          action={
            period !== 'all' || country ? (
              <ButtonLink href="/leaderboard">Clear filters</ButtonLink>
            ) : (
              <ButtonLink href="/campaigns">Find a campaign</ButtonLink>
            )
          }
        >
          The first accepted task opens it. Every accepted task is worth 100 points.
        </EmptyState>
      ) : (
        <>
          {page === 1 && <Podium places={places} ownId={ownId} />}
          {rest.length > 0 && <PlaceTable places={rest} ownId={ownId} />}
          {places.length > 3 && (
            <Pagination
              page={page}
              pageSize={pageSize}
              total={places.length - 3}
              params={params}
              noun="places after the first three"
            />
          )}
        </>
      )}
      {influencer && <OwnPlace place={mine ?? null} hidden={profile?.profilePublic === false} />}
    </div>
  );
}
