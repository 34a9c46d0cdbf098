import { CircleCheck } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { FoundCampaign } from '@/features/campaigns';
import { daysLeft } from '@/lib/time-left';
import { addresses } from '@/nouns/addresses';
import { closedLabel } from '@/nouns/campaigns';
import { CampaignPicture } from './campaign-picture';
import { FundedMark } from './funded-mark';
import { NetworkList } from './network-list';
import { inWords } from './words';

type Shown = {
  campaign: FoundCampaign;
  now: Date;
  eager?: boolean;
  /** Currencies meet in the list; so they do where a card says what it is in dollars. */
  code?: boolean;
};

/** A campaign among others; what has ended is grey. The whole card leads to it. */
export function CampaignCard({ campaign, now, eager = false, code = true }: Shown) {
  const ended = campaign.status === 'completed';
  return (
    <li data-list-row="" className={ended ? 'tile tile-over' : 'tile'}>
      <CampaignPicture src={campaign.imagePost} eager={eager} />
      <div>
        <div>
          <Owner campaign={campaign} ended={ended} />
          <Title campaign={campaign} />
          <p>{campaign.tagline}</p>
          <NetworkList networks={campaign.networks} />
        </div>
        <div>
          <div>
            <Reward campaign={campaign} code={code} />
            <Marks campaign={campaign} />
          </div>
          <p>
            <Time campaign={campaign} now={now} />
            {!ended && <Seats campaign={campaign} />}
          </p>
        </div>
      </div>
    </li>
  );
}

/** The same campaign as one line of a list. */
export function CampaignRow({ campaign, now, eager = false, code = true }: Shown) {
  const ended = campaign.status === 'completed';
  return (
    <li
      data-list-row=""
      className="relative grid grid-cols-[4rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 transition-colors last:border-b-0 hover:bg-sunken/50 sm:grid-cols-[5.5rem_minmax(0,1fr)_10rem_9rem] lg:grid-cols-[5.5rem_minmax(0,1fr)_10rem_13rem]"
    >
      <CampaignPicture
        src={campaign.imagePost}
        eager={eager}
        className={cn('aspect-[4/3] rounded-control', ended && 'opacity-70 grayscale')}
      />
      <div className="grid min-w-0 gap-1">
        <Owner campaign={campaign} ended={ended} />
        <Title campaign={campaign} />
        <p className="truncate text-muted text-sm">{campaign.tagline}</p>
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:col-start-auto sm:grid sm:justify-items-end">
        <Reward campaign={campaign} code={code} />
        <Marks campaign={campaign} />
      </div>
      <p className="col-start-2 flex flex-wrap gap-x-3 text-muted text-xs sm:col-start-auto sm:grid sm:justify-items-end sm:text-right">
        <Time campaign={campaign} now={now} />
        {!ended && <Seats campaign={campaign} />}
        <span>{inWords.networks(campaign.networks, 'and')}</span>
      </p>
    </li>
  );
}

function Owner({ campaign, ended }: { campaign: FoundCampaign; ended: boolean }) {
  return (
    <p className="tile-owner">
      <span>{campaign.advertiser}</span>
      {ended && <b>Ended</b>}
      {campaign.status === 'paused' && <b>Paused</b>}
      {campaign.featured && !ended && campaign.status === 'active' && (
        <b className="text-accent-ink">Featured</b>
      )}
    </p>
  );
}

function Title({ campaign }: { campaign: FoundCampaign }) {
  return (
    <h2 className="min-w-0 break-words font-semibold text-base">
      <Link href={addresses.campaign(campaign.id)} prefetch={false} className="tile-link">
        {campaign.name}
      </Link>
    </h2>
  );
}

/** The reward in its own currency, with dollars beside it where they differ. */
function Reward({ campaign, code }: { campaign: FoundCampaign; code: boolean }) {
  const { postRate, currency, rewardInBase } = campaign;
  return (
    <span className="flex items-baseline gap-1.5">
      <Money amount={postRate} currency={currency} code={code} className="font-semibold" />
      {currency !== 'USD' && rewardInBase !== null && (
        <span className="text-muted text-xs">
          about <Money amount={rewardInBase} currency="USD" code={code} />
        </span>
      )}
    </span>
  );
}

function Marks({ campaign }: { campaign: FoundCampaign }) {
  return (
    <span className="chips">
      {campaign.joined && (
        <Badge tone="green" icon={CircleCheck}>
          Joined
        </Badge>
      )}
      <FundedMark campaign={campaign} />
      {campaign.hasBonus && <Badge tone="accent">Bonus</Badge>}
    </span>
  );
}

function Time({ campaign, now }: { campaign: FoundCampaign; now: Date }) {
  if (campaign.status === 'completed') {
    return (
      <span>
        Ended <Moment at={campaign.dateEnd} format="day" />
      </span>
    );
  }
  if (campaign.dateStart > now) {
    return (
      <span>
        Starts <Moment at={campaign.dateStart} format="day" />
      </span>
    );
  }
  return <span>{daysLeft(campaign.dateEnd, now)}</span>;
}

function Seats({ campaign: { seatsLeft, joinsClosedAt } }: { campaign: FoundCampaign }) {
  if (joinsClosedAt) return <span>{closedLabel}</span>;
  if (seatsLeft === null) return <span>No seat limit</span>;
  return <span>{seatsLeft === 0 ? 'No seats left' : `${inWords.count(seatsLeft, 'seat')} left`}</span>;
}
