import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requirePageUser } from '@/auth/page';
import { NotificationList } from '@/components/accounts/notification-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import { listNotifications } from '@/features/notifications';
import { ownTasks } from '@/features/tasks';

export const metadata: Metadata = { title: 'Dashboard' };

export default async function DashboardPage() {
  const user = await requirePageUser();
  if (user.role === 'advertiser') redirect('/ads');
  if (user.role === 'admin') redirect('/admin');
  const [tasks, news] = await Promise.all([ownTasks(user), listNotifications(user, { limit: 5 })]);
  const count = (status: (typeof tasks)[number]['status']) =>
    tasks.filter((task) => task.status === status).length;
  return (
    <div className="grid gap-6">
      <PageHeader title={`Hello ${user.name}`} purpose="Where your campaigns and tasks stand." />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile label="Campaigns" value={new Set(tasks.map((task) => task.campaignId)).size} />
        <StatTile label="To do" value={count('pending')} />
        <StatTile label="Under review" value={count('under_review')} />
        <StatTile label="Accepted and paid" value={count('accepted') + count('paid')} />
      </div>
      <section className="grid gap-3">
        <div className="flex items-center justify-between gap-4">
          <h2 className="font-semibold text-base">News</h2>
          <ButtonLink href="/notifications" size="sm">
            All notifications
          </ButtonLink>
        </div>
        {news.length > 0 ? (
          <NotificationList notifications={news} />
        ) : (
          <EmptyState title="Nothing yet">
            When a task is reviewed or a payment sent, you read it here.
          </EmptyState>
        )}
      </section>
    </div>
  );
}
