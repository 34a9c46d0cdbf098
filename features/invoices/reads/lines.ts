import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { rateBetween, wholeUnits } from '@/features/lists';

/** Whole UTC days, both included, as `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

export interface Window extends Period {
  advertiserId: number;
}

const within = (moment: string, { from, to }: Period) => sql`
  ${sql.raw(moment)} >= ${from}::date::timestamp at time zone 'UTC'
  and ${sql.raw(moment)} < (${to}::date + 1)::timestamp at time zone 'UTC'`;

/** SQL: units of an invoice's currency for one of the line's, as it is written down. */
const rateUsed = (from: SQL, to: SQL | string) => sql`round(${rateBetween(from, to)}, 10)`;

/** SQL: what a line of so much asks for in the invoice's currency, at the rate in force, half up to its minor unit. */
export const asked = (amount: SQL, from: SQL, to: SQL | string) => sql`(
  case when ${from}::text = ${to}::text then ${amount} else round(${amount} * ${rateUsed(from, to)}, minor_digits(${to}::text)) end)`;

/** Each sum in its own currency and in the invoice's. */
const converted = (invoiceId: number) => sql`
  insert into invoice_lines (invoice_id, campaign_id, ad_id, description, original_amount, original_currency, rate, amount)
  select ${invoiceId}, campaign_id, ad_id, description, spend, spent.currency,
    ${rateUsed(sql`spent.currency`, sql`invoice.currency`)},
    ${asked(sql`spent.spend`, sql`spent.currency`, sql`invoice.currency`)}
  from spent join invoices invoice on invoice.id = ${invoiceId}
  order by description, campaign_id, ad_id`;

/**
 * Who spent something until the end of a UTC day that stands on no invoice, whichever month it is from: one that was
 * missed, or whose invoice was cancelled, is billed by the next. With the first day of it; of an ad, the one on which it
 * had spent the least that is billed.
 */
export async function openSpend(until: string): Promise<{ advertiserId: number; since: string }[]> {
  const before = (moment: string) =>
    sql`${sql.raw(moment)} < (${until}::date + 1)::timestamp at time zone 'UTC'`;
  return db().execute<{ advertiserId: number; since: string }>(sql`
    select advertiser_id as "advertiserId", to_char(min(spent_at) at time zone 'UTC', 'YYYY-MM-DD') as since
    from (
      select campaign.advertiser_id, task.accepted_at as spent_at
      from tasks task join campaigns campaign on campaign.id = task.campaign_id
      where task.rewarded and task.invoice_id is null and ${before('task.accepted_at')}
        and task.total - task.bonus_later > 0
      union all
      select campaign.advertiser_id, bonus.awarded_at
      from task_bonuses bonus join tasks task on task.id = bonus.task_id
      join campaigns campaign on campaign.id = task.campaign_id
      where bonus.invoice_id is null and ${before('bonus.awarded_at')}
      union all
      select advertiser_id, min(hour)
      from (
        select owner.advertiser_id, ad.id, ad.currency, hourly.hour,
          sum(hourly.spend - hourly.invoiced_spend) over (partition by ad.id order by hourly.hour) as reached
        from ad_stats_hourly hourly
        join ads ad on ad.id = hourly.ad_id
        join users owner on owner.id = ad.user_id and owner.advertiser_id is not null
        where hourly.spend > hourly.invoiced_spend and ${before('hourly.hour')}
      ) as ad_hours
      where ${wholeUnits(sql`reached`, sql`currency`)} > 0
      group by id, advertiser_id
    ) as spent
    group by advertiser_id order by advertiser_id`);
}

/**
 * SQL: what tasks cost by campaign, a row a task with what was decided at its acceptance and a row for each bonus after
 * it, each with the invoice it stands on.
 */
export const taskCosts = sql`(
  select task.campaign_id, task.total - task.bonus_later as amount, task.invoice_id from tasks task where task.rewarded
  union all
  select task.campaign_id, bonus.amount, bonus.invoice_id
  from task_bonuses bonus join tasks task on task.id = bonus.task_id)`;

