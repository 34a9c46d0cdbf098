import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { FirstSteps } from '@/components/home/first-steps';
import { MoneyTiles } from '@/components/home/influencer/money-tiles';
import { NextUp } from '@/components/home/influencer/next-up';
import { Suggestions } from '@/components/home/influencer/suggestions';
import { firstSteps } from '@/components/home/steps';
import { NotificationList } from '@/components/notifications/notification-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { searchCampaigns } from '@/features/campaigns';
import { ownNetworks } from '@/features/networks';
import { listNotifications } from '@/features/notifications';
import { walletOf } from '@/features/payouts';
import { ownEarnings, reopenedTasks, searchOwnTasks } from '@/features/tasks';
import { awaitsVerification, onboarding } from '@/features/users';

export const metadata: Metadata = { title: 'Dashboard' };

/** The furthest that one of the profiles has come. */
function standing(profiles: readonly { status: string }[]): 'none' | 'checking' | 'accepted' {
  if (profiles.some(({ status }) => status === 'accepted')) return 'accepted';
  return profiles.some(({ status }) => status === 'pending') ? 'checking' : 'none';
}

export default async function DashboardPage() {
  const user = await requirePageUser('influencer');
  const [start, unconfirmed, networks, pending, reopened, rejected, available, sums, fitting, news] =
    await Promise.all([
      onboarding(user),
      awaitsVerification(user),
      ownNetworks(user),
      searchOwnTasks(user, { status: 'pending', pageSize: 5 }),
      reopenedTasks(user),
      searchOwnTasks(user, { status: 'rejected', pageSize: 2 }),
      walletOf(user),
      ownEarnings(user),
      searchCampaigns(user, { qualifies: true, sort: 'reward', pageSize: 3 }),
      listNotifications(user, { limit: 5 }),
    ]);
  const steps = firstSteps(start);
  const beginning = !start.dismissed && steps.some(({ done }) => !done);
  return (
    <div className="grid gap-6">
      <PageHeader title={`Hello ${user.name}`} purpose="What waits for you, and what it brings." />
      <MoneyTiles available={available} {...sums} />
      <div className={beginning ? 'grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]' : 'grid'}>
        <NextUp
          unconfirmed={unconfirmed}
          networks={standing(networks)}
          pending={pending}
          reopened={reopened}
          rejected={rejected}
          now={new Date()}
        />
        {beginning && <FirstSteps steps={steps} />}
      </div>
      {fitting.length > 0 && <Suggestions campaigns={fitting} />}
      <section aria-labelledby="news" className="grid gap-3">
        <div className="flex items-center justify-between gap-4">
          <h2 id="news" className="font-semibold text-base">
            News
          </h2>
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
