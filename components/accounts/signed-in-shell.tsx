import type { ReactNode } from 'react';
import type { UserActor } from '@/auth/actor';
import { AppShell } from '@/components/layout/app-shell';
import { Providers } from '@/components/layout/providers';
import type { MailWay } from '@/features/mail';
import { signOut } from '@/features/users/actions';
import { UnconfirmedBanner } from './unconfirmed-banner';

/** The application's frame around a signed-in person's pages. */
export function SignedInShell({
  user,
  unread,
  waiting,
  unconfirmed,
  mails,
  children,
}: {
  user: UserActor;
  unread: number;
  /** How many things wait for a decision, by the page they wait on. */
  waiting?: Record<string, number>;
  /** Whether their email address still waits to be confirmed. */
  unconfirmed: boolean;
  /** What becomes of mails to them. */
  mails: MailWay;
  children: ReactNode;
}) {
  const { name, email, role, uuid, avatar, advertiserRole } = user;
  const viewer = { role, organisationRole: advertiserRole };
  return (
    <Providers>
      <AppShell
        user={{ name, email, role, viewer, avatarSeed: uuid, avatar }}
        unread={unread}
        waiting={waiting}
        signOut={signOut}
      >
        {unconfirmed && <UnconfirmedBanner email={email} mails={mails} />}
        {children}
      </AppShell>
    </Providers>
  );
}
