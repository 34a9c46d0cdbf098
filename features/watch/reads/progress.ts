import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { wallets, watchSubmissions, watchWitnesses } from '@/db/schema';
import { fuelOf } from '../fuel';
import { findWatchCampaign, type WatchState } from './campaigns';
import { listOwnGroups, type WatchGroup } from './groups';

/** Why a witness cannot send a photo now; null when they can. */
export type Hindrance =
  | Exclude<WatchState, 'open'>
  | 'unconfirmed'
  | 'not_whitelisted'
  | 'limit_reached'
  | 'no_fuel'
  | 'all_done'
  | 'needs_group'
  | null;

export interface TaskProgress {
  key: string;
  description: string;
  fuel: number;
  /** `open`: it can be sent, again after a rejection. */
  status: 'open' | 'received' | 'accepted';
}

/** Where the acting user stands in a campaign. */
export interface WitnessProgress {
  submissions: number;
  accepted: number;
  rejected: number;
  /** Null without a limit per witness. */
  submissionsLeft: number | null;
  rewards: number;
  fuel: number;
  /** What the next photo costs; of a task campaign its cheapest open task. */
  fuelNeeded: number;
  /** Of a task campaign, in the creator's order. */
  tasks: TaskProgress[];
  /** When every task was accepted. */
  completedAt: Date | null;
  /** The group that is open or waits for review, of a group campaign. */
  group: WatchGroup | null;
  hindrance: Hindrance;
}

/** What a witness has done in a campaign, what is left, and what stands in the way of the next photo. */
export async function witnessProgress(actor: Actor, campaignId: string): Promise<WitnessProgress> {
  const user = requireUser(actor);
  const campaign = await findWatchCampaign(campaignId);
  const mine = and(eq(watchWitnesses.campaignId, campaign.id), eq(watchWitnesses.userId, user.id));
  const [counts] = await db().select().from(watchWitnesses).where(mine);
  const sent = await db()
    .select({ task: watchSubmissions.task, status: watchSubmissions.status })
    .from(watchSubmissions)
    .where(
      and(
        eq(watchSubmissions.campaignId, campaign.id),
        eq(watchSubmissions.userId, user.id),
        sql`${watchSubmissions.status} <> 'rejected' and ${watchSubmissions.task} is not null`,
      ),
    );
  const statusOf = (key: string) => sent.find(({ task }) => task === key)?.status;
  const tasks = Object.entries(campaign.tasks ?? {}).map(([key, task]): TaskProgress => {
    const status = statusOf(key);
    return {
      key,
      description: task.description ?? '',
      fuel: task.fuel_required ?? campaign.fuelRequired,
      status: status === 'received' || status === 'accepted' ? status : 'open',
    };
  });
  const open = tasks.filter(({ status }) => status === 'open');
  const fuel = await fuelOf(user.id);
  const fuelNeeded =
    campaign.type === 'task' && open.length > 0
      ? Math.min(...open.map((task) => task.fuel))
      : campaign.fuelRequired;
  const submissions = counts?.submissionsCount ?? 0;
  const limit = campaign.maxSubmissionsPerWitness;
  const submissionsLeft = limit === null ? null : Math.max(0, limit - submissions);
  const groups = campaign.type === 'group' ? await listOwnGroups(user, campaign.id) : [];
  const group = groups.find(({ status }) => status === 'open' || status === 'complete') ?? null;

  const hindrance = ((): Hindrance => {
    if (campaign.state !== 'open') return campaign.state;
    if (!user.active) return 'unconfirmed';
    if (submissionsLeft === 0) return 'limit_reached';
    if (campaign.type === 'task' && open.length === 0) return 'all_done';
    if (campaign.type === 'group' && !group) return 'needs_group';
    return fuel < fuelNeeded ? 'no_fuel' : null;
  })();
  return {
    submissions,
    accepted: counts?.acceptedCount ?? 0,
    rejected: counts?.rejectedCount ?? 0,
    submissionsLeft,
    rewards: counts?.rewards ?? 0,
    fuel,
    fuelNeeded,
    tasks,
    completedAt: counts?.completedAt ?? null,
    group,
    hindrance:
      hindrance === null && !(await isWhitelisted(user.id, campaign.whitelist))
        ? 'not_whitelisted'
        : hindrance,
  };
}

/** Whether one of the user's wallets stands on a whitelist; an empty one is open to all. */
export async function isWhitelisted(userId: number, whitelist: readonly string[]): Promise<boolean> {
  if (whitelist.length === 0) return true;
  const keys = new Set(whitelist.map((key) => key.toLowerCase()));
  const own = await db().select({ address: wallets.address }).from(wallets).where(eq(wallets.userId, userId));
  return own.some(({ address }) => keys.has(address));
}
