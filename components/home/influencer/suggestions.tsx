import { CampaignPicture } from '@/components/campaigns/campaign-picture';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { FoundCampaign } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';

/** A few campaigns the person could join this moment. */
export function Suggestions({ campaigns }: { campaigns: readonly FoundCampaign[] }) {
  const code = areMixed(campaigns);
  return (
    <section aria-labelledby="for-you" className="grid gap-3">
      <div className="flex items-center justify-between gap-4">
        <h2 id="for-you" className="font-semibold text-base">
          Campaigns you qualify for
        </h2>
        <ButtonLink href="/campaigns" size="sm">
          All campaigns
        </ButtonLink>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <Link
              href={addresses.campaign(campaign.id)}
              className="grid h-full content-start overflow-hidden card transition-colors hover:border-line-strong"
            >
              <CampaignPicture src={campaign.imagePost} className="aspect-[5/2]" />
              <span className="grid gap-1 p-4 text-sm">
                <span className="font-semibold">{campaign.name}</span>
                <span className="line-clamp-2 text-muted">{campaign.tagline}</span>
                <span className="mt-1 flex items-baseline justify-between gap-3">
                  <span>
                    <span className="text-muted">Reward from </span>
                    <Money
                      amount={campaign.postRate}
                      currency={campaign.currency}
                      code={code}
                      className="font-medium"
                    />
                  </span>
                  <span className="text-muted text-xs">
                    Ends <Moment at={campaign.dateEnd} format="day" />
                  </span>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
