import { and, eq, isNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { countries, users } from '@/db/schema';
import { found } from '@/lib/failure';
import type { SocialNetwork } from '@/nouns/networks';

/** A campaign somebody completed tasks in. */
export interface PublicCampaign {
  id: number;
  name: string;
  tasks: number;
  /** From 1, equal scores share one; null where the campaign has no leaderboard. */
  rank: number | null;
}

/** What the world may know of an influencer. */
export interface PublicProfile {
  uuid: string;
  username: string;
  name: string;
  /** The path of their picture, null while it is drawn. */
  avatar: string | null;
  bio: string;
  country: string | null;
  joinedAt: Date;
  categories: string[];
  networks: { network: SocialNetwork; handle: string; url: string; followers: number | null }[];
  /** The best places first. */
  campaigns: PublicCampaign[];
  /** By currency; null unless the person wants it shown. */
  earned: { currency: string; amount: number }[] | null;
}

const list = <T>(rows: ReturnType<typeof sql>) =>
  sql<T[]>`coalesce((select json_agg(row) from (${rows}) row), '[]')`;

const campaignsOf = sql`
  select campaign.id, campaign.name, part.completed_tasks as tasks,
    case when campaign.leaderboard then (
      select count(*)::int + 1 from participations other join users person on person.id = other.user_id
      where other.campaign_id = campaign.id and other.score > part.score and person.status <> 'suspended'
        and person.leaving_at is null) end as rank
  from participations part join campaigns campaign on campaign.id = part.campaign_id
  where part.user_id = users.id and part.completed_tasks > 0
    and campaign.status in ('active', 'paused', 'completed')
  order by rank nulls last, part.completed_tasks desc, campaign.id limit 50`;

/**
 * The public profile of an influencer, for anybody; `not_found` unless the person is active and wants to have one.
 * Sums of earnings are read only when they are to be shown.
 */
export async function publicProfile(username: string): Promise<PublicProfile> {
  const [row] = await db()
    .select({
      id: users.id,
      uuid: users.uuid,
      username: users.username,
      name: users.name,
      avatar: users.avatar,
      bio: users.bio,
      country: countries.name,
      joinedAt: users.createdAt,
      showEarnings: users.showEarnings,
      categories: sql<string[]>`array(
        select category.name from user_categories chosen join categories category on category.id = chosen.category_id
        where chosen.user_id = users.id order by category.name)`,
      networks: list<PublicProfile['networks'][number]>(sql`
        select network, handle, url, followers from networks
        where user_id = users.id and status = 'accepted' order by followers desc nulls last, id`),
      campaigns: list<PublicCampaign>(campaignsOf),
    })
    .from(users)
    .leftJoin(countries, eq(countries.id, users.countryId))
    .where(
      and(
        sql`lower(${users.username}) = lower(${username})`,
        eq(users.role, 'influencer'),
        eq(users.status, 'active'),
        eq(users.profilePublic, true),
        isNull(users.leavingAt),
      ),
    );
  const { id, showEarnings, ...profile } = found(row, 'This profile');
  return { ...profile, earned: showEarnings ? await earnedBy(id) : null };
}

/** What was ever paid for somebody's tasks, as the ledger has it. */
async function earnedBy(userId: number): Promise<{ currency: string; amount: number }[]> {
  const rows = await db().execute<{ currency: string; amount: string }>(sql`
    select account.currency, (-sum(entry.amount))::text as amount
    from ledger_accounts account
    join ledger_entries entry on entry.account_id = account.id
    join ledger_transactions posting on posting.id = entry.transaction_id and posting.kind in ('task.paid', 'task.bonus_paid')
    where account.kind = 'wallet' and account.owner = ${`user:${userId}`}
    group by account.currency order by 2 desc`);
  return rows.map(({ currency, amount }) => ({ currency, amount: Number(amount) }));
}
