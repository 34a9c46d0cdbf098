import { CampaignCard } from '@/components/campaigns/campaign-card';
import { tileWords } from '@/components/campaigns/tile-words';
import { PlaceFace, PlaceName } from '@/components/participations/place-person';
import { ArcsGround } from '@/components/ui/arcs';
import { ButtonLink } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Count } from '@/components/ui/count';
import type { FoundCampaign } from '@/features/campaigns';
import type { Place } from '@/features/participations';

/** The opening: the promise, the ways in, and the product as it stands at this moment on the rising arcs. */
export function Hero({
  campaign,
  places,
  now,
}: {
  /** A campaign that runs; none on an instance without. */
  campaign?: FoundCampaign;
  places: readonly Place[];
  now: Date;
}) {
  return (
    <section className="relative overflow-hidden border-line border-b">
      <div className="absolute inset-y-0 left-[50%] hidden w-[50%] lg:block">
        <ArcsGround drawn className="text-accent/60" />
      </div>
      <div className="relative mx-auto grid max-w-content items-center gap-12 page-gutter py-14 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:py-20">
        <div className="grid max-w-xl gap-6">
          <h1 className="text-2xl leading-[1.15] tracking-[-0.03em] sm:text-3xl">
            Make some noise. Know exactly what it earned.
          </h1>
          <p className="max-w-prose text-base text-muted sm:text-lg">
            Fanfare brings influencer campaigns and pay-per-view ads onto one set of books, so that the person
            who posts, the brand that pays and the team in between see the same figures.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/campaigns" variant="primary" size="lg">
              Browse campaigns
            </ButtonLink>
            <ButtonLink href="/sign-up" size="lg">
              Create an account
            </ButtonLink>
          </div>
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:items-center">
          {campaign && (
            <ul aria-label="A campaign that runs now" className="shadow-float lg:translate-y-[-1rem]">
              <CampaignCard campaign={tileWords(campaign, { now })} eager />
            </ul>
          )}
          {places.length > 0 && <TopPlaces places={places} />}
        </div>
      </div>
    </section>
  );
}

function TopPlaces({ places }: { places: readonly Place[] }) {
  return (
    <section aria-labelledby="top-places" className="card p-4 text-sm shadow-float lg:translate-y-[1rem]">
      <h2 id="top-places" className="mb-3 text-muted text-xs tracking-normal">
        Leaderboard, right now
      </h2>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {places.map((place) => (
          <li key={place.userId} className="flex items-center gap-2.5 tabular-nums">
            <span
              className={cn(
                'w-4 text-right font-semibold',
                place.rank === 1 ? 'text-accent-ink' : 'text-muted',
              )}
            >
              {place.rank}
            </span>
            <PlaceFace place={place} className="size-7" />
            <PlaceName place={place} className="min-w-0 flex-1 truncate" />
            <span className="font-medium">
              <Count value={place.score} />
            </span>
          </li>
        ))}
      </ol>
      <ButtonLink href="/leaderboard" size="sm" className="mt-4 w-full">
        See everyone
      </ButtonLink>
    </section>
  );
}
