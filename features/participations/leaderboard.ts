import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { browseCampaign } from '@/features/campaigns';
import { type Paging, rowsOf } from '@/lib/paging';

/** One line of a leaderboard. */
export interface Place {
  userId: number;
  username: string;
  /** 100 for each completed task. */
  score: number;
  /** From 1; equal scores share a rank and the next one is left out. */
  rank: number;
  completedTasks: number;
  engagement: number;
}

const columns = sql`
  user_id::int as "userId", username, score::int as score, rank::int as rank,
  completed_tasks::int as "completedTasks", engagement::float8 as engagement`;

/** The longest board anyone is shown. */
const boardLength = 100;

/** Equal scores stand in the order of their engagement, then of their account. */
const order = sql`score desc, engagement desc, user_id`;

/**
 * Places of one campaign, or of all together. Only those who completed a task have one; banned people have
 * none, and those behind them move up.
 */
function scored(campaignId: number | undefined) {
  return campaignId === undefined
    ? sql`
      select person.id as user_id, person.username, sum(part.score) as score,
        sum(part.completed_tasks) as completed_tasks, sum(part.engagement) as engagement
      from participations part join users person on person.id = part.user_id and person.status <> 'suspended'
      where part.completed_tasks > 0 group by person.id`
    : sql`
      select person.id as user_id, person.username, part.score, part.completed_tasks, part.engagement
      from participations part join users person on person.id = part.user_id and person.status <> 'suspended'
      where part.campaign_id = ${campaignId} and part.completed_tasks > 0`;
}

/**
 * The first 100 of a campaign that influencers may see, or of all campaigns together; empty when the campaign
 * has no leaderboard. Usernames are all it tells of people.
 */
export async function leaderboard(campaignId?: number, paging: Paging = {}): Promise<Place[]> {
  if (campaignId !== undefined && !(await browseCampaign(campaignId)).leaderboard) return [];
  const rows = await db().execute<Place & Record<string, unknown>>(sql`
    select ${columns} from (
      select scored.*, rank() over (order by score desc) as rank from (${scored(campaignId)}) scored
      order by ${order} limit ${boardLength}
    ) board order by ${order}`);
  const { limit, offset } = rowsOf(paging);
  return rows.slice(offset, offset + limit);
}

/** The first places of each of the campaigns that has a leaderboard; the caller has shown that its reader may see them. */
export async function topPlaces(
  campaigns: readonly { id: number; leaderboard: boolean }[],
  length = 10,
): Promise<Map<number, Place[]>> {
  const boards = new Map<number, Place[]>(campaigns.map(({ id }) => [id, []]));
  const ids = campaigns.filter((campaign) => campaign.leaderboard).map(({ id }) => id);
  if (ids.length === 0) return boards;
  const rows = await db().execute<Place & { campaignId: number } & Record<string, unknown>>(sql`
    select campaign.id as "campaignId", ${columns}
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as wanted (id)
    cross join lateral (select wanted.id::int as id) campaign
    cross join lateral (
      select person.id as user_id, person.username, part.score, part.completed_tasks, part.engagement,
        rank() over (order by part.score desc) as rank
      from participations part join users person on person.id = part.user_id and person.status <> 'suspended'
      where part.campaign_id = campaign.id and part.completed_tasks > 0
      order by part.score desc, part.engagement desc, part.user_id limit ${length}
    ) place
    order by campaign.id, ${order}`);
  for (const { campaignId, ...place } of rows) boards.get(campaignId)?.push(place);
  return boards;
}
