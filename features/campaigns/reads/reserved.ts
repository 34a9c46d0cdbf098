import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { aParticipant, owed, promised } from './pool';
import { statusNow } from './status';

/**
 * SQL: what the seats of the statement's `campaigns` row may still come to cost: each free one the most one may earn. A seat
 * that was taken is free again as long as nothing on it was decided, so it counts no less; after that it counts with what
 * is reserved for its own tasks.
 */
export const seats = sql`(
  greatest(campaigns.participants_limit - campaigns.participants_count, 0) * ${aParticipant} + (
    select coalesce(sum(case when seat.undecided then greatest(${aParticipant}, seat.reserved) else seat.reserved end), 0)
    from (
      select bool_and(task.status in ('pending', 'under_review')) as undecided, sum(task.reserved) as reserved
      from participations part join tasks task on task.participation_id = part.id and task.left_at is null
      where part.campaign_id = campaigns.id and part.left_at is null group by part.id
    ) seat))`;

/**
 * SQL: what the statement's `campaigns` row reserves while it runs, in its own currency: what is left of its budget,
 * without one its seats, and never less than what people were promised.
 */
export const reservedRunning = sql`(case
  when campaigns.budget is not null then greatest(campaigns.budget - ${owed}, ${promised})
  when campaigns.participants_limit is not null then ${seats}
  else ${promised} end)`;

/** SQL: what the statement's `campaigns` row reserves now; once it is over, what nobody has decided on. */
const reservedNow = sql`(case
  when campaigns.status in ('draft', 'pending') then 0
  when ${statusNow} in ('active', 'paused') then ${reservedRunning}
  else ${promised} end)`;

/** SQL: what the statement's `ad` row reserves: while it is active and its flight not over, what is left of its budget. */
const reservedByAd = sql`(case when ad.status = 'active' and ad.deleted_at is null and (ad.ends_at is null or ad.ends_at > now())
  then greatest(ad.budget - ad.spent_budget, 0) else 0 end)`;

/** SQL: everything that reserves an advertiser's cover, a row each, in its own currency (`amount`). */
export const reservations = (advertiserId: SQL | number) => sql`
  select 'campaign' as kind, campaigns.id::text as id, campaigns.name, campaigns.currency::text as currency,
    ${reservedNow} as amount
  from campaigns
  where campaigns.advertiser_id = ${advertiserId} and campaigns.status not in ('draft', 'pending')
  union all
  select 'ad', ad.id::text, ad.title, ad.currency::text, ${reservedByAd}
  from ads ad join users owner on owner.id = ad.user_id
  where owner.advertiser_id = ${advertiserId} and ad.status = 'active' and ad.deleted_at is null`;

/** What reserves cover: a campaign, or an ad. */
export type Reserving = { type: 'campaign'; id: number } | { type: 'ad'; id: string };

/** SQL: who pays for it, and what it holds of that cover in its own currency: what it spent and what it reserves. */
export const holding = ({ type, id }: Reserving | { type: Reserving['type']; id: Placeholder }) =>
  type === 'campaign'
    ? sql`select campaigns.advertiser_id as payer, ${owed} + ${reservedNow} as held from campaigns where campaigns.id = ${id}`
    : sql`select owner.advertiser_id as payer, ad.spent_budget + ${reservedByAd} as held
        from ads ad join users owner on owner.id = ad.user_id where ad.id = ${id}`;
