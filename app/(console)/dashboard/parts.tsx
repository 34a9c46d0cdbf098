import type { UserActor } from '@/auth/actor';
import { MoneyTiles } from '@/components/home/influencer/money-tiles';
import { NextUp } from '@/components/home/influencer/next-up';
import { Suggestions } from '@/components/home/influencer/suggestions';
import { News } from '@/components/notifications/news';
import { searchCampaigns } from '@/features/campaigns';
import { ownNetworks } from '@/features/networks';
import { listNotifications } from '@/features/notifications';
import { inPayoutOf, walletOf } from '@/features/payouts';
import { ownEarnings, reopenedTasks, searchOwnTasks } from '@/features/tasks';
import { awaitsVerification } from '@/features/users';

/** What somebody has, is being paid, and may expect. */
export async function Money({ user }: { user: UserActor }) {
  const [available, inPayout, sums] = await Promise.all([
    walletOf(user),
    inPayoutOf(user),
    ownEarnings(user),
  ]);
  return <MoneyTiles available={available} inPayout={inPayout} {...sums} />;
}

/** What waits for them. */
export async function Next({ user }: { user: UserActor }) {
  const [unconfirmed, networks, pending, reopened, rejected] = await Promise.all([
    awaitsVerification(user),
    ownNetworks(user),
    searchOwnTasks(user, { status: 'pending', pageSize: 5 }),
    reopenedTasks(user),
    searchOwnTasks(user, { status: 'rejected', pageSize: 2 }),
  ]);
  return (
    <NextUp
      unconfirmed={unconfirmed}
      networks={networks}
      pending={pending}
      reopened={reopened}
      rejected={rejected}
      now={new Date()}
    />
  );
}

/** Campaigns that they qualify for, those that pay most first. */
export async function Fitting({ user }: { user: UserActor }) {
  const campaigns = await searchCampaigns(user, { qualifies: true, sort: 'reward', pageSize: 3 });
  return campaigns.length > 0 && <Suggestions campaigns={campaigns} />;
}

/** What they were told lately. */
export async function Latest({ user }: { user: UserActor }) {
  return <News notifications={await listNotifications(user, { limit: 5 })} />;
}
