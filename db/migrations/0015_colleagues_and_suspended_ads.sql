ALTER TYPE "public"."impression_reason" ADD VALUE 'suspended';--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" DROP CONSTRAINT "ad_stats_hourly_views";--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD COLUMN "suspended" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "created_by" integer;--> statement-breakpoint
-- Ads may have passed to an heir: who made one stands in its history, where it was kept.
UPDATE "ads" SET "created_by" = coalesce((
  select made.actor_id from audit_log made join users maker on maker.id = made.actor_id
  where made.subject_type = 'ad' and made.subject_id = ads.id::text and made.action = 'ads.create'
  order by made.id limit 1), "user_id");--> statement-breakpoint
ALTER TABLE "ads" ALTER COLUMN "created_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "held_reason" text;--> statement-breakpoint
ALTER TABLE "ads" ADD COLUMN "held_status" "ad_status";--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD CONSTRAINT "ad_stats_hourly_views" CHECK ("ad_stats_hourly"."views" = "ad_stats_hourly"."billed" + "ad_stats_hourly"."budget_spent" + "ad_stats_hourly"."unverified" + "ad_stats_hourly"."replayed" + "ad_stats_hourly"."expired" + "ad_stats_hourly"."bot" + "ad_stats_hourly"."suspended");--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_held" CHECK (("ads"."held_at" is null) = ("ads"."held_status" is null)
        and ("ads"."held_at" is not null or "ads"."held_reason" is null)
        and ("ads"."held_at" is null or "ads"."status" <> 'active'));