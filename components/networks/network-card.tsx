import { ExternalLink } from 'lucide-react';
import { Callout } from '@/components/ui/callout';
import { Count } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Outside } from '@/components/ui/outside-link';
import { ReasonList } from '@/components/ui/reason-list';
import { StatusBadge } from '@/components/ui/status-badge';
import type { NetworkOverview } from '@/features/networks';
import { beingChecked, networkNames } from '@/nouns/networks';
import { ConnectNetwork } from './connect-network';
import { kindNames } from './kind-words';
import { RemoveNetwork } from './remove-network';

type Profile = NetworkOverview['profiles'][number];

const shortNames: Record<Profile['network'], string> = {
  instagram: 'Ig',
  facebook: 'Fb',
  twitter: 'X',
  tiktok: 'Tk',
  youtube: 'Yt',
};

/** One social profile: what it is, where its approval stands and what that means. */
export function NetworkCard({
  profile,
  offers,
  usualHours,
}: {
  profile: Profile;
  offers: number;
  /** How long a decision usually takes; null when nobody can tell. */
  usualHours: number | null;
}) {
  const { network, handle, url, kind, followers, status } = profile;
  const name = networkNames[network];
  const late = usualHours !== null && Date.now() - profile.updatedAt.getTime() > usualHours * 3_600_000;
  return (
    <article aria-label={`${name}, ${handle}`} className="grid content-start gap-4 card p-4 sm:p-5">
      <div className="flex items-start gap-3">
        <span
          aria-hidden="true"
          className="grid size-10 shrink-0 place-items-center rounded-control bg-sunken font-semibold text-muted text-sm"
        >
          {shortNames[network]}
        </span>
        <div className="grid min-w-0 flex-1 gap-0.5">
          <h2 className="font-semibold text-base">{name}</h2>
          <Outside
            href={url}
            className="inline-flex min-w-0 items-center gap-1.5 rounded-chip text-muted text-sm hover:text-ink"
          >
            <span className="truncate">{handle}</span>
            <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={1.75} />
            <span className="sr-only">(opens {name})</span>
          </Outside>
        </div>
        <StatusBadge of="network" status={status} />
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Fact name="Kind">{kindNames[kind]}</Fact>
        {followers !== null && (
          <Fact name="Followers">
            <Count value={followers} />
          </Fact>
        )}
        {profile.category && <Fact name="Topic">{profile.category}</Fact>}
        <Fact name={status === 'pending' ? 'Sent' : 'Decided'}>
          <Moment at={status === 'pending' ? profile.updatedAt : (profile.reviewedAt ?? profile.updatedAt)} />
        </Fact>
      </dl>
      {status === 'pending' && (
        <p className="text-sm">
          This profile is {beingChecked(late ? null : usualHours)}. {late && 'It takes longer than usual. '}We
          tell you under Notifications. There is nothing to do until then.
        </p>
      )}
      <Meaning profile={profile} offers={offers} />
      <Actions profile={profile} />
    </article>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

const campaignsWord = (count: number) => `${count} ${count === 1 ? 'campaign' : 'campaigns'}`;

function Meaning({ profile: { network, status, reason }, offers }: { profile: Profile; offers: number }) {
  const name = networkNames[network];
  if (status === 'rejected') {
    return (
      <Callout tone="danger" title="Not accepted">
        <ReasonList text={reason ?? 'No reason was given.'} />
        <p className="mt-2">Change what is wrong and apply again.</p>
      </Callout>
    );
  }
  if (offers === 0) {
    return <p className="text-muted text-sm">No campaign on {name} takes participants right now.</p>;
  }
  // Only an accepted profile makes its person eligible, so that the list behind the link holds just as many.
  const accepted = status === 'accepted';
  return (
    <p className="text-sm">
      {accepted ? 'You can join ' : 'Once it is accepted you can join '}
      <Link
        href={`/campaigns?filter=open&network=${network}${accepted ? '&qualify=1' : ''}`}
        className="rounded-chip font-medium text-accent-ink underline decoration-accent/40 underline-offset-4 hover:decoration-accent"
      >
        {accepted ? campaignsWord(offers) : 'campaigns'} on {name}
      </Link>
      .
    </p>
  );
}

function Actions({ profile }: { profile: Profile }) {
  const { id, network, handle, status, used, removable } = profile;
  return (
    <div className="-mb-1 -ml-2 flex flex-wrap items-center gap-1">
      {status === 'rejected' && <ConnectNetwork again={profile} />}
      {removable ? (
        <RemoveNetwork id={id} name={`${networkNames[network]} ${handle}`} accepted={status === 'accepted'} />
      ) : (
        <p className="ml-2 text-muted text-xs">
          {used
            ? 'Tasks were done as this profile, so it stays.'
            : 'An open task needs this profile; it can be disconnected afterwards.'}
        </p>
      )}
    </div>
  );
}
