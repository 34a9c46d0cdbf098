import type { ReactNode } from 'react';
import { CampaignPicture } from '@/components/campaigns/campaign-picture';
import { nameOf, runWords } from '@/components/campaigns/desk/campaign-words';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatusBadge } from '@/components/ui/status-badge';
import type { AdRow } from '@/features/ads';
import type { ManagedCampaign } from '@/features/campaigns';
import { addresses } from '@/nouns/addresses';
import { areMixed, formatMoney } from '@/nouns/money';

function Frame({ title, href, children }: { title: string; href: string; children: ReactNode }) {
  return (
    <Card
      title={title}
      flush
      action={
        <Link href={href} className="text-sm underline underline-offset-4">
          See all
        </Link>
      }
    >
      {children}
    </Card>
  );
}

const rowStyle =
  'grid items-center gap-x-4 gap-y-2 border-line border-t px-4 py-3 text-sm transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:grid-cols-[minmax(0,1fr)_10rem] sm:px-5';

/** The campaigns that run, those that end first on top. */
export function RunningCampaigns({ campaigns }: { campaigns: ManagedCampaign[] }) {
  const code = areMixed(campaigns);
  return (
    <Frame title="Running campaigns" href="/advertiser/campaigns">
      {campaigns.length === 0 ? (
        <p className="px-4 pb-5 text-muted text-sm sm:px-5">No campaign runs at the moment.</p>
      ) : (
        <ul>
          {campaigns.map((campaign) => (
            <li key={campaign.id}>
              <Link href={addresses.campaignDesk(campaign.id)} className={rowStyle}>
                <span className="flex min-w-0 items-center gap-3">
                  <CampaignPicture
                    src={campaign.imageLogo}
                    className="size-9 shrink-0 rounded-chip border border-line"
                  />
                  <span className="grid min-w-0">
                    <span className="truncate font-medium">{nameOf(campaign)}</span>
                    <span className="truncate text-muted text-xs">
                      {runWords(campaign)}, {formatCount(campaign.participantsCount)}
                      {campaign.participantsLimit !== null &&
                        ` of ${formatCount(campaign.participantsLimit)}`}{' '}
                      taking part
                    </span>
                  </span>
                  {campaign.status === 'paused' && <StatusBadge of="campaign" status="paused" />}
                </span>
                {campaign.budget === null ? (
                  <span className="text-xs tabular-nums sm:text-right">
                    {formatMoney(campaign.spent, { ...campaign, code })} spent
                  </span>
                ) : (
                  <ProgressBar
                    label={`Budget of ${nameOf(campaign)}`}
                    labelHidden
                    ratio={campaign.budget === 0 ? 1 : campaign.spent / campaign.budget}
                    text={`${formatMoney(campaign.spent, { ...campaign, code })} of ${formatMoney(campaign.budget, { ...campaign, code })}`}
                  />
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}

/** The ads that run, with what they spent of their budgets. */
export function RunningAds({ ads }: { ads: AdRow[] }) {
  return (
    <Frame title="Running ads" href="/ads">
      {ads.length === 0 ? (
        <p className="px-4 pb-5 text-muted text-sm sm:px-5">None of your ads runs at the moment.</p>
      ) : (
        <ul>
          {ads.map((ad) => (
            <li key={ad.id}>
              <Link href={addresses.ad(ad.id)} className={rowStyle}>
                <span className="grid min-w-0">
                  <span className="truncate font-medium">{ad.title}</span>
                  <span className="truncate text-muted text-xs">
                    {formatCount(ad.views)} views in the chosen days
                  </span>
                </span>
                <ProgressBar
                  label={`Budget of ${ad.title}`}
                  labelHidden
                  ratio={ad.spentBudget / ad.budget}
                  tone={ad.spentBudget >= ad.budget * 0.9 ? 'amber' : 'accent'}
                  text={`${formatMoney(ad.spentBudget, ad)} of ${formatMoney(ad.budget, ad)}`}
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
