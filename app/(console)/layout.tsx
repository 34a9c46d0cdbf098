import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { askedDirectly, requirePageUser } from '@/auth/page';
import { SignedInShell } from '@/components/accounts/signed-in-shell';
import { waitingByPage } from '@/components/stats/queue-pages';
import { mailWay } from '@/features/mail';
import { unreadCount } from '@/features/notifications';
import { pendingQueues } from '@/features/stats';
import { awaitsVerification } from '@/features/users';

export const metadata: Metadata = { robots: 'noindex' };

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const user = await requirePageUser();
  const [unread, unconfirmed, queues] = await Promise.all([
    unreadCount(user),
    awaitsVerification(user),
    user.role === 'admin' ? pendingQueues(user) : undefined,
  ]);
  return (
    <SignedInShell
      user={user}
      unread={unread}
      waiting={queues && waitingByPage(queues)}
      unconfirmed={unconfirmed}
      mails={mailWay(await askedDirectly())}
    >
      {children}
    </SignedInShell>
  );
}