/** Takes the advertiser's accepted task spend of the window that stands on no invoice yet: a line a campaign. */
export async function takeTaskSpend(invoiceId: number, window: Window): Promise<void> {
  await db().execute(sql`
    update tasks set invoice_id = ${invoiceId}
    from campaigns
    where campaigns.id = tasks.campaign_id and campaigns.advertiser_id = ${window.advertiserId}
      and tasks.rewarded and tasks.invoice_id is null and ${within('tasks.accepted_at', window)}`);
  await db().execute(sql`
    update task_bonuses bonus set invoice_id = ${invoiceId}
    from tasks task join campaigns campaign on campaign.id = task.campaign_id
    where task.id = bonus.task_id and campaign.advertiser_id = ${window.advertiserId}
      and bonus.invoice_id is null and ${within('bonus.awarded_at', window)}`);
  await db().execute(sql`
    with spent as (
      select campaign.id as campaign_id, null::uuid as ad_id, 'Campaign: ' || campaign.name as description,
        campaign.currency::text as currency,
        sum(cost.amount) as spend
      from ${taskCosts} cost join campaigns campaign on campaign.id = cost.campaign_id
      where cost.invoice_id = ${invoiceId}
      group by campaign.id
      having sum(cost.amount) > 0
    ) ${converted(invoiceId)}`);
}

/**
 * Takes what the organisation's ads spent in the window beyond what stands on invoices: a line an ad. Views may cost
 * fractions of a minor unit; whole ones of the ad's currency are billed, the earliest hours first, and the rest of each
 * ad waits for an invoice of a later window, which takes it along.
 */
export async function takeAdSpend(invoiceId: number, window: Window): Promise<void> {
  await db().execute(sql`
    with open as (
      select hourly.ad_id, hourly.hour, ad.currency, hourly.spend - hourly.invoiced_spend as amount,
        ${within('hourly.hour', window)} as in_window
      from ad_stats_hourly hourly
      join ads ad on ad.id = hourly.ad_id
      join users owner on owner.id = ad.user_id and owner.advertiser_id = ${window.advertiserId}
      where hourly.spend > hourly.invoiced_spend
        and hourly.hour < (${window.to}::date + 1)::timestamp at time zone 'UTC'
      order by hourly.ad_id, hourly.hour
      for update of hourly
    ), rest as (
      select ad_id from open where not in_window group by ad_id, currency
      having ${wholeUnits(sql`sum(amount)`, sql`currency`)} = 0
    ), billable as (
      select ad_id, hour, amount,
        sum(amount) over (partition by ad_id order by hour) - amount as before,
        ${wholeUnits(sql`sum(amount) over (partition by ad_id)`, sql`currency`)} as total
      from open where in_window or ad_id in (select ad_id from rest)
    ), due as (
      select ad_id, hour, least(amount, total - before) as amount from billable where before < total
    ), taken as (
      update ad_stats_hourly hourly set invoiced_spend = hourly.invoiced_spend + due.amount
      from due where hourly.ad_id = due.ad_id and hourly.hour = due.hour
      returning due.ad_id, due.amount
    ), spent as (
      select null::int as campaign_id, ad.id as ad_id, 'Ad: ' || ad.title as description,
        ad.currency::text as currency, sum(taken.amount) as spend
      from taken join ads ad on ad.id = taken.ad_id
      group by ad.id
    ) ${converted(invoiceId)}`);
}

/** Gives back what the invoice had taken, so that another may bill it; ad hours from the latest backwards. */
export async function releaseSpend(invoiceId: number): Promise<void> {
  await db().execute(sql`update tasks set invoice_id = null where invoice_id = ${invoiceId}`);
  await db().execute(sql`update task_bonuses set invoice_id = null where invoice_id = ${invoiceId}`);
  await db().execute(sql`
    with held as (
      select hourly.ad_id, hourly.hour, hourly.invoiced_spend, line.original_amount as due,
        sum(hourly.invoiced_spend) over (partition by hourly.ad_id order by hourly.hour desc) as reached
      from invoice_lines line
      join invoices invoice on invoice.id = line.invoice_id
      join ad_stats_hourly hourly on hourly.ad_id = line.ad_id
        and hourly.hour < (invoice.period_to + 1)::timestamp at time zone 'UTC'
      where line.invoice_id = ${invoiceId}
    )
    update ad_stats_hourly hourly
    set invoiced_spend = hourly.invoiced_spend
      - least(held.invoiced_spend, greatest(held.due - (held.reached - held.invoiced_spend), 0))
    from held
    where hourly.ad_id = held.ad_id and hourly.hour = held.hour and held.reached - held.invoiced_spend < held.due`);
}
