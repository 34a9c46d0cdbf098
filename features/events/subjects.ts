import { type SQL, sql } from 'drizzle-orm';
import type { EventType } from '@/nouns/events';

type Noun<T> = T extends `${infer N}.${string}` ? N : never;
type Id = number | string;

const amount = (column: string) => sql.raw(`trim_scale(${column})`);

/**
 * What an event says of its subject, and whom it concerns: `advertiser_id`, `user_id`, and `data` that both may read.
 * Rows are read in the transaction of the change, so that each event says what was so then.
 */
const subjects: Record<Noun<EventType>, (id: Id) => SQL> = {
  campaign: (id) => sql`
    select advertiser_id, null::int as user_id, json_build_object('campaign_id', id, 'advertiser_id', advertiser_id,
      'name', name, 'status', status, 'currency', currency) as data
    from campaigns where id = ${id}`,
  participation: (id) => sql`
    select campaign.advertiser_id, joined.user_id, json_build_object('participation_id', joined.id,
      'campaign_id', campaign.id, 'user_id', joined.user_id) as data
    from participations joined join campaigns campaign on campaign.id = joined.campaign_id where joined.id = ${id}`,
  task: (id) => sql`
    select campaign.advertiser_id, task.user_id, json_build_object('task_id', task.id, 'campaign_id', campaign.id,
      'user_id', task.user_id, 'title', task.title, 'status', task.status, 'post_url', task.post_url,
      'total', ${amount('task.total')}, 'currency', task.currency) as data
    from tasks task join campaigns campaign on campaign.id = task.campaign_id where task.id = ${id}`,
  network: (id) => sql`
    select null::int as advertiser_id, user_id, json_build_object('network_id', id, 'user_id', user_id,
      'network', network, 'kind', kind, 'name', handle, 'status', status) as data
    from networks where id = ${id}`,
  invoice: (id) => sql`
    select advertiser_id, null::int as user_id, json_build_object('invoice_id', id, 'advertiser_id', advertiser_id,
      'number', number, 'status', status, 'amount', ${amount('amount')}, 'credited', ${amount('credited')},
      'open', case when status = 'pending' then ${amount('amount - received - taken_off')} else 0 end, 'currency', currency,
      'date_from', period_from, 'date_to', period_to, 'due_date', due_on) as data
    from invoices where id = ${id}`,
  payout: (id) => sql`
    select null::int as advertiser_id, user_id, json_build_object('payout_id', id, 'user_id', user_id,
      'status', status, 'amount', ${amount('amount')}, 'currency', currency) as data
    from payouts where id = ${id}`,
  ad: (id) => sql`
    select owner.advertiser_id, case owner.role when 'influencer' then owner.id end as user_id,
      json_build_object('ad_id', ad.id, 'title', ad.title, 'status', ad.status, 'held', ad.held_at is not null,
        'budget', ${amount('ad.budget')}, 'spent_budget', ${amount('ad.spent_budget')}, 'currency', ad.currency) as data
    from ads ad join users owner on owner.id = ad.user_id where ad.id = ${id}`,
  report: (id) => sql`
    select null::int as advertiser_id, reporter_id as user_id, json_build_object('report_id', id,
      'reportable_type', reportable_type, 'reportable_id', reportable_id, 'status', status) as data
    from reports where id = ${id}`,
  photo: (id) => sql`
    select campaign.advertiser_id, photo.user_id, json_build_object('photo', photo.id, 'campaign', campaign.id,
      'user_id', photo.user_id, 'task', photo.task, 'status', photo.status, 'reject_reason', photo.reject_reason,
      'reward', ${amount('photo.reward')}, 'currency', campaign.currency) as data
    from watch_submissions photo join watch_campaigns campaign on campaign.id = photo.campaign_id
    where photo.id = ${id}`,
};

/** The row an event of this type is made of: whom it concerns and what it says. */
export function subjectOf(type: EventType, id: Id): SQL {
  const noun = type.slice(0, type.indexOf('.')) as Noun<EventType>;
  return subjects[noun](id);
}
