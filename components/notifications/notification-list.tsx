'use client';

import { Bell, Coins, Link2, ListChecks, type LucideIcon, Megaphone, ShieldCheck } from 'lucide-react';
import { useOptimistic, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { ListKeys } from '@/components/ui/list-keys';
import { Moment } from '@/components/ui/moment';
import { useToast } from '@/components/ui/toast';
import { readNotification } from '@/forms/notifications';

/** One message of the inbox. */
export interface NotificationRow {
  id: number;
  type: 'campaign' | 'task' | 'payment' | 'network' | 'security' | 'system';
  message: string;
  link: string | null;
  readAt: Date | null;
  createdAt: Date;
}

const icons: Record<NotificationRow['type'], LucideIcon> = {
  campaign: Megaphone,
  task: ListChecks,
  payment: Coins,
  network: Link2,
  security: ShieldCheck,
  system: Bell,
};

/** A short inbox, newest first. */
export function NotificationList({ notifications }: { notifications: NotificationRow[] }) {
  return (
    <>
      <ListKeys />
      <NotificationRows notifications={notifications} />
    </>
  );
}

/** Messages, newest first. Opening one reads it; one about a page that is not there is text. */
export function NotificationRows({ notifications }: { notifications: NotificationRow[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden card">
      {notifications.map((notification) => (
        <Row key={notification.id} notification={notification} />
      ))}
    </ul>
  );
}

function Row({
  notification: { id, type, message, link, readAt, createdAt },
}: {
  notification: NotificationRow;
}) {
  const toast = useToast();
  const [, startTransition] = useTransition();
  const [read, setRead] = useOptimistic(readAt !== null);
  const Icon = icons[type];

  function markRead() {
    if (read) return;
    startTransition(async () => {
      setRead(true);
      const result = await readNotification({ id });
      if (!result.ok) toast.error('Could not mark it as read', { description: result.message });
    });
  }

  return (
    <li
      data-list-row=""
      className={cn(
        'grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 px-4 py-3 sm:grid-cols-[auto_minmax(0,1fr)_auto] sm:px-5',
        !read && 'bg-accent-soft/40',
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" strokeWidth={1.75} />
      <div className="grid min-w-0 gap-0.5 text-sm">
        <p className={cn('break-words', !read && 'font-medium')}>
          {!read && <span className="sr-only">Unread: </span>}
          {link ? (
            <Link href={link} onClick={markRead} className="rounded-chip hover:underline">
              {message}
            </Link>
          ) : (
            message
          )}
        </p>
        <Moment at={createdAt} className="text-muted text-xs" />
      </div>
      {!read && (
        // Under the message on phones, which needs the width.
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2.5 col-start-2 mt-1 justify-self-start sm:col-start-auto sm:mt-0 sm:ml-0"
          onClick={markRead}
          aria-label={`Mark as read: ${message}`}
        >
          Mark as read
        </Button>
      )}
    </li>
  );
}
