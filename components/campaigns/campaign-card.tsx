'use client';

import { CircleCheck } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { addresses } from '@/nouns/addresses';
import { CampaignPicture } from './campaign-picture';
import { NetworkList } from './network-list';
import type { TileWords } from './tile-words';
import { inWords } from './words';

interface Shown {
  campaign: TileWords;
  /** It is seen at once, so that its picture is fetched first. */
  eager?: boolean;
}

/** A campaign among others; what has ended is grey. The whole card leads to it. */
export function CampaignCard({ campaign, eager }: Shown) {
  return (
    <li data-list-row="" className={campaign.mark === 'Ended' ? 'tile tile-over' : 'tile'}>
      <CampaignPicture src={campaign.picture} eager={eager} />
      <div>
        <div>
          <Owner campaign={campaign} />
          <Title campaign={campaign} />
          <p>{campaign.tagline}</p>
          <NetworkList networks={campaign.networks} />
        </div>
        <div>
          <div>
            <Reward campaign={campaign} />
            <Marks campaign={campaign} />
          </div>
          <p>
            <Time time={campaign.time} />
            {campaign.seats && <span>{campaign.seats}</span>}
          </p>
        </div>
      </div>
    </li>
  );
}

/** The same campaign as one line of a list. */
export function CampaignRow({ campaign, eager }: Shown) {
  return (
    <li
      data-list-row=""
      className="relative grid grid-cols-[4rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2 border-line border-b px-4 py-3 transition-colors last:border-b-0 hover:bg-sunken/50 sm:grid-cols-[5.5rem_minmax(0,1fr)_10rem_9rem] lg:grid-cols-[5.5rem_minmax(0,1fr)_10rem_13rem]"
    >
      <CampaignPicture
        src={campaign.picture}
        eager={eager}
        className={cn('aspect-[4/3] rounded-control', campaign.mark === 'Ended' && 'opacity-70 grayscale')}
      />
      <div className="grid min-w-0 gap-1">
        <Owner campaign={campaign} />
        <Title campaign={campaign} />
        <p className="truncate text-muted text-sm">{campaign.tagline}</p>
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:col-start-auto sm:grid sm:justify-items-end">
        <Reward campaign={campaign} />
        <Marks campaign={campaign} />
      </div>
      <p className="col-start-2 flex flex-wrap gap-x-3 text-muted text-xs sm:col-start-auto sm:grid sm:justify-items-end sm:text-right">
        <Time time={campaign.time} />
        {campaign.seats && <span>{campaign.seats}</span>}
        <span>{inWords.networks(campaign.networks, 'and')}</span>
      </p>
    </li>
  );
}

function Owner({ campaign: { advertiser, mark } }: { campaign: TileWords }) {
  return (
    <p className="tile-owner">
      <span>{advertiser}</span>
      {mark && <b className={mark === 'Featured' ? 'text-accent-ink' : undefined}>{mark}</b>}
    </p>
  );
}

function Title({ campaign: { id, name } }: { campaign: TileWords }) {
  return (
    <h2 className="min-w-0 break-words font-semibold text-base">
      <Link href={addresses.campaign(id)} prefetch={false} className="tile-link">
        {name}
      </Link>
    </h2>
  );
}

/** The reward in its own currency, with dollars beside it where they differ. */
function Reward({ campaign: { reward, inBase } }: { campaign: TileWords }) {
  return (
    <span className="flex items-baseline gap-1.5">
      <span className="font-semibold tabular-nums">{reward}</span>
      {inBase && (
        <span className="text-muted text-xs">
          about <span className="tabular-nums">{inBase}</span>
        </span>
      )}
    </span>
  );
}

function Marks({ campaign: { joined, funded, hasBonus } }: { campaign: TileWords }) {
  return (
    <span className="chips">
      {joined && (
        <Badge tone="green" icon={CircleCheck}>
          Joined
        </Badge>
      )}
      {funded && <Badge tone={funded[0]}>{funded[1]}</Badge>}
      {hasBonus && <Badge tone="accent">Bonus</Badge>}
    </span>
  );
}

function Time({ time }: { time: TileWords['time'] }) {
  if (typeof time === 'string') return <span>{time}</span>;
  const [before, at] = time;
  return (
    <span>
      {before} <Moment at={at} format="day" />
    </span>
  );
}
