import { sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
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
  /** What a picture is drawn by when they have none. */
  uuid: string;
  /** Whether there is a public page of theirs to go to. */
  profile: boolean;
  /** The path of their picture; only of those who have a public page. */
  avatar: string | null;
}

const columns = sql`
  user_id::int as "userId", board.username, score::int as score, rank::int as rank,
  completed_tasks::int as "completedTasks", engagement::float8 as engagement`;

/** What may be told of the people on a board besides: who keeps their profile to themselves has neither page nor picture. */
const faces = sql`
  person.uuid, person.open as profile, case when person.open then person.avatar end as avatar`;

/** SQL: the person of each row of `board`. */
const joinFaces = sql`
  join lateral (
    select uuid, avatar, profile_public and status = 'active' and role = 'influencer' and leaving_at is null as open
    from users where users.id = board.user_id
  ) person on true`;

/** The longest board anyone is shown. */
const boardLength = 100;

/** Equal scores stand in the order of their engagement, then of their account; nulls as in the index, of which there are none. */
const order = sql`score desc nulls last, engagement desc nulls last, user_id`;

/** SQL: the rank of a row among those of its statement, of which the first of a board are enough to know theirs. */
const rank = sql`rank() over (order by score desc nulls last)`;

/** Which work a board counts; absent fields do not narrow. */
export interface Board {
  campaignId?: number;
  /** Only tasks accepted from this moment on. */
  from?: Date;
  /** Only tasks accepted before this moment. */
  until?: Date;
  /** Two-letter code. Only people who live there and whose profile is public: the board tells where they live. */
  country?: string;
}

/** Nobody is told where a person lives who keeps their profile to themselves. */
const livesIn = (country: string | undefined) =>
  country === undefined
    ? sql`true`
    : sql`person.profile_public and exists (select 1 from countries home
        where home.id = person.country_id and lower(home.code) = lower(${country}::text))`;

/**
 * Places of one campaign, or of all together. Only those who completed a task have one; banned people and
 * those who leave have none, and those behind them move up. Within a period tasks are counted by the moment they were accepted.
 */
function scored({ campaignId, from, until, country }: Board) {
  const here = campaignId === undefined ? sql`true` : sql`part.campaign_id = ${campaignId}`;
  const people = sql`join users person on person.id = part.user_id and person.status <> 'suspended' and person.leaving_at is null
    and ${livesIn(country)}`;
  if (from === undefined && until === undefined) {
    return campaignId === undefined
      ? sql`
        select part.user_id, person.username, part.score, part.completed_tasks, part.engagement
        from leaderboard_totals part ${people}
        where part.completed_tasks > 0`
      : sql`
        select part.user_id, person.username, part.score, part.completed_tasks, part.engagement
        from participations part ${people}
        where part.completed_tasks > 0 and ${here}`;
  }
  const within = sql`${from ? sql`task.accepted_at >= ${from.toISOString()}::timestamptz` : sql`true`}
    and ${until ? sql`task.accepted_at < ${until.toISOString()}::timestamptz` : sql`true`}`;
  return sql`
    select person.id as user_id, person.username, 100 * count(*) as score,
      count(*) as completed_tasks, sum(task.engagement) as engagement
    from tasks task join participations part on part.id = task.participation_id ${people}
    where task.rewarded and task.left_at is null and ${within} and ${here}
    group by person.id`;
}

const hasBoard = async ({ campaignId }: Board) =>
  campaignId === undefined || (await browseCampaign(campaignId)).leaderboard;

/**
 * The first 100 of a board; empty when its campaign has no leaderboard, `not_found` when influencers may not
 * see the campaign. Of people without a public page it tells the username alone.
 */
export async function placesOn(board: Board, paging: Paging = {}): Promise<Place[]> {
  if (!(await hasBoard(board))) {
    paging.counted?.(0);
    return [];
  }
  const rows = await db().execute<Place & Record<string, unknown>>(sql`
    select ${columns}, ${faces} from (
      select first.*, ${rank} as rank from (
        select * from (${scored(board)}) scored order by ${order} limit ${boardLength}
      ) first
    ) board ${joinFaces} order by ${order}`);
  paging.counted?.(rows.length);
  const { limit, offset } = rowsOf(paging);
  return rows.slice(offset, offset + limit);
}

/** The first 100 of a campaign that influencers may see, or of all campaigns together. */
export const leaderboard = (campaignId?: number, paging: Paging = {}): Promise<Place[]> =>
  placesOn({ campaignId }, paging);

/** The acting user's own place on a board, also beyond its first 100; null without a completed task. */
export async function ownPlace(actor: Actor, board: Board = {}): Promise<Place | null> {
  const user = requireUser(actor);
  if (!(await hasBoard(board))) return null;
  const [row] = await db().execute<Place & Record<string, unknown>>(sql`
    select ${columns}, ${faces} from (
      select scored.*, ${rank} as rank from (${scored(board)}) scored
    ) board ${joinFaces} where user_id = ${user.id}`);
  return row ?? null;
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
    select campaign.id as "campaignId", ${columns}, ${faces}
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as wanted (id)
    cross join lateral (select wanted.id::int as id) campaign
    cross join lateral (
      select first.*, ${rank} as rank from (
        select part.user_id, person.username, part.score, part.completed_tasks, part.engagement
        from participations part join users person on person.id = part.user_id and person.status <> 'suspended' and person.leaving_at is null
        where part.campaign_id = campaign.id and part.completed_tasks > 0
        order by ${order} limit ${length}
      ) first
    ) board ${joinFaces}
    order by campaign.id, ${order}`);
  for (const { campaignId, ...place } of rows) boards.get(campaignId)?.push(place);
  return boards;
}
