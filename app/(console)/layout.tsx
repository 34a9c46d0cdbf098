import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requirePageUser } from '@/auth/page';
import { SignedInShell } from '@/components/accounts/signed-in-shell';
import { mailboxOpen } from '@/features/mail';
import { unreadCount } from '@/features/notifications';
import { awaitsVerification } from '@/features/users';

export const metadata: Metadata = { robots: 'noindex' };

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const user = await requirePageUser();
  const [unread, unconfirmed] = await Promise.all([unreadCount(user), awaitsVerification(user)]);
  return (
    <SignedInShell user={user} unread={unread} unconfirmed={unconfirmed} mailbox={mailboxOpen()}>
      {children}
    </SignedInShell>
  );
}
