import { asc, eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { users, wallets, watchCampaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { env } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { keepPictures } from './pictures';
import { fundPool } from './pool';

type Row = typeof watchCampaigns.$inferInsert;

/** What somebody says of a new campaign; whether it can be kept is the caller's to have checked. */
export type NewWatchCampaign = Pick<
  Row,
  | 'id'
  | 'type'
  | 'description'
  | 'bannerUrl'
  | 'posterUrl'
  | 'tags'
  | 'startsAt'
  | 'endsAt'
  | 'latitude'
  | 'longitude'
  | 'radius'
  | 'locationLimitInMeters'
  | 'fuelRequired'
  | 'isActive'
  | 'maxSubmissions'
  | 'maxSubmissionsPerWitness'
  | 'currency'
  | 'rewardPerTask'
  | 'totalRewards'
  | 'tasks'
  | 'groupSize'
  | 'timeLimitInMinutes'
> & { whitelist: string[] };

/** The end must come after the start; `invalid_date_range` otherwise. */
export function checkDates(startsAt: Date, endsAt: Date): void {
  if (endsAt.getTime() > startsAt.getTime()) return;
  throw new Failure('invalid_date_range', 'The end must be after the start.', {
    fields: { ends_at: 'must be after starts_at' },
  });
}

/** Lower case and each once, as whitelists are compared. */
export const keysOf = (whitelist: readonly string[]) => [
  ...new Set(whitelist.map((key) => key.toLowerCase())),
];

/** Holds the creator's row, so that of many creations at once each counts the ones before. */
async function checkLimit(user: UserActor): Promise<void> {
  await db().select({ id: users.id }).from(users).where(eq(users.id, user.id)).for('no key update');
  const running = await db().$count(
    watchCampaigns,
    sql`creator_id = ${user.id} and is_active and ends_at > now()`,
  );
  const most = env().WATCH_CAMPAIGNS_PER_CREATOR;
  if (running < most) return;
  throw new Failure(
    'campaign_limit_reached',
    `You have ${running} campaigns running, the most one person may. End one first.`,
  );
}

const byDefault = (type: NewWatchCampaign['type'], campaign: NewWatchCampaign) =>
  type === 'group'
    ? { groupSize: campaign.groupSize ?? 2, timeLimitInMinutes: campaign.timeLimitInMinutes ?? 30 }
    : { groupSize: null, timeLimitInMinutes: null };

/**
 * Makes a campaign of the acting user, for their organisation if they have one, with its pool of rewards.
 * Throws, in this order, `invalid_date_range`, `campaign_limit_reached`, `duplicate_campaign_id` (an id in another
 * case is the same).
 */
export async function createWatchCampaign(actor: Actor, campaign: NewWatchCampaign): Promise<string> {
  const user = requireActive(actor);
  checkDates(campaign.startsAt, campaign.endsAt);
  return transaction(async () => {
    await checkLimit(user);
    const [key] = await db()
      .select({ address: wallets.address })
      .from(wallets)
      .where(eq(wallets.userId, user.id))
      .orderBy(asc(wallets.id))
      .limit(1);
    const pictures = await keepPictures(user, campaign.id, {
      bannerUrl: campaign.bannerUrl ?? null,
      posterUrl: campaign.posterUrl ?? null,
    });
    const [made] = await db()
      .insert(watchCampaigns)
      .values({
        id: campaign.id,
        creatorId: user.id,
        advertiserId: user.advertiserId,
        createdByPublicKey: key?.address,
        type: campaign.type,
        description: campaign.description,
        ...pictures,
        tags: campaign.tags,
        startsAt: campaign.startsAt,
        endsAt: campaign.endsAt,
        latitude: campaign.latitude,
        longitude: campaign.longitude,
        radius: campaign.radius,
        locationLimitInMeters: campaign.locationLimitInMeters,
        fuelRequired: campaign.fuelRequired,
        isActive: campaign.isActive,
        maxSubmissions: campaign.maxSubmissions,
        maxSubmissionsPerWitness: campaign.maxSubmissionsPerWitness,
        currency: campaign.currency,
        rewardPerTask: campaign.rewardPerTask,
        totalRewards: campaign.totalRewards,
        tasks: campaign.tasks,
        whitelist: keysOf(campaign.whitelist),
        ...byDefault(campaign.type, campaign),
      })
      .onConflictDoNothing()
      .returning();
    if (!made) {
      throw new Failure('duplicate_campaign_id', `There is a campaign named ${campaign.id} already.`);
    }
    await fundPool(made, 0, made.totalRewards ?? 0);
    await recordAudit(
      user,
      'watch.create',
      { type: 'watch_campaign', id: made.id },
      { type: made.type, totalRewards: made.totalRewards },
    );
    return made.id;
  });
}
