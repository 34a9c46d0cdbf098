import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Campaign } from '@/features/campaigns';
import { CampaignPicture } from './campaign-picture';
import { ClosedMark } from './closed-mark';
import { FundedMark } from './funded-mark';
import { NetworkList } from './network-list';

/** The head of a campaign as influencers see it. `now` is the server's moment, from which the countdown counts. */
export function CampaignHero({
  campaign,
  now,
  titleAs: Title = 'h1',
  badge,
  actions,
  advertiserHref,
}: {
  campaign: Campaign;
  now: Date;
  /** Its name is a smaller heading where the page is about something else. */
  titleAs?: 'h1' | 'h2';
  /** What stands for its state where that is not what influencers will see. */
  badge?: ReactNode;
  /** Stands under the facts, such as sharing. */
  actions?: ReactNode;
  /** Where its advertiser is told of; a preview leads nowhere. */
  advertiserHref?: string;
}) {
  const upcoming = campaign.status === 'active' && campaign.dateStart > now;
  return (
    <header className="@container grid gap-5">
      <div className="relative overflow-hidden rounded-card border border-line">
        <CampaignPicture src={campaign.imagePost} eager className="aspect-[5/2] max-h-80" />
      </div>
      <div className="flex flex-wrap @xl:flex-nowrap items-start justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 gap-2">
          <p className="flex min-w-0 items-center gap-2 text-muted text-sm">
            <CampaignPicture
              src={campaign.imageLogo}
              eager
              className="size-6 shrink-0 rounded-chip border border-line"
            />
            {advertiserHref ? (
              <Link
                href={advertiserHref}
                className="pointer-coarse:-my-3 min-w-0 truncate rounded-chip pointer-coarse:py-3 underline-offset-4 hover:text-ink hover:underline"
              >
                {campaign.advertiser}
              </Link>
            ) : (
              <span className="min-w-0 truncate">{campaign.advertiser}</span>
            )}
          </p>
          <Title className="min-w-0 break-words text-xl sm:text-2xl">{campaign.name}</Title>
          <p className="max-w-prose text-muted">{campaign.tagline}</p>
          <div className="flex flex-wrap items-center gap-2 pt-1">
            {badge ? (
              badge
            ) : upcoming ? (
              <Badge tone="blue">Starts soon</Badge>
            ) : (
              <StatusBadge of="campaign" status={campaign.status} />
            )}
            <ClosedMark campaign={campaign} />
            <FundedMark campaign={campaign} />
            {campaign.featured && (
              <Badge tone="accent" icon={Star}>
                Featured
              </Badge>
            )}
            <NetworkList networks={campaign.networks} />
          </div>
        </div>
        <div className="grid shrink-0 content-start @xl:justify-items-end gap-3 @xl:text-right">
          {campaign.status === 'active' && (
            <p className="grid">
              <span className="text-muted text-sm">{upcoming ? 'Starts in' : 'Ends in'}</span>
              <span className="font-semibold text-lg">
                <Countdown
                  until={upcoming ? campaign.dateStart : campaign.dateEnd}
                  now={now}
                  over={upcoming ? 'It has started' : 'It has ended'}
                />
              </span>
              <span className="text-muted text-xs">
                <Moment at={upcoming ? campaign.dateStart : campaign.dateEnd} format="exact" />
              </span>
            </p>
          )}
          {campaign.status === 'completed' && (
            <p className="text-muted text-sm">
              Ended <Moment at={campaign.dateEnd} format="day" />
            </p>
          )}
          {actions}
        </div>
      </div>
    </header>
  );
}
