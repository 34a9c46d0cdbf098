CREATE TABLE "task_bonuses" (
	"id" serial PRIMARY KEY NOT NULL,
	"task_id" integer NOT NULL,
	"bonus_reach" numeric(20,6) NOT NULL,
	"bonus_engagement_rate" numeric(20,6) NOT NULL,
	"bonus_best_post" numeric(20,6) NOT NULL,
	"amount" numeric(20,6) GENERATED ALWAYS AS (bonus_reach + bonus_engagement_rate + bonus_best_post) STORED NOT NULL,
	"currency" char(3) NOT NULL,
	"awarded_by" integer NOT NULL,
	"awarded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"paid_in_base" numeric(20,6),
	"invoice_id" integer,
	CONSTRAINT "task_bonuses_reach_range" CHECK ("bonus_reach" >= 0 and "bonus_reach" <= 1000000000000),
	CONSTRAINT "task_bonuses_engagement_range" CHECK ("bonus_engagement_rate" >= 0 and "bonus_engagement_rate" <= 1000000000000),
	CONSTRAINT "task_bonuses_best_post_range" CHECK ("bonus_best_post" >= 0 and "bonus_best_post" <= 1000000000000),
	CONSTRAINT "task_bonuses_paid_in_base_range" CHECK ("paid_in_base" >= 0 and "paid_in_base" <= 1000000000000),
	CONSTRAINT "task_bonuses_paid" CHECK (("task_bonuses"."paid_in_base" is null) = ("task_bonuses"."paid_at" is null))
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "bonus_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "bonus_rules" jsonb DEFAULT '{"reach": [], "engagement_rate": []}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "bonus_rules" jsonb DEFAULT '{"reach": [], "engagement_rate": []}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "bonus_later" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "best_post" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "task_bonuses" ADD CONSTRAINT "task_bonuses_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_bonuses" ADD CONSTRAINT "task_bonuses_awarded_by_users_id_fk" FOREIGN KEY ("awarded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_bonuses_task_idx" ON "task_bonuses" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "task_bonuses_invoice_idx" ON "task_bonuses" USING btree ("invoice_id") WHERE invoice_id is not null;--> statement-breakpoint
CREATE INDEX "task_bonuses_open_idx" ON "task_bonuses" USING btree ("awarded_at") WHERE invoice_id is null;--> statement-breakpoint
CREATE INDEX "task_bonuses_paid_idx" ON "task_bonuses" USING btree ("paid_at") WHERE paid_at is not null;--> statement-breakpoint
-- Of several best posts of a campaign, which earlier versions allowed, the first is the one there is.
update tasks set best_post = true where id in (
  select min(id) from tasks where bonus_best_post > 0 and accepted_at is not null group by campaign_id);--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_best_post_key" ON "tasks" USING btree ("campaign_id") WHERE best_post;--> statement-breakpoint
CREATE INDEX "tasks_bonus_until_idx" ON "tasks" USING btree ("bonus_until") WHERE bonus_until is not null;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_bonus_days" CHECK ("campaigns"."bonus_days" between 0 and 90);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_bonus_later_range" CHECK ("bonus_later" >= 0 and "bonus_later" <= 1000000000000);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_best_post" CHECK (not "tasks"."best_post" or "tasks"."bonus_best_post" > 0);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_bonus_until" CHECK ("tasks"."bonus_until" is null or "tasks"."accepted_at" is not null);--> statement-breakpoint
-- A task has the currency of its campaign, and may earn the bonuses that it offered when the task was made, by the rules it
-- had then. What it comes to in other currencies is converted when it is accepted and when it is paid, and kept from then
-- on; a bonus that is awarded later adds what it comes to on its own day.
create or replace function keep_task_money() returns trigger language plpgsql as $$
declare
  total numeric := new.post_payment + new.bonus_reach + new.bonus_engagement_rate + new.bonus_best_post;
  before numeric := 0;
  counted_in text;
begin
  if tg_op = 'INSERT' then
    select currency, case when has_bonus then promo_reach_bonus + promo_engagement_rate_bonus + promo_best_post_bonus
      else 0 end, bonus_rules
    into new.currency, new.bonus_offered, new.bonus_rules from campaigns where id = new.campaign_id;
  else
    before := old.post_payment + old.bonus_reach + old.bonus_engagement_rate + old.bonus_best_post;
  end if;
  if tg_op = 'INSERT' or total <> before or new.accepted_at is distinct from old.accepted_at then
    select advertiser.currency into counted_in
    from campaigns campaign join advertisers advertiser on advertiser.id = campaign.advertiser_id
    where campaign.id = new.campaign_id;
    if tg_op = 'UPDATE' and new.bonus_later > old.bonus_later then
      new.advertiser_spend := old.advertiser_spend
        + converted(total - before, new.currency, counted_in, (now() at time zone 'UTC')::date);
    else
      new.advertiser_spend := converted(total, new.currency, counted_in, (new.accepted_at at time zone 'UTC')::date);
    end if;
  end if;
  if tg_op = 'INSERT' or new.paid_at is distinct from old.paid_at
    or total <> before and new.bonus_later = old.bonus_later then
    new.paid_in_base := converted(total, new.currency, 'USD', (new.paid_at at time zone 'UTC')::date);
  end if;
  return new;
end $$;--> statement-breakpoint
-- However a task comes to be accepted, its payment is held and its bonuses may be awarded as long as its campaign says at
-- that moment.
create or replace function keep_task_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.accepted_at is distinct from old.accepted_at then
    new.held_until := (
      select new.accepted_at + hold_days * interval '1 day' from campaigns
      where id = new.campaign_id and hold_days > 0);
    new.bonus_until := (
      select new.accepted_at + bonus_days * interval '1 day' from campaigns
      where id = new.campaign_id and has_bonus and bonus_days > 0
        and new.accepted_at + bonus_days * interval '1 day' > now());
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger task_bonuses_whole_units before insert or update of bonus_reach, bonus_engagement_rate, bonus_best_post
  on task_bonuses for each row
  execute function refuse_finer_amounts('currency', 'bonus_reach', 'bonus_engagement_rate', 'bonus_best_post');
