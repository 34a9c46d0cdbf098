import { ExternalLink } from 'lucide-react';
import { AuditHistory } from '@/components/audit/audit-history';
import { Avatar } from '@/components/ui/avatar';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Outside } from '@/components/ui/outside-link';
import { ReasonList } from '@/components/ui/reason-list';
import { StatusBadge } from '@/components/ui/status-badge';
import type { NetworkEvidence, NetworkItem } from '@/features/networks';
import { addresses } from '@/nouns/addresses';
import { networkNames } from '@/nouns/networks';
import { kindNames } from './kind-words';
import { NetworkDecision } from './network-decision';

/** A profile with what helps to judge it, and the decision while it waits. */
export function NetworkDetail({ evidence }: { evidence: NetworkEvidence }) {
  const { network, theirs, duplicates, history } = evidence;
  const facts = [
    ['Followers', network.followers === null ? 'Not said' : formatCount(network.followers)],
    ['Category', network.category ?? 'Not said'],
    ['Tasks accepted', formatCount(network.accepted)],
    ['Tasks rejected', formatCount(network.rejected)],
  ] as const;
  return (
    <>
      <Card>
        <div className="grid gap-4 text-sm">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div className="grid min-w-0 gap-1">
              <h2 className="break-words font-semibold text-base">{network.handle}</h2>
              <p className="text-muted">
                {networkNames[network.network]}, {kindNames[network.kind].toLowerCase()}
              </p>
            </div>
            <StatusBadge of="network" status={network.status} />
          </div>
          <Outside
            href={network.url}
            className="inline-flex items-center gap-1.5 break-all font-medium underline-offset-4 hover:underline"
          >
            {network.url}
            <ExternalLink aria-label="opens elsewhere" className="size-4 shrink-0" strokeWidth={1.75} />
          </Outside>
          <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {facts.map(([label, value]) => (
              <div key={label} className="grid gap-0.5">
                <dt className="text-muted text-xs">{label}</dt>
                <dd className="break-words font-medium tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
          {network.reason && (
            <div className="break-words text-muted">
              {network.reason && <ReasonList text={network.reason} />}
              {network.reviewerName && `Decided by ${network.reviewerName}.`}
            </div>
          )}
          {duplicates.length > 0 && (
            <Callout tone="warning" title="Somebody else has a profile like it">
              <ProfileList profiles={duplicates} withPerson />
            </Callout>
          )}
          {network.status === 'pending' && <NetworkDecision id={network.id} handle={network.handle} />}
        </div>
      </Card>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title="Submitted by">
          <div className="grid gap-4 text-sm">
            <Link href={addresses.admin.user(network.userId)} className="group flex items-center gap-3">
              <Avatar name={network.userName} seed={String(network.userId)} />
              <span className="grid min-w-0">
                <span className="truncate font-medium underline-offset-4 group-hover:underline">
                  {network.userName}
                </span>
                <span className="truncate text-muted text-xs">
                  @{network.username}, {network.email}
                </span>
              </span>
            </Link>
            <p className="text-muted">
              Joined <Moment at={network.joinedAt} format="day" />
              {network.reports > 0 &&
                `, reported ${network.reports === 1 ? 'once' : `${network.reports} times`}`}
              .
            </p>
            {network.userStatus !== 'active' && <StatusBadge of="user" status={network.userStatus} />}
            {theirs.length > 0 && (
              <div className="grid gap-2">
                <h3 className="font-medium text-muted text-xs tracking-normal">Their other profiles</h3>
                <ProfileList profiles={theirs} />
              </div>
            )}
          </div>
        </Card>
        <AuditHistory entries={history} />
      </div>
    </>
  );
}

function ProfileList({ profiles, withPerson = false }: { profiles: NetworkItem[]; withPerson?: boolean }) {
  return (
    <ul className="grid gap-2">
      {profiles.map((profile) => (
        <li key={profile.id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <span className="min-w-0 break-words">
            <Link
              href={addresses.admin.network(profile.id)}
              className="font-medium underline-offset-4 hover:underline"
            >
              {profile.handle}
            </Link>
            , {networkNames[profile.network]}
            {withPerson && (
              <>
                {' of '}
                <Link
                  href={addresses.admin.user(profile.userId)}
                  className="underline-offset-4 hover:underline"
                >
                  {profile.userName}
                </Link>
              </>
            )}
          </span>
          <StatusBadge of="network" status={profile.status} />
        </li>
      ))}
    </ul>
  );
}

/** A profile in the list of the queue. */
export function NetworkRowText({ item, showStatus }: { item: NetworkItem; showStatus: boolean }) {
  return (
    <>
      <span className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">{item.handle}</span>
        <span className="shrink-0 text-muted tabular-nums">
          {item.followers === null ? '' : formatCount(item.followers)}
        </span>
      </span>
      <span className="flex items-center justify-between gap-3 text-muted text-xs">
        <span className="truncate">
          {networkNames[item.network]}, {item.kind !== 'user' && `${kindNames[item.kind].toLowerCase()}, `}
          {item.userName}
        </span>
        <Moment at={item.since} className="shrink-0" />
      </span>
      {showStatus && <StatusBadge of="network" status={item.status} />}
    </>
  );
}
