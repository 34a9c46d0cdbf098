ALTER TABLE "tasks" ADD COLUMN "bonus_offered" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "expired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "appeal_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "bonus_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "reserved" numeric(20,6) GENERATED ALWAYS AS (case when user_id is null or left_at is not null then 0
          when status in ('pending', 'under_review') or status = 'rejected' and appeal_until is not null
            then post_payment + bonus_offered
          when status in ('accepted', 'paid') and bonus_until is not null
            then greatest(bonus_offered - bonus_reach - bonus_engagement_rate - bonus_best_post, 0)
          else 0 end) STORED NOT NULL;--> statement-breakpoint
-- Tasks from before bonuses were reserved: what was awarded was offered; of those that are open, in the order they were
-- taken, as many are offered their campaign's bonuses as its budget pays beside what it owes and promised.
with open_task as (
  select task.id, campaign.budget, case when campaign.has_bonus then campaign.promo_reach_bonus
      + campaign.promo_engagement_rate_bonus + campaign.promo_best_post_bonus else 0 end as bonus,
    (select coalesce(sum(each.post_payment + each.bonus_reach + each.bonus_engagement_rate + each.bonus_best_post), 0)
      from tasks each where each.campaign_id = campaign.id and each.user_id is not null and each.left_at is null
        and each.status <> 'rejected') as taken,
    row_number() over (partition by campaign.id, task.user_id is null, task.status = 'rejected' order by task.id) as turn
  from tasks task join campaigns campaign on campaign.id = task.campaign_id
  where task.status in ('pending', 'under_review', 'rejected')
)
update tasks set bonus_offered = open_task.bonus from open_task
where tasks.id = open_task.id and (open_task.budget is null or tasks.user_id is null or tasks.status = 'rejected'
  or open_task.taken + open_task.bonus * open_task.turn <= open_task.budget);--> statement-breakpoint
update tasks set bonus_offered = bonus_reach + bonus_engagement_rate + bonus_best_post
where status in ('accepted', 'paid');--> statement-breakpoint
-- A task has the currency of its campaign, and may earn the bonuses that it offered when the task was made. What it comes
-- to in other currencies is converted when it is accepted and when it is paid, and kept from then on.
create or replace function keep_task_money() returns trigger language plpgsql as $$
declare
  total numeric := new.post_payment + new.bonus_reach + new.bonus_engagement_rate + new.bonus_best_post;
  anew boolean := tg_op = 'INSERT' or total <>
    old.post_payment + old.bonus_reach + old.bonus_engagement_rate + old.bonus_best_post;
  counted_in text;
begin
  if tg_op = 'INSERT' then
    select currency, case when has_bonus then promo_reach_bonus + promo_engagement_rate_bonus + promo_best_post_bonus
      else 0 end
    into new.currency, new.bonus_offered from campaigns where id = new.campaign_id;
  end if;
  if anew or new.accepted_at is distinct from old.accepted_at then
    select advertiser.currency into counted_in
    from campaigns campaign join advertisers advertiser on advertiser.id = campaign.advertiser_id
    where campaign.id = new.campaign_id;
    new.advertiser_spend := converted(total, new.currency, counted_in, (new.accepted_at at time zone 'UTC')::date);
  end if;
  if anew or new.paid_at is distinct from old.paid_at then
    new.paid_in_base := converted(total, new.currency, 'USD', (new.paid_at at time zone 'UTC')::date);
  end if;
  return new;
end $$;--> statement-breakpoint
CREATE INDEX "tasks_reserved_idx" ON "tasks" USING btree ("campaign_id") WHERE reserved > 0;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_bonus_offered_range" CHECK ("bonus_offered" >= 0 and "bonus_offered" <= 1000000000000);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_expired" CHECK ("tasks"."expired_at" is null or "tasks"."left_at" is not null);
