import type { Metadata } from 'next';
import { currentActor } from '@/auth/page';
import { JoinAsNew, JoinAsSelf } from '@/components/team/join-forms';
import { roleWords } from '@/components/team/role-words';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { asked } from '@/components/ui/search-params';
import { AccountFrame } from '@/components/users/sign-in/account-frame';
import { openInvitation } from '@/features/team';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = {
  title: 'Join an organisation',
  referrer: 'same-origin',
  robots: 'noindex',
};

export default async function JoinPage({ searchParams }: PageProps<'/join'>) {
  const token = asked(await searchParams).value('token');
  const [actor, invitation] = await Promise.all([currentActor(), token ? openInvitation(token) : undefined]);
  if (!invitation || typeof token !== 'string') {
    return (
      <AccountFrame title="Join an organisation">
        <Callout tone="warning" title="This invitation does not work any more">
          It was accepted or taken back, or it is older than seven days. Ask for another.
        </Callout>
      </AccountFrame>
    );
  }
  const { email, organisation, role, account } = invitation;
  const self = actor.kind === 'user' && actor.email === email;
  const signIn = `/sign-in?callbackUrl=${encodeURIComponent(addresses.invitation(token))}`;
  return (
    <AccountFrame
      title={`Join ${organisation}`}
      purpose={`As ${roleWords[role].label.toLowerCase()}. ${roleWords[role].hint}`}
    >
      {account === 'none' && <JoinAsNew token={token} email={email} />}
      {account === 'free' && self && <JoinAsSelf token={token} />}
      {account === 'free' && !self && (
        <Callout title={`Sign in as ${email}`}>
          The invited address has an account. <ProseLink href={signIn}>Sign in</ProseLink> with it to join.
        </Callout>
      )}
      {account === 'taken' && (
        <Callout tone="warning" title={`${email} cannot join`}>
          This address belongs to an account that is not an advertiser, or is in another organisation. Leave
          that organisation first, or ask to be invited under another address.
        </Callout>
      )}
    </AccountFrame>
  );
}
