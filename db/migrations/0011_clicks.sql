CREATE TYPE "public"."click_reason" AS ENUM('counted', 'unverified', 'replayed', 'expired', 'bot');--> statement-breakpoint
CREATE TABLE "ad_clicks" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"ad_id" uuid NOT NULL,
	"reason" "click_reason" NOT NULL,
	"nonce" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ad_clicks_pkey" PRIMARY KEY("ad_id","id"),
	CONSTRAINT "ad_clicks_counted_nonce" CHECK ("ad_clicks"."reason" <> 'counted' or "ad_clicks"."nonce" is not null)
);
--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD COLUMN "clicks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD COLUMN "filtered_clicks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ad_clicks" ADD CONSTRAINT "ad_clicks_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ad_clicks_once_idx" ON "ad_clicks" USING btree ("ad_id","nonce") WHERE reason = 'counted';--> statement-breakpoint
CREATE INDEX "ad_clicks_ad_idx" ON "ad_clicks" USING btree ("ad_id","created_at");--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD CONSTRAINT "ad_stats_hourly_clicks_range" CHECK ("ad_stats_hourly"."clicks" >= 0 and "ad_stats_hourly"."filtered_clicks" >= 0);