import type { UserActor } from '@/auth/actor';
import type { CampaignTab } from '@/components/campaigns/campaign-tab';
import { type Campaign, rewardPool } from '@/features/campaigns';
import { eligibility, leaderboard } from '@/features/participations';
import { openBriefs, ownTasks, publicRecord } from '@/features/tasks';

/** What the page of a campaign shows beside the campaign itself; `reader` is null for strangers. */
export async function readCampaign(
  { id, advertiserId }: Campaign,
  user: UserActor | undefined,
  tab: CampaignTab,
) {
  const [pool, standing, tasks, briefs, record, places] = await Promise.all([
    rewardPool(id),
    user && eligibility(user, id),
    user ? ownTasks(user, id) : [],
    openBriefs(id),
    publicRecord(advertiserId),
    tab === 'leaderboard' ? leaderboard(id, { page: 1, limit: 10 }) : [],
  ]);
  const reader = user && standing ? { role: user.role, eligibility: standing } : null;
  return { pool, reader, tasks, briefs, record, places };
}
