CREATE TYPE "public"."watch_campaign_type" AS ENUM('individual', 'group', 'task');--> statement-breakpoint
CREATE TYPE "public"."watch_group_status" AS ENUM('open', 'complete', 'accepted', 'rejected', 'expired');--> statement-breakpoint
CREATE TYPE "public"."watch_flag" AS ENUM('accuracy_zero', 'position_uncertain', 'impossible_speed', 'picture_far_away', 'picture_old', 'clock_skew', 'same_picture', 'similar_picture');--> statement-breakpoint
CREATE TYPE "public"."watch_reject_reason" AS ENUM('wrong_subject', 'poor_quality', 'wrong_place', 'duplicate', 'manipulated', 'inappropriate', 'campaign_closed', 'technical_problem', 'group_rejected', 'group_expired');--> statement-breakpoint
CREATE TYPE "public"."watch_submission_status" AS ENUM('received', 'accepted', 'rejected');--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'issued';--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'watch_pool';--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'points';--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'fuel';--> statement-breakpoint
CREATE TABLE "wallet_challenges" (
	"nonce" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"address" text NOT NULL,
	"message" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wallet_challenges_address" CHECK ("address" ~ '^0x[0-9a-f]{40}$')
);
--> statement-breakpoint
CREATE TABLE "wallets" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wallets_address" CHECK ("address" ~ '^0x[0-9a-f]{40}$')
);
--> statement-breakpoint
CREATE TABLE "watch_campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"creator_id" integer NOT NULL,
	"advertiser_id" integer,
	"created_by_public_key" text,
	"type" "watch_campaign_type" NOT NULL,
	"description" text NOT NULL,
	"banner_url" text,
	"poster_url" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"radius" double precision DEFAULT 100 NOT NULL,
	"location_limit_in_meters" double precision,
	"fuel_required" numeric(20,6) DEFAULT 1 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"max_submissions" integer DEFAULT 10000 NOT NULL,
	"max_submissions_per_witness" integer,
	"currency" text DEFAULT 'POINTS' NOT NULL,
	"reward_per_task" numeric(20,6),
	"total_rewards" numeric(20,6),
	"tasks" jsonb,
	"whitelist" text[] DEFAULT '{}' NOT NULL,
	"group_size" integer,
	"time_limit_in_minutes" integer,
	"rules_version" integer DEFAULT 1 NOT NULL,
	"submissions_count" integer DEFAULT 0 NOT NULL,
	"accepted_count" integer DEFAULT 0 NOT NULL,
	"rejected_count" integer DEFAULT 0 NOT NULL,
	"rewards_paid" numeric(20,6) DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watch_campaigns_id" CHECK ("watch_campaigns"."id" ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
	CONSTRAINT "watch_campaigns_latitude" CHECK ("watch_campaigns"."latitude" between -90 and 90),
	CONSTRAINT "watch_campaigns_longitude" CHECK ("watch_campaigns"."longitude" between -180 and 180),
	CONSTRAINT "watch_campaigns_radius" CHECK ("watch_campaigns"."radius" > 0 and "watch_campaigns"."radius" <= 100000),
	CONSTRAINT "watch_campaigns_location_limit" CHECK ("watch_campaigns"."location_limit_in_meters" is null or ("watch_campaigns"."location_limit_in_meters" > 0 and "watch_campaigns"."location_limit_in_meters" <= 100000000)),
	CONSTRAINT "watch_campaigns_dates" CHECK ("watch_campaigns"."ends_at" > "watch_campaigns"."starts_at"),
	CONSTRAINT "watch_campaigns_fuel_range" CHECK ("fuel_required" >= 0 and "fuel_required" <= 1000000000000),
	CONSTRAINT "watch_campaigns_submissions" CHECK ("watch_campaigns"."submissions_count" between 0 and "watch_campaigns"."max_submissions"
        and least("watch_campaigns"."accepted_count", "watch_campaigns"."rejected_count") >= 0
        and "watch_campaigns"."accepted_count" + "watch_campaigns"."rejected_count" <= "watch_campaigns"."submissions_count"),
	CONSTRAINT "watch_campaigns_per_witness" CHECK ("watch_campaigns"."max_submissions_per_witness" is null or "watch_campaigns"."max_submissions_per_witness" > 0),
	CONSTRAINT "watch_campaigns_reward_range" CHECK ("watch_campaigns"."reward_per_task" is null or ("reward_per_task" >= 0 and "reward_per_task" <= 1000000000000)),
	CONSTRAINT "watch_campaigns_pool" CHECK ("watch_campaigns"."rewards_paid" >= 0 and "watch_campaigns"."rewards_paid" <= coalesce("watch_campaigns"."total_rewards", 0)
        and coalesce("watch_campaigns"."total_rewards", 0) <= 1000000000000),
	CONSTRAINT "watch_campaigns_tasks" CHECK (("watch_campaigns"."type" = 'task') = ("watch_campaigns"."tasks" is not null)),
	CONSTRAINT "watch_campaigns_group" CHECK (("watch_campaigns"."type" = 'group') = ("watch_campaigns"."group_size" is not null) and ("watch_campaigns"."type" = 'group') = ("watch_campaigns"."time_limit_in_minutes" is not null)
        and coalesce("watch_campaigns"."group_size", 2) between 2 and 50 and coalesce("watch_campaigns"."time_limit_in_minutes", 1) between 1 and 10080)
);
--> statement-breakpoint
CREATE TABLE "watch_group_members" (
	"group_id" uuid NOT NULL,
	"user_id" integer NOT NULL,
	"campaign_id" text NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watch_group_members_group_id_user_id_pk" PRIMARY KEY("group_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "watch_groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" text NOT NULL,
	"creator_id" integer NOT NULL,
	"invite_code" text NOT NULL,
	"size" integer NOT NULL,
	"members_count" integer DEFAULT 1 NOT NULL,
	"submissions_count" integer DEFAULT 0 NOT NULL,
	"status" "watch_group_status" DEFAULT 'open' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watch_groups_invite_key" UNIQUE("invite_code"),
	CONSTRAINT "watch_groups_counts" CHECK ("watch_groups"."size" between 2 and 50 and "watch_groups"."members_count" between 1 and "watch_groups"."size"
        and "watch_groups"."submissions_count" between 0 and "watch_groups"."members_count"),
	CONSTRAINT "watch_groups_complete" CHECK ("watch_groups"."status" not in ('complete', 'accepted') or "watch_groups"."submissions_count" = "watch_groups"."size")
);
--> statement-breakpoint
CREATE TABLE "watch_witnesses" (
	"campaign_id" text NOT NULL,
	"user_id" integer NOT NULL,
	"submissions_count" integer DEFAULT 0 NOT NULL,
	"accepted_count" integer DEFAULT 0 NOT NULL,
	"rejected_count" integer DEFAULT 0 NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"rewards" numeric(20,6) DEFAULT 0 NOT NULL,
	CONSTRAINT "watch_witnesses_campaign_id_user_id_pk" PRIMARY KEY("campaign_id","user_id"),
	CONSTRAINT "watch_witnesses_counts" CHECK (least("watch_witnesses"."submissions_count", "watch_witnesses"."accepted_count", "watch_witnesses"."rejected_count") >= 0
        and "watch_witnesses"."accepted_count" + "watch_witnesses"."rejected_count" <= "watch_witnesses"."submissions_count"),
	CONSTRAINT "watch_witnesses_rewards_range" CHECK ("rewards" >= 0 and "rewards" <= 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "watch_fuel" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"balance" numeric(20,6) NOT NULL,
	"given" numeric(20,6) NOT NULL,
	"spent" numeric(20,6) DEFAULT 0 NOT NULL,
	"refunded" numeric(20,6) DEFAULT 0 NOT NULL,
	"refilled_on" date NOT NULL,
	CONSTRAINT "watch_fuel_balance_range" CHECK ("balance" >= 0 and "balance" <= 1000000000000),
	CONSTRAINT "watch_fuel_balance" CHECK ("watch_fuel"."balance" = "watch_fuel"."given" - "watch_fuel"."spent" + "watch_fuel"."refunded" and least("watch_fuel"."given", "watch_fuel"."spent", "watch_fuel"."refunded") >= 0)
);
--> statement-breakpoint
CREATE TABLE "watch_proofs" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"payload" text NOT NULL,
	"signature" text NOT NULL,
	"public_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "watch_submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" text NOT NULL,
	"user_id" integer NOT NULL,
	"group_id" uuid,
	"task" text,
	"status" "watch_submission_status" DEFAULT 'received' NOT NULL,
	"photo_url" text NOT NULL,
	"photo_hash" text,
	"served_hash" text,
	"perceptual_hash" text,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"rounded" boolean DEFAULT false NOT NULL,
	"accuracy" double precision,
	"distance_in_meters" double precision NOT NULL,
	"flags" "watch_flag"[] DEFAULT '{}' NOT NULL,
	"checks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"rules_version" integer NOT NULL,
	"fuel_spent" numeric(20,6) NOT NULL,
	"fuel_refunded" numeric(20,6) DEFAULT 0 NOT NULL,
	"reward" numeric(20,6) DEFAULT 0 NOT NULL,
	"reviewed_by" integer,
	"decided_at" timestamp (3) with time zone,
	"reject_reason" "watch_reject_reason",
	"reject_note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watch_submissions_latitude" CHECK ("watch_submissions"."latitude" between -90 and 90),
	CONSTRAINT "watch_submissions_longitude" CHECK ("watch_submissions"."longitude" between -180 and 180),
	CONSTRAINT "watch_submissions_accuracy" CHECK ("watch_submissions"."accuracy" is null or ("watch_submissions"."accuracy" >= 0 and "watch_submissions"."accuracy" <= 50000000)),
	CONSTRAINT "watch_submissions_fuel_range" CHECK ("fuel_spent" >= 0 and "fuel_spent" <= 1000000000000),
	CONSTRAINT "watch_submissions_refund" CHECK ("watch_submissions"."fuel_refunded" >= 0 and "watch_submissions"."fuel_refunded" <= "watch_submissions"."fuel_spent"
        and ("watch_submissions"."fuel_refunded" = 0 or "watch_submissions"."status" = 'rejected')),
	CONSTRAINT "watch_submissions_reward_range" CHECK ("reward" >= 0 and "reward" <= 1000000000000),
	CONSTRAINT "watch_submissions_reward" CHECK ("watch_submissions"."reward" = 0 or "watch_submissions"."status" = 'accepted'),
	CONSTRAINT "watch_submissions_decided" CHECK (("watch_submissions"."status" = 'received') = ("watch_submissions"."decided_at" is null)),
	CONSTRAINT "watch_submissions_rejected" CHECK (("watch_submissions"."status" = 'rejected') = ("watch_submissions"."reject_reason" is not null)),
	CONSTRAINT "watch_submissions_rounded" CHECK ("watch_submissions"."rounded" or "watch_submissions"."status" = 'received')
);
--> statement-breakpoint
ALTER TABLE "wallet_challenges" ADD CONSTRAINT "wallet_challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wallets" ADD CONSTRAINT "wallets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_campaigns" ADD CONSTRAINT "watch_campaigns_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_campaigns" ADD CONSTRAINT "watch_campaigns_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_group_members" ADD CONSTRAINT "watch_group_members_group_id_watch_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."watch_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_group_members" ADD CONSTRAINT "watch_group_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_group_members" ADD CONSTRAINT "watch_group_members_campaign_id_watch_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."watch_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_groups" ADD CONSTRAINT "watch_groups_campaign_id_watch_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."watch_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_groups" ADD CONSTRAINT "watch_groups_creator_id_users_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_witnesses" ADD CONSTRAINT "watch_witnesses_campaign_id_watch_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."watch_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_witnesses" ADD CONSTRAINT "watch_witnesses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_fuel" ADD CONSTRAINT "watch_fuel_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_proofs" ADD CONSTRAINT "watch_proofs_submission_id_watch_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."watch_submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_submissions" ADD CONSTRAINT "watch_submissions_campaign_id_watch_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."watch_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_submissions" ADD CONSTRAINT "watch_submissions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_submissions" ADD CONSTRAINT "watch_submissions_group_id_watch_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."watch_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch_submissions" ADD CONSTRAINT "watch_submissions_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wallet_challenges_user_idx" ON "wallet_challenges" USING btree ("user_id","address");--> statement-breakpoint
CREATE UNIQUE INDEX "wallets_address_key" ON "wallets" USING btree ("address");--> statement-breakpoint
CREATE INDEX "wallets_user_idx" ON "wallets" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "watch_campaigns_id_key" ON "watch_campaigns" USING btree (lower("id"));--> statement-breakpoint
CREATE INDEX "watch_campaigns_created_idx" ON "watch_campaigns" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "watch_campaigns_creator_idx" ON "watch_campaigns" USING btree ("creator_id");--> statement-breakpoint
CREATE INDEX "watch_campaigns_advertiser_idx" ON "watch_campaigns" USING btree ("advertiser_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watch_group_members_live_key" ON "watch_group_members" USING btree ("campaign_id","user_id") WHERE live;--> statement-breakpoint
CREATE INDEX "watch_group_members_user_idx" ON "watch_group_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "watch_groups_campaign_idx" ON "watch_groups" USING btree ("campaign_id","status");--> statement-breakpoint
CREATE INDEX "watch_groups_expiry_idx" ON "watch_groups" USING btree ("expires_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "watch_witnesses_user_idx" ON "watch_witnesses" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "watch_fuel_refill_idx" ON "watch_fuel" USING btree ("refilled_on");--> statement-breakpoint
CREATE INDEX "watch_submissions_campaign_idx" ON "watch_submissions" USING btree ("campaign_id","created_at","id");--> statement-breakpoint
CREATE INDEX "watch_submissions_waiting_idx" ON "watch_submissions" USING btree ("campaign_id","created_at") WHERE status = 'received';--> statement-breakpoint
CREATE INDEX "watch_submissions_user_idx" ON "watch_submissions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "watch_submissions_group_idx" ON "watch_submissions" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "watch_submissions_hash_idx" ON "watch_submissions" USING btree ("photo_hash");--> statement-breakpoint
CREATE INDEX "watch_submissions_exact_idx" ON "watch_submissions" USING btree ("created_at") WHERE not rounded;--> statement-breakpoint
CREATE UNIQUE INDEX "watch_submissions_task_key" ON "watch_submissions" USING btree ("campaign_id","user_id","task") WHERE task is not null and status <> 'rejected';--> statement-breakpoint
CREATE UNIQUE INDEX "watch_submissions_group_key" ON "watch_submissions" USING btree ("group_id","user_id") WHERE group_id is not null and status <> 'rejected';