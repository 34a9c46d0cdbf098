ALTER TYPE "public"."impression_reason" ADD VALUE 'outside_flight';--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" DROP CONSTRAINT "ad_stats_hourly_views";--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD COLUMN "outside_flight" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "starts_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "ads_ending_idx" ON "ads" USING btree ("ends_at") WHERE status = 'active' and deleted_at is null;--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD CONSTRAINT "ad_stats_hourly_views" CHECK ("ad_stats_hourly"."views" = "ad_stats_hourly"."billed" + "ad_stats_hourly"."budget_spent" + "ad_stats_hourly"."unverified" + "ad_stats_hourly"."replayed" + "ad_stats_hourly"."expired" + "ad_stats_hourly"."bot" + "ad_stats_hourly"."suspended" + "ad_stats_hourly"."outside_flight");--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_flight" CHECK ("ads"."ends_at" > "ads"."starts_at");
--> statement-breakpoint
-- `record_ad_hits` charges nothing outside of an ad's flight, by the clock of its write. It keeps its name: hits on ads without
-- a flight are judged as before, and instances of the build before keep to the flights that this one sets.
do $$
declare
  body text := pg_get_functiondef('record_ad_hits'::regproc);
  change text[];
  before text;
begin
  foreach change slice 1 in array array[
    ['then ''suspended''
        when ad.charge_policy', 'then ''suspended''
        when now() < ad.starts_at or now() >= ad.ends_at then ''outside_flight''
        when ad.charge_policy'],
    ['::integer as suspended
', '::integer as suspended,
      coalesce(sum(hits) filter (where reason = ''outside_flight''), 0)::integer as outside_flight
'],
    ['bot, suspended, spend)', 'bot, suspended, outside_flight, spend)'],
    ['bot, suspended, spend
', 'bot, suspended, outside_flight, spend
'],
    ['suspended = stored.suspended + excluded.suspended,', 'suspended = stored.suspended + excluded.suspended,
      outside_flight = stored.outside_flight + excluded.outside_flight,']
  ] loop
    before := body;
    body := replace(body, change[1], change[2]);
    if body = before then raise exception 'record_ad_hits is not the one that this migration knows'; end if;
  end loop;
  execute body;
end $$;
