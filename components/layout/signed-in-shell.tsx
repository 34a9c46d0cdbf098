import type { ReactNode } from 'react';
import { ConsentBanner } from '@/components/legal/consent-banner';
import { ReadAbout } from '@/components/notifications/read-about';
import { cn } from '@/components/ui/cn';
import { UnconfirmedBanner } from '@/components/users/sign-in/unconfirmed-banner';
import type { AskedText } from '@/features/legal';
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
  /** What they are asked to agree to. */
  consents: AskedText[];
}

/** The application's frame around a signed-in person's pages; those that `bleed` bring margins of their own. */
export function SignedInShell({
  unconfirmed,
  mails,
  contact,
  consents,
  bleed,
  about,
  children,
  ...shown
}: SignedIn & { bleed?: boolean; children: ReactNode }) {
  return (
    <Providers>
      <AppShell {...shown} signOut={signOut} bleed={bleed}>
        {(unconfirmed || consents.length > 0) && (
          <div className={cn('grid gap-3', bleed && 'mx-auto max-w-content page-gutter pt-6')}>
            {unconfirmed && <UnconfirmedBanner email={shown.user.email} mails={mails} contact={contact} />}
            {consents.length > 0 && <ConsentBanner texts={consents} />}
          </div>
        )}
        <ReadAbout about={about} />
        {children}
      </AppShell>
    </Providers>
  );
}
