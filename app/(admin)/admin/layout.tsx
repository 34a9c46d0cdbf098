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

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requirePageUser('admin');
  const [unread, unconfirmed, queues] = await Promise.all([
    unreadCount(user),
    awaitsVerification(user),
    pendingQueues(user),
  ]);
  return (
    <SignedInShell
      user={user}
      unread={unread}
      waiting={waitingByPage(queues)}
      unconfirmed={unconfirmed}
      mails={mailWay(await askedDirectly())}
    >
      {children}
    </SignedInShell>
  );
}
