import { sql } from 'drizzle-orm';
import { type Actor, requireRole } from '@/auth/actor';
import { db } from '@/db/client';
import { statusNow } from '@/features/campaigns';

/** What waits for an advertiser, and what it has begun with. */
export interface Attention {
  /** Tasks that wait for review, and since when the oldest does. */
  toReview: number;
  oldestReview: Date | null;
  /** Accepted tasks that nobody has paid yet. */
  toPay: number;
  /** Campaigns that are still drafts. */
  drafts: number;
  /** Campaigns that administrators have not approved yet. */
  pending: number;
  /** Campaigns that run and end within a week. */
  ending: { id: number; name: string; dateEnd: Date }[];
  /** The organisation's ads that their budget paused. */
  adsPaused: number;
  invoicesPending: number;
  /** The day by which the first of those is to be paid. */
  invoicesDue: string | null;
  invoicesOverdue: number;
  /** Every campaign, whatever its status. */
  campaigns: number;
  /** Campaigns that were sent for review, the way to being published. */
  sent: number;
  /** Campaigns that ran or run. */
  published: number;
  /** The organisation's ads, and those that were published. */
  ads: number;
  adsPublished: number;
}

/** What an advertiser should look at, all in one read; advertisers only, their own organisation's. */
export async function advertiserAttention(actor: Actor): Promise<Attention> {
  const { advertiserId } = requireRole(actor, 'advertiser');
  const [row] = await db().execute<Record<string, string | number | null>>(sql`
    with own as (
      select campaigns.id, campaigns.name, campaigns.date_end, campaigns.pre_registered_at, campaigns.activated_at,
        ${statusNow} as status
      from campaigns where campaigns.advertiser_id = ${advertiserId} and campaigns.deleted_at is null
    ), waiting as (
      select count(*) filter (where task.status = 'under_review')::int as tasks,
        min(task.completed_at) filter (where task.status = 'under_review') as oldest,
        count(*) filter (where task.status = 'accepted')::int as unpaid
      from tasks task join own on own.id = task.campaign_id
      where task.status in ('under_review', 'accepted') and task.left_at is null
    ), bills as (
      select count(*) filter (where due_on >= (now() at time zone 'UTC')::date)::int as pending,
        min(due_on) filter (where due_on >= (now() at time zone 'UTC')::date)::text as due,
        count(*) filter (where due_on < (now() at time zone 'UTC')::date)::int as overdue
      from invoices where advertiser_id = ${advertiserId} and status = 'pending'
    ), mine as (
      select count(*)::int as ads, count(*) filter (where status <> 'draft')::int as published,
        count(*) filter (where status = 'paused' and spent_budget >= budget)::int as paused
      from ads where deleted_at is null
        and user_id in (select colleague.id from users colleague where colleague.advertiser_id = ${advertiserId})
    )
    select waiting.tasks as "toReview", waiting.unpaid as "toPay", to_json(waiting.oldest) #>> '{}' as oldest, bills.pending, bills.due, bills.overdue,
      mine.ads, mine.published as "adsPublished", mine.paused,
      (select count(*)::int from own) as campaigns,
      (select count(*)::int from own where status = 'draft') as drafts,
      (select count(*)::int from own where status = 'pending') as awaiting,
      (select count(*)::int from own where status not in ('draft', 'cancelled') or pre_registered_at is not null) as sent,
      (select count(*)::int from own where activated_at is not null or status in ('active', 'paused', 'completed'))
        as running
    from waiting, bills, mine`);
  if (!row) throw new Error('counting gives a row');
  const ending = await db().execute<{ id: number; name: string; end: string }>(sql`
    select campaigns.id, campaigns.name, to_json(campaigns.date_end) #>> '{}' as end from campaigns
    where campaigns.advertiser_id = ${advertiserId} and ${statusNow} in ('active', 'paused')
      and campaigns.date_end < now() + interval '7 days'
    order by campaigns.date_end, campaigns.id limit 5`);
  const of = (name: string) => Number(row[name]);
  return {
    toReview: of('toReview'),
    toPay: of('toPay'),
    oldestReview: row.oldest ? new Date(row.oldest) : null,
    drafts: of('drafts'),
    pending: of('awaiting'),
    ending: ending.map((each) => ({ id: each.id, name: each.name, dateEnd: new Date(each.end) })),
    adsPaused: of('paused'),
    invoicesPending: of('pending'),
    invoicesDue: row.due ? String(row.due) : null,
    invoicesOverdue: of('overdue'),
    campaigns: of('campaigns'),
    sent: of('sent'),
    published: of('running'),
    ads: of('ads'),
    adsPublished: of('adsPublished'),
  };
}
