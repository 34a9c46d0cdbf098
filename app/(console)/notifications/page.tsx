import { Settings2 } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { NotificationDays } from '@/components/notifications/notification-days';
import { notificationKinds } from '@/components/notifications/notification-words';
import { ReadAll } from '@/components/notifications/read-all';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { CursorPagination } from '@/components/ui/pagination';
import { asked } from '@/components/ui/search-params';
import { listNotifications, unreadCount } from '@/features/notifications';

export const metadata: Metadata = { title: 'Notifications' };

const pageSize = 30;
const filters = [
  {
    name: 'type',
    label: 'Kind',
    options: notificationKinds.map(({ kind, label }) => ({ value: kind, label })),
  },
];

export default async function NotificationsPage({ searchParams }: PageProps<'/notifications'>) {
  const user = await requirePageUser();
  const params = await searchParams;
  const ask = asked(params);
  const unread = ask.value('show') === 'unread';
  const type = ask.oneOf(
    'type',
    notificationKinds.map(({ kind }) => kind),
  );
  const before = ask.id('cursor');
  const [rows, waiting] = await Promise.all([
    listNotifications(user, { before, unread, type, limit: pageSize + 1 }),
    unreadCount(user),
  ]);
  const shown = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? hrefWith(params, { cursor: shown.at(-1)?.id ?? null }) : null;
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Notifications"
        purpose="What happened to your campaigns, tasks, ads and payments."
        action={
          <>
            <ButtonLink href="/settings/notifications" icon={Settings2}>
              Settings
            </ButtonLink>
            {waiting > 0 && <ReadAll />}
          </>
        }
      />
      <LinkTabs
        label="Notifications"
        tabs={[
          { href: `/notifications${hrefWith(params, { show: null })}`, label: 'All', current: !unread },
          {
            href: `/notifications${hrefWith(params, { show: 'unread' })}`,
            label: 'Unread',
            count: waiting,
            current: unread,
          },
        ]}
      />
      <FilterBar filters={filters} />
      {shown.length > 0 ? (
        <NotificationDays notifications={shown} now={new Date()} />
      ) : type || before ? (
        <EmptyState
          title="No notifications of this kind"
          action={<ButtonLink href="/notifications">Clear filters</ButtonLink>}
        />
      ) : unread ? (
        <EmptyState
          title="You have read everything"
          action={<ButtonLink href="/notifications">Show all</ButtonLink>}
        />
      ) : (
        <EmptyState title="Nothing yet">
          When a task is reviewed, a payment sent or a report answered, you read it here.
        </EmptyState>
      )}
      <CursorPagination previous={before ? hrefWith(params, { cursor: null }) : null} next={next} />
    </div>
  );
}
