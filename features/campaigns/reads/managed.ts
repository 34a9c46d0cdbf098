import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import type { taskStatus } from '@/db/schema';
import { type Window, within } from '@/db/window';
import { likePattern } from '@/lib/like';
import type { SocialNetwork } from '@/nouns/networks';
import { countsOf } from '@/nouns/tasks';
import { type Campaign, campaignsById, visibleTo } from './campaigns';
import { type CampaignStatus, statusNow } from './status';

type TaskStatus = (typeof taskStatus.enumValues)[number];

const managedSorts = ['created', 'name', 'status', 'seats', 'spend', 'reach', 'ends', 'waiting'] as const;

export interface ManagedSearch {
  /** Part of the name, the tagline or the organisation's name, or the whole id. */
  text?: string;
  statuses?: readonly CampaignStatus[];
  advertiserId?: number;
  /** Campaigns that ask for posts on it. */
  network?: SocialNetwork;
  /** The days they were created on. */
  created?: Window;
  sort?: (typeof managedSorts)[number];
  direction?: 'asc' | 'desc';
  page?: number;
  pageSize?: number;
}

export interface ManagedCampaign extends Campaign {
  /** Live tasks of participants by state; briefs are not counted. */
  tasks: Record<TaskStatus, number>;
  /** What accepted and paid tasks pay with their bonuses, in the campaign's currency. */
  spent: number;
  reach: number;
  engagement: number;
  /** Since when it waits to be approved; null unless it is pending. */
  waitingSince: Date | null;
}

const work = sql`
  left join lateral (
    select count(*) filter (where task.status = 'pending') as pending,
      count(*) filter (where task.status = 'under_review') as under_review,
      count(*) filter (where task.status = 'accepted') as accepted,
      count(*) filter (where task.status = 'rejected') as rejected,
      count(*) filter (where task.status = 'paid') as paid,
      coalesce(sum(task.total)
        filter (where task.rewarded), 0) as spent,
      coalesce(sum(task.reach) filter (where task.rewarded), 0) as reach,
      coalesce(sum(task.engagement) filter (where task.rewarded), 0) as engagement
    from tasks task where task.campaign_id = campaigns.id and task.user_id is not null and task.left_at is null
  ) work on true`;

/** SQL: when a pending campaign was sent for review the last time; one that came by the API may have no entry. */
export const waitingSince = sql`case when campaigns.status = 'pending' then coalesce((
    select max(entry.created_at) from audit_log entry
    where entry.subject_type = 'campaign' and entry.subject_id = campaigns.id::text
      and (entry.action = 'campaigns.pre_register' or entry.details->>'to' = 'pending')
  ), campaigns.pre_registered_at, campaigns.created_at) end`;

const orders: Record<(typeof managedSorts)[number], SQL> = {
  created: sql`campaigns.created_at`,
  name: sql`lower(campaigns.name)`,
  status: sql`array_position(array['draft', 'pending', 'active', 'paused', 'completed', 'cancelled'], ${statusNow})`,
  seats: sql`campaigns.participants_count`,
  spend: sql`work.spent`,
  reach: sql`work.reach`,
  ends: sql`campaigns.date_end`,
  waiting: waitingSince,
};

function searched(actor: Actor, { text, advertiserId, network, created = {} }: ManagedSearch): SQL {
  const pattern = text && likePattern(text);
  return sql`${visibleTo(actor)}
    and ${advertiserId === undefined ? true : sql`campaigns.advertiser_id = ${advertiserId}`}
    and ${
      network === undefined
        ? true
        : sql`exists (select 1 from campaign_networks link
            where link.campaign_id = campaigns.id and link.network = ${network})`
    }
    and ${within(sql`campaigns.created_at`, created)}
    and ${
      pattern
        ? sql`(campaigns.name ilike ${pattern} or campaigns.tagline ilike ${pattern} or advertiser.name ilike ${pattern}
            or campaigns.id::text = ${text})`
        : true
    }`;
}

const inStatus = ({ statuses }: ManagedSearch): SQL =>
  statuses
    ? sql`${statusNow} in (${sql.join(
        statuses.map((status) => sql`${status}`),
        sql`, `,
      )})`
    : sql`true`;

/**
 * One page of the campaigns staff answer for, with what each has achieved and cost so far. The tasks of the others are
 * counted only when the order asks for it.
 */
export async function searchManaged(
  actor: Actor,
  search: ManagedSearch,
): Promise<{ rows: ManagedCampaign[]; total: number }> {
  const { sort = 'created', direction = 'desc', page = 1, pageSize = 20 } = search;
  const way = sql.raw(direction === 'asc' ? 'asc' : 'desc');
  const paging = sql`limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const ordersByWork = sort === 'spend' || sort === 'reach';
  const found = await db().execute<Record<string, string>>(sql`
    with found as (
      select campaigns.id, count(*) over () as total,
        row_number() over (order by ${orders[sort]} ${way}, campaigns.id desc) as position
      from campaigns join advertisers advertiser on advertiser.id = campaigns.advertiser_id
      ${ordersByWork ? work : sql``}
      where ${searched(actor, search)} and ${inStatus(search)}
      order by position ${paging}
    )
    select campaigns.id::text, work.pending, work.under_review, work.accepted, work.rejected, work.paid,
      work.spent::text, work.reach::text, work.engagement::text, (${waitingSince})::text as waiting_since,
      found.total::text as total
    from found join campaigns on campaigns.id = found.id ${work}
    order by found.position`);
  const byId = await campaignsById(found.map(({ id }) => Number(id)));
  const rows = found.flatMap((row) => {
    const campaign = byId.get(Number(row.id));
    if (!campaign) return [];
    return {
      ...campaign,
      tasks: countsOf(row),
      spent: Number(row.spent),
      reach: Number(row.reach),
      engagement: Number(row.engagement),
      waitingSince: row.waiting_since ? new Date(row.waiting_since) : null,
    } satisfies ManagedCampaign;
  });
  return { rows, total: Number(found[0]?.total ?? 0) };
}

/** How many campaigns the search finds in each status, for the tabs; `statuses` is not looked at. */
export async function countManaged(
  actor: Actor,
  search: ManagedSearch = {},
): Promise<Record<CampaignStatus, number>> {
  const rows = await db().execute<{ status: CampaignStatus; campaigns: number }>(sql`
    select ${statusNow} as status, count(*)::int as campaigns
    from campaigns join advertisers advertiser on advertiser.id = campaigns.advertiser_id
    where ${searched(actor, search)} group by 1`);
  const none = { draft: 0, pending: 0, active: 0, paused: 0, completed: 0, cancelled: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, campaigns }) => [status, campaigns])) };
}
