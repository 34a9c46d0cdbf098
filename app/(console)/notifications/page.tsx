import { Settings2 } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { NoNotifications } from '@/components/notifications/no-notifications';
import { NotificationDays } from '@/components/notifications/notification-days';
import { inboxFilters, inboxTabs, readInbox } from '@/components/notifications/notification-search';
import { ReadAll } from '@/components/notifications/read-all';
import { ButtonLink } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { CursorPagination } from '@/components/ui/pagination';
import { listNotifications, unreadCount } from '@/features/notifications';

export const metadata: Metadata = { title: 'Notifications' };

const pageSize = 30;

export default async function NotificationsPage({ searchParams }: PageProps<'/notifications'>) {
  const user = await requirePageUser();
  const params = await searchParams;
  const { unread, type, before } = readInbox(params);
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
      <LinkTabs label="Notifications" tabs={inboxTabs(params, unread, waiting)} />
      <FilterBar filters={inboxFilters} />
      {shown.length > 0 ? (
        <NotificationDays notifications={shown} now={new Date()} />
      ) : (
        <NoNotifications narrowed={Boolean(type || before)} unread={unread} />
      )}
      <CursorPagination previous={before ? hrefWith(params, { cursor: null }) : null} next={next} />
    </div>
  );
}
