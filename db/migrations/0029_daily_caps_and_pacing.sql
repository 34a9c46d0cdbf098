CREATE TYPE "public"."ad_pacing" AS ENUM('asap', 'even');--> statement-breakpoint
ALTER TYPE "public"."impression_reason" ADD VALUE 'daily_cap';--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" DROP CONSTRAINT "ad_stats_hourly_views";--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD COLUMN "daily_cap" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "daily_cap" numeric(20,6);--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "charged_day" date;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "charged_on_day" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "pacing" "ad_pacing" DEFAULT 'asap' NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "paced_from" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "paced_spent" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD CONSTRAINT "ad_stats_hourly_views" CHECK ("ad_stats_hourly"."views" = "ad_stats_hourly"."billed" + "ad_stats_hourly"."budget_spent" + "ad_stats_hourly"."unverified" + "ad_stats_hourly"."replayed" + "ad_stats_hourly"."expired" + "ad_stats_hourly"."bot" + "ad_stats_hourly"."suspended" + "ad_stats_hourly"."outside_flight" + "ad_stats_hourly"."daily_cap");--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_daily_cap_range" CHECK ("ads"."daily_cap" > 0 and "ads"."daily_cap" <= 1000000000);--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_charged_on_day_range" CHECK ("charged_on_day" >= 0 and "charged_on_day" <= 1000000000000);--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_paced_spent_range" CHECK ("paced_spent" >= 0 and "paced_spent" <= 1000000000000);--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_pacing" CHECK ("ads"."pacing" = 'asap' or "ads"."ends_at" is not null);
--> statement-breakpoint
-- A cap that is set today counts what was charged today.
update ads set charged_day = (now() at time zone 'UTC')::date, charged_on_day = today.spend
from (select ad_id, sum(spend) as spend from ad_stats_hourly where hour >= date_trunc('day', now(), 'UTC') group by ad_id) today
where today.ad_id = ads.id;
--> statement-breakpoint
-- `record_ad_hits` charges no more views of an ad on a day than its cap takes whole, and keeps what the day was charged. It keeps
-- its name: hits on ads without a cap are judged as before, and instances of the build before keep to the caps that this one sets.
do $$
declare
  body text := pg_get_functiondef('record_ad_hits'::regproc);
  change text[];
  before text;
begin
  foreach change slice 1 in array array[
    ['ceil(greatest(ad.budget - ad.spent_budget, 0) / ad.price_per_view) as affordable', 'least(room.payable, room.in_cap) as affordable'],
    ['sum(counted.hits) as hits', 'sum(counted.hits) as hits, coalesce(room.in_cap < room.payable, false) as is_capped'],
    ['join ads ad on ad.id = ad_ids[counted.place]', 'join ads ad on ad.id = ad_ids[counted.place]
    cross join lateral (
      select ceil(greatest(ad.budget - ad.spent_budget, 0) / ad.price_per_view) as payable,
        case when ad.daily_cap is not null then floor(greatest(ad.daily_cap
          - case when ad.charged_day = (now() at time zone ad.time_zone)::date then ad.charged_on_day else 0 end, 0)
          / ad.price_per_view) end as in_cap
    ) room'],
    ['group by ad.id, 4', 'group by ad.id, room.payable, room.in_cap, 4'],
    ['select id, ''budget_spent'',', 'select id, case when is_capped then ''daily_cap'' else ''budget_spent'' end,'],
    ['::integer as outside_flight
', '::integer as outside_flight,
      coalesce(sum(hits) filter (where reason = ''daily_cap''), 0)::integer as daily_cap
'],
    ['suspended, outside_flight, spend)', 'suspended, outside_flight, daily_cap, spend)'],
    ['suspended, outside_flight, spend
', 'suspended, outside_flight, daily_cap, spend
'],
    ['outside_flight = stored.outside_flight + excluded.outside_flight,',
      'outside_flight = stored.outside_flight + excluded.outside_flight, daily_cap = stored.daily_cap + excluded.daily_cap,'],
    ['spent_budget = spent_budget + total.spend,', 'spent_budget = spent_budget + total.spend,
      charged_on_day = case when charged_day = (now() at time zone time_zone)::date then charged_on_day else 0 end + total.spend,
      charged_day = (now() at time zone time_zone)::date,']
  ] loop
    before := body;
    body := replace(body, change[1], change[2]);
    if body = before then raise exception 'record_ad_hits is not the one that this migration knows'; end if;
  end loop;
  execute body;
end $$;
