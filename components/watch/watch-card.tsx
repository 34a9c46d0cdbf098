import { Clock, Flag, Fuel, Lock, MapPin, Trophy } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { WatchStateBadge } from './watch-state-badge';
import { distanceText, radiusText, type WatchState, type WatchType, watchTypes } from './watch-words';

/** A campaign in short. */
export interface WatchTile {
  id: string;
  title: string;
  description: string;
  type: WatchType;
  state: WatchState;
  poster: string;
  radiusKm: number;
  worldwide: boolean;
  startsAt: Date;
  endsAt: Date;
  fuel: number;
  /** Paid for an accepted photo, or for all tasks; null when nothing is. */
  reward: number | null;
  currency: string;
  /** Whether only listed people may take part. */
  closed: boolean;
}

const icon = { 'aria-hidden': true, className: 'size-3.5 shrink-0', strokeWidth: 1.75 } as const;

/** A campaign as a card that leads to its page. `meters` is how far away its centre is, when that is known. */
export function WatchCard({
  campaign,
  meters = null,
  active = false,
  onActive,
}: {
  campaign: WatchTile;
  meters?: number | null;
  active?: boolean;
  onActive?: (id: string | null) => void;
}) {
  const over = campaign.state === 'ended' || campaign.state === 'inactive';
  const inside = meters !== null && (campaign.worldwide || meters <= campaign.radiusKm * 1000);
  return (
    <Link
      href={addresses.watchCampaign(campaign.id)}
      onPointerEnter={() => onActive?.(campaign.id)}
      onPointerLeave={() => onActive?.(null)}
      onFocus={() => onActive?.(campaign.id)}
      onBlur={() => onActive?.(null)}
      className={cn(
        'grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3 card p-2.5 transition-colors hover:border-line-strong',
        active && 'border-accent bg-accent-soft hover:border-accent',
      )}
    >
      {/* biome-ignore lint/performance/noImgElement: pictures come from anywhere and are never fetched by us */}
      <img
        src={campaign.poster}
        alt=""
        loading="lazy"
        className={cn('size-18 rounded-control bg-sunken object-cover', over && 'opacity-60 grayscale')}
      />
      <div className="grid min-w-0 grid-cols-1 content-start gap-1">
        <div className="flex items-start justify-between gap-2">
          <h3 className="min-w-0 truncate font-semibold text-sm">{campaign.title}</h3>
          <WatchStateBadge state={campaign.state} />
        </div>
        <p className="line-clamp-1 text-muted text-xs">{campaign.description}</p>
        <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
          {campaign.closed && (
            <Fact icon={<Lock {...icon} />} strong>
              Invited people only
            </Fact>
          )}
          {meters !== null && (
            <Fact icon={<Flag {...icon} />} strong>
              {inside ? 'You are inside' : `${distanceText(meters)} away`}
            </Fact>
          )}
          <Fact icon={<MapPin {...icon} />}>{radiusText(campaign.radiusKm)}</Fact>
          <Fact icon={<Trophy {...icon} />}>
            {campaign.reward ? formatMoney(campaign.reward, { currency: campaign.currency }) : 'No reward'}
          </Fact>
          <Fact icon={<Fuel {...icon} />}>{formatMoney(campaign.fuel, { currency: 'FUEL' })}</Fact>
          <Fact icon={<Clock {...icon} />}>
            {watchTypes[campaign.type].name} ·{' '}
            {campaign.state === 'upcoming' ? (
              <>
                starts <Moment at={campaign.startsAt} />
              </>
            ) : (
              <>
                {campaign.state === 'ended' ? 'ended' : 'ends'} <Moment at={campaign.endsAt} />
              </>
            )}
          </Fact>
        </ul>
      </div>
    </Link>
  );
}

function Fact({
  icon,
  strong,
  children,
}: {
  icon: React.ReactNode;
  strong?: boolean;
  children: React.ReactNode;
}) {
  return (
    <li className={cn('flex items-center gap-1', strong ? 'font-medium text-accent-ink' : 'text-muted')}>
      {icon}
      <span>{children}</span>
    </li>
  );
}
