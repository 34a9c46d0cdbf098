import { CampaignCard } from '@/components/campaigns/campaign-card';
import { tileWords } from '@/components/campaigns/tile-words';
import { ButtonLink } from '@/components/ui/button';
import { AtRatesOf } from '@/components/ui/rates-of';
import type { FoundCampaign } from '@/features/campaigns';

/** A few of the campaigns that run, as the list shows them. */
export function FeaturedCampaigns({
  campaigns,
  now,
  ratesOf,
}: {
  campaigns: readonly FoundCampaign[];
  now: Date;
  /** The day of the rates that rewards on the page are compared by; null where none is converted. */
  ratesOf: string | null;
}) {
  if (campaigns.length === 0) return null;
  return (
    <section
      aria-labelledby="featured"
      className="mx-auto grid max-w-content gap-6 page-gutter pt-16 lg:pt-20"
    >
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h2 id="featured" className="text-xl sm:text-2xl">
          Campaigns to join now
        </h2>
        <ButtonLink href="/campaigns">See all campaigns</ButtonLink>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {campaigns.map((campaign) => (
          <CampaignCard key={campaign.id} campaign={tileWords(campaign, { now })} />
        ))}
      </ul>
      <AtRatesOf day={ratesOf} />
    </section>
  );
}
