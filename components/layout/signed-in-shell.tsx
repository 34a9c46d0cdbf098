import type { ReactNode } from 'react';
import { ReadAbout } from '@/components/notifications/read-about';
import { UnconfirmedBanner } from '@/components/users/sign-in/unconfirmed-banner';
import type { MailWay } from '@/features/mail';
import { signOut } from '@/forms/users';
import { AppShell } from './app-shell';
import { Providers } from './providers';
import type { ShellUser } from './user-menu';

/** Who is signed in, and what waits for them. */
export interface SignedIn {
  user: ShellUser;
  /** Notifications not yet read. */
  unread: number;
  /** The pages that they are about. */
  about: string[];
  /** How many things wait for a decision, by the page they wait on. */
  waiting: Record<string, number>;
  /** Whether their email address still waits to be confirmed. */
  unconfirmed: boolean;
  /** What becomes of mails to them. */
  mails: MailWay;
  /** Whom to ask to confirm their address where no mail can; null where nobody is named. */
  contact: string | null;
}

/** The application's frame around a signed-in person's pages; those that `bleed` bring margins of their own. */
export function SignedInShell({
  unconfirmed,
  mails,
  contact,
  bleed,
  about,
  children,
  ...shown
}: SignedIn & { bleed?: boolean; children: ReactNode }) {
  return (
    <Providers>
      <AppShell {...shown} signOut={signOut} bleed={bleed}>
        {unconfirmed && (
          <div className={bleed ? 'mx-auto max-w-content page-gutter pt-6' : undefined}>
            <UnconfirmedBanner email={shown.user.email} mails={mails} contact={contact} />
          </div>
        )}
        <ReadAbout about={about} />
        {children}
      </AppShell>
    </Providers>
  );
}
