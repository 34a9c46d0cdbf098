import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { wayBack } from '@/components/home/steps';
import { ConnectNetwork } from '@/components/networks/connect-network';
import { NetworkCard } from '@/components/networks/network-card';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { networkOverview } from '@/features/networks';
import { onboarding } from '@/features/users';

export const metadata: Metadata = { title: 'Networks' };

export default async function NetworksPage() {
  const user = await requirePageUser('influencer');
  const [{ profiles, held, limit, offers, usualHours }, { returnTo }] = await Promise.all([
    networkOverview(user),
    onboarding(user),
  ]);
  const room = held < limit;
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Networks"
        purpose="The profiles you post on. Each accepted one opens the campaigns of its network to you."
        badge={<span className="text-muted text-sm tabular-nums">{`${held} of at most ${limit}`}</span>}
        action={profiles.length > 0 && room && user.active && <ConnectNetwork />}
      />
      {!room && (
        <Callout title="You have reached the limit for networks">
          Disconnect one you no longer use to make room. Rejected ones do not count.
        </Callout>
      )}
      {returnTo && profiles.length > 0 && <ButtonLink href={returnTo}>{wayBack(returnTo)}</ButtonLink>}
      {profiles.length === 0 ? (
        <EmptyState title="No networks yet" action={user.active && <ConnectNetwork />}>
          {user.active
            ? 'Connect a profile on Instagram, TikTok, YouTube, Facebook or Twitter. Once it is accepted you can join campaigns there.'
            : 'Confirm your email address first; then connect a profile you post on.'}
        </EmptyState>
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {profiles.map((profile) => (
            <NetworkCard
              key={profile.id}
              profile={profile}
              offers={offers[profile.network] ?? 0}
              usualHours={usualHours}
            />
          ))}
        </div>
      )}
    </div>
  );
}
