import { ExternalLink } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { BadgeList } from '@/components/ui/badge-list';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import { Count } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { formatDay } from '@/components/ui/moment-format';
import { Outside } from '@/components/ui/outside-link';
import { StatTile } from '@/components/ui/stat-tile';
import type { PublicProfile } from '@/features/users';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { networkNames } from '@/nouns/networks';

/** What the world may know of an influencer. */
export function PublicProfileView({ profile }: { profile: PublicProfile }) {
  const { name, username, uuid, avatar, bio, country, joinedAt, categories, networks, campaigns, earned } =
    profile;
  const ranks = campaigns.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  return (
    <>
      <header className="flex flex-wrap items-start gap-4">
        <Avatar name={name} seed={uuid} picture={avatar} className="size-16 text-xl" />
        <div className="grid min-w-0 flex-1 gap-1">
          <h1 className="break-words text-xl">{name}</h1>
          <p className="text-muted text-sm">
            @{username}
            {country && `, ${country}`}, here since {formatDay(joinedAt, 'UTC')}
          </p>
          {bio && <p className="max-w-prose whitespace-pre-line break-words pt-1">{bio}</p>}
          <BadgeList label="Interests" words={categories} />
        </div>
      </header>
      <div className={cn('grid gap-3', earned ? 'grid-cols-2 lg:grid-cols-4' : 'grid-cols-3')}>
        <StatTile label="Campaigns" value={campaigns.length} />
        <StatTile label="Tasks completed" value={campaigns.reduce((sum, each) => sum + each.tasks, 0)} />
        <StatTile label="Best place" value={ranks.length > 0 ? `#${Math.min(...ranks)}` : '–'} />
        {earned && (
          <StatTile
            label="Earned"
            value={earned[0] ? formatMoney(earned[0].amount, earned[0]) : '–'}
            hint={earned
              .slice(1)
              .map((each) => formatMoney(each.amount, { ...each, code: true }))
              .join(', ')}
          />
        )}
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title="Networks">
          {networks.length === 0 ? (
            <p className="text-muted text-sm">None yet.</p>
          ) : (
            <ul className="grid gap-3 text-sm">
              {networks.map(({ network, handle, url, followers }) => (
                <li key={`${network} ${handle}`} className="flex items-center justify-between gap-4">
                  <Outside
                    href={url}
                    className="inline-flex min-w-0 items-center gap-1.5 rounded-chip hover:underline"
                  >
                    <span className="font-medium">{networkNames[network]}</span>
                    <span className="truncate text-muted">{handle}</span>
                    <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={1.75} />
                  </Outside>
                  {followers !== null && (
                    <span className="whitespace-nowrap text-muted">
                      <Count value={followers} compact /> followers
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title="Campaigns">
          {campaigns.length === 0 ? (
            <p className="text-muted text-sm">None yet.</p>
          ) : (
            <ul className="grid gap-3 text-sm">
              {campaigns.map(({ id, name: campaign, tasks, rank }) => (
                <li key={id} className="flex items-baseline justify-between gap-4">
                  <Link
                    href={addresses.campaign(id)}
                    className="min-w-0 truncate rounded-chip font-medium hover:underline"
                  >
                    {campaign}
                  </Link>
                  <span className="whitespace-nowrap text-muted tabular-nums">
                    {tasks} {tasks === 1 ? 'task' : 'tasks'}
                    {rank !== null && `, place ${rank}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
