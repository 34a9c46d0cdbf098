import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { FirstSteps } from '@/components/home/first-steps';
import { MoneyTiles } from '@/components/home/influencer/money-tiles';
import { NextUp } from '@/components/home/influencer/next-up';
import { Suggestions } from '@/components/home/influencer/suggestions';
import { firstSteps, isBeginning } from '@/components/home/steps';
import { News } from '@/components/notifications/news';
import { PageHeader } from '@/components/ui/page-header';
import { searchCampaigns } from '@/features/campaigns';
import { ownNetworks } from '@/features/networks';
import { listNotifications } from '@/features/notifications';
import { inPayoutOf, walletOf } from '@/features/payouts';
import { ownEarnings, reopenedTasks, searchOwnTasks } from '@/features/tasks';
import { awaitsVerification, onboarding } from '@/features/users';

export const metadata: Metadata = { title: 'Dashboard' };

export default async function DashboardPage() {
  const user = await requirePageUser('influencer');
  const [
    start,
    unconfirmed,
    networks,
    pending,
    reopened,
    rejected,
    available,
    inPayout,
    sums,
    fitting,
    news,
  ] = await Promise.all([
    onboarding(user),
    awaitsVerification(user),
    ownNetworks(user),
    searchOwnTasks(user, { status: 'pending', pageSize: 5 }),
    reopenedTasks(user),
    searchOwnTasks(user, { status: 'rejected', pageSize: 2 }),
    walletOf(user),
    inPayoutOf(user),
    ownEarnings(user),
    searchCampaigns(user, { qualifies: true, sort: 'reward', pageSize: 3 }),
    listNotifications(user, { limit: 5 }),
  ]);
  const steps = firstSteps(start);
  const beginning = isBeginning(start);
  return (
    <div className="grid gap-6">
      <PageHeader title={`Hello ${user.name}`} purpose="What waits for you, and what it brings." />
      <MoneyTiles available={available} inPayout={inPayout} {...sums} />
      <div className={beginning ? 'grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]' : 'grid'}>
        <NextUp
          unconfirmed={unconfirmed}
          networks={networks}
          pending={pending}
          reopened={reopened}
          rejected={rejected}
          now={new Date()}
        />
        {beginning && <FirstSteps steps={steps} />}
      </div>
      {fitting.length > 0 && <Suggestions campaigns={fitting} />}
      <News notifications={news} />
    </div>
  );
}
