import { AsOf } from '@/components/ui/as-of';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { Place } from '@/features/participations';
import { BoardFilters } from './board-filters';
import { type BoardQuery, periods } from './board-search';
import { OwnPlace } from './own-place';
import { PlaceTable } from './place-table';
import { Podium } from './podium';
import { ScoreHelp } from './score-help';

const pageSize = 25;

/** A leaderboard with what it can be narrowed to: the first three on a podium, the others as rows. */
export function BoardPage({
  params,
  query: { period, campaignId, country, page },
  now,
  places,
  campaigns,
  countries,
  own,
}: {
  params: SearchParams;
  query: BoardQuery;
  now: Date;
  places: Place[];
  campaigns: { id: number; name: string; leaderboard: boolean }[];
  countries: { code: string; name: string }[];
  /** Where the reader stands, when they are an influencer. */
  own: { id: number; place: Place | null; hidden: boolean } | undefined;
}) {
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
          {page === 1 && <Podium places={places} ownId={own?.id} />}
          {rest.length > 0 && <PlaceTable places={rest} ownId={own?.id} />}
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
      {own && <OwnPlace place={own.place} hidden={own.hidden} />}
    </div>
  );
}
