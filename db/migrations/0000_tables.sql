CREATE TYPE "public"."ad_status" AS ENUM('draft', 'active', 'paused');--> statement-breakpoint
CREATE TYPE "public"."charge_policy" AS ENUM('all', 'verified');--> statement-breakpoint
CREATE TYPE "public"."impression_reason" AS ENUM('billed', 'budget_spent', 'unverified', 'replayed', 'expired', 'bot');--> statement-breakpoint
CREATE TYPE "public"."campaign_status" AS ENUM('draft', 'pending', 'active', 'paused', 'completed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."campaign_type" AS ENUM('standard', 'influencer');--> statement-breakpoint
CREATE TYPE "public"."social_network" AS ENUM('instagram', 'facebook', 'twitter', 'tiktok', 'youtube');--> statement-breakpoint
CREATE TYPE "public"."invoice_status" AS ENUM('pending', 'paid', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."payout_status" AS ENUM('requested', 'approved', 'sent', 'failed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."ledger_account_kind" AS ENUM('unbilled', 'receivable', 'cash', 'task_payable', 'wallet', 'payout_clearing', 'ad_revenue', 'exchange');--> statement-breakpoint
CREATE TYPE "public"."network_kind" AS ENUM('user', 'page', 'wall', 'channel', 'extra');--> statement-breakpoint
CREATE TYPE "public"."network_status" AS ENUM('pending', 'accepted', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."notification_type" AS ENUM('campaign', 'task', 'payment', 'network', 'system');--> statement-breakpoint
CREATE TYPE "public"."report_status" AS ENUM('pending', 'reviewed', 'resolved', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."reportable_type" AS ENUM('post', 'user', 'product', 'comment');--> statement-breakpoint
CREATE TYPE "public"."task_status" AS ENUM('pending', 'under_review', 'accepted', 'rejected', 'paid');--> statement-breakpoint
CREATE TYPE "public"."mail_purpose" AS ENUM('verify_email', 'reset_password');--> statement-breakpoint
CREATE TYPE "public"."sex" AS ENUM('male', 'female', 'other');--> statement-breakpoint
CREATE TYPE "public"."user_role" AS ENUM('influencer', 'advertiser', 'admin');--> statement-breakpoint
CREATE TYPE "public"."user_status" AS ENUM('active', 'inactive', 'suspended');--> statement-breakpoint
CREATE TABLE "ad_impressions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"ad_id" uuid NOT NULL,
	"reason" "impression_reason" NOT NULL,
	"charged" numeric(20,6) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ad_impressions_charged_range" CHECK ("charged" >= 0 and "charged" <= 1000000000000),
	CONSTRAINT "ad_impressions_charged_reason" CHECK (("ad_impressions"."reason" = 'billed') = ("ad_impressions"."charged" > 0))
);
--> statement-breakpoint
CREATE TABLE "ad_stats_hourly" (
	"ad_id" uuid NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"billed" integer DEFAULT 0 NOT NULL,
	"budget_spent" integer DEFAULT 0 NOT NULL,
	"unverified" integer DEFAULT 0 NOT NULL,
	"replayed" integer DEFAULT 0 NOT NULL,
	"expired" integer DEFAULT 0 NOT NULL,
	"bot" integer DEFAULT 0 NOT NULL,
	"spend" numeric(20,6) DEFAULT 0 NOT NULL,
	"invoiced_spend" numeric(20,6) DEFAULT 0 NOT NULL,
	CONSTRAINT "ad_stats_hourly_ad_id_hour_pk" PRIMARY KEY("ad_id","hour"),
	CONSTRAINT "ad_stats_hourly_spend_range" CHECK ("spend" >= 0 and "spend" <= 1000000000000),
	CONSTRAINT "ad_stats_hourly_invoiced_range" CHECK ("ad_stats_hourly"."invoiced_spend" >= 0 and "ad_stats_hourly"."invoiced_spend" <= "ad_stats_hourly"."spend"),
	CONSTRAINT "ad_stats_hourly_views" CHECK ("ad_stats_hourly"."views" = "ad_stats_hourly"."billed" + "ad_stats_hourly"."budget_spent" + "ad_stats_hourly"."unverified" + "ad_stats_hourly"."replayed" + "ad_stats_hourly"."expired" + "ad_stats_hourly"."bot")
);
--> statement-breakpoint
CREATE TABLE "ad_token_uses" (
	"nonce" uuid PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" integer NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"budget" numeric(20,6) NOT NULL,
	"price_per_view" numeric(20,6) NOT NULL,
	"spent_budget" numeric(20,6) DEFAULT 0 NOT NULL,
	"views_count" bigint DEFAULT 0 NOT NULL,
	"status" "ad_status" DEFAULT 'draft' NOT NULL,
	"charge_policy" charge_policy DEFAULT 'all' NOT NULL,
	"currency" char(3) DEFAULT 'USD' NOT NULL,
	"media_url" text,
	"target_url" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "ads_budget_range" CHECK ("ads"."budget" > 0 and "ads"."budget" <= 1000000000),
	CONSTRAINT "ads_price_range" CHECK ("ads"."price_per_view" > 0 and "ads"."price_per_view" <= 1000000000),
	CONSTRAINT "ads_spent_range" CHECK ("spent_budget" >= 0 and "spent_budget" <= 1000000000000),
	CONSTRAINT "ads_views_range" CHECK ("ads"."views_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "advertisers" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"currency" char(3) DEFAULT 'USD' NOT NULL,
	"maximum_limit" numeric(20,6) DEFAULT 10000 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "advertisers_email_key" UNIQUE("email"),
	CONSTRAINT "advertisers_maximum_limit_range" CHECK ("maximum_limit" >= 0 and "maximum_limit" <= 1000000000000),
	CONSTRAINT "advertisers_email_lower" CHECK ("advertisers"."email" = lower(btrim("advertisers"."email")))
);
--> statement-breakpoint
CREATE TABLE "application_secrets" (
	"id" serial PRIMARY KEY NOT NULL,
	"application_id" integer NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_secrets_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"client_id" text NOT NULL,
	"redirect_uris" text[] NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_by" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "applications_client_id_unique" UNIQUE("client_id")
);
--> statement-breakpoint
CREATE TABLE "oauth_codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"application_id" integer NOT NULL,
	"user_id" integer NOT NULL,
	"redirect_uri" text NOT NULL,
	"code_challenge" text NOT NULL,
	"code_challenge_method" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "oauth_consents" (
	"application_id" integer NOT NULL,
	"user_id" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oauth_consents_application_id_user_id_pk" PRIMARY KEY("application_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "oauth_tokens" (
	"id" serial PRIMARY KEY NOT NULL,
	"application_id" integer NOT NULL,
	"user_id" integer,
	"family" text NOT NULL,
	"access_hash" text NOT NULL,
	"access_expires_at" timestamp (3) with time zone NOT NULL,
	"refresh_hash" text,
	"refresh_expires_at" timestamp (3) with time zone,
	"refresh_used" boolean DEFAULT false NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oauth_tokens_access_hash_unique" UNIQUE("access_hash"),
	CONSTRAINT "oauth_tokens_refresh_hash_unique" UNIQUE("refresh_hash")
);
--> statement-breakpoint
CREATE TABLE "view_tickets" (
	"hash" text PRIMARY KEY NOT NULL,
	"application_id" integer,
	"user_id" integer,
	"path" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"actor_id" integer,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_categories" (
	"campaign_id" integer NOT NULL,
	"category_id" integer NOT NULL,
	CONSTRAINT "campaign_categories_campaign_id_category_id_pk" PRIMARY KEY("campaign_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_hashtags" (
	"campaign_id" integer NOT NULL,
	"position" integer NOT NULL,
	"hashtag" text NOT NULL,
	CONSTRAINT "campaign_hashtags_campaign_id_position_pk" PRIMARY KEY("campaign_id","position")
);
--> statement-breakpoint
CREATE TABLE "campaign_networks" (
	"campaign_id" integer NOT NULL,
	"network" "social_network" NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "campaign_networks_campaign_id_network_pk" PRIMARY KEY("campaign_id","network")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" serial PRIMARY KEY NOT NULL,
	"advertiser_id" integer NOT NULL,
	"created_by" integer,
	"type" "campaign_type" DEFAULT 'standard' NOT NULL,
	"name" text NOT NULL,
	"tagline" text NOT NULL,
	"description" text NOT NULL,
	"image_logo" text,
	"image_post" text,
	"attachment" text,
	"status" "campaign_status" DEFAULT 'draft' NOT NULL,
	"date_start" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"date_end" timestamp (3) with time zone NOT NULL,
	"currency" char(3) NOT NULL,
	"budget" numeric(20,6),
	"participants_limit" integer,
	"participants_count" integer DEFAULT 0 NOT NULL,
	"featured" boolean DEFAULT false NOT NULL,
	"leaderboard" boolean DEFAULT true NOT NULL,
	"post_rate" numeric(20,6) DEFAULT 0 NOT NULL,
	"has_bonus" boolean DEFAULT false NOT NULL,
	"promo_reach_bonus" numeric(20,6) DEFAULT 0 NOT NULL,
	"promo_engagement_rate_bonus" numeric(20,6) DEFAULT 0 NOT NULL,
	"promo_best_post_bonus" numeric(20,6) DEFAULT 0 NOT NULL,
	"maximum_task_complete_hours" integer DEFAULT 72 NOT NULL,
	"pre_registered_at" timestamp (3) with time zone,
	"post_registered_at" timestamp (3) with time zone,
	"activated_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_dates" CHECK ("campaigns"."date_end" > "campaigns"."date_start"),
	CONSTRAINT "campaigns_budget_range" CHECK ("campaigns"."budget" is null or ("campaigns"."budget" >= 0 and "campaigns"."budget" <= 1000000000)),
	CONSTRAINT "campaigns_post_rate_range" CHECK ("post_rate" >= 0 and "post_rate" <= 1000000000000),
	CONSTRAINT "campaigns_promo_reach_range" CHECK ("promo_reach_bonus" >= 0 and "promo_reach_bonus" <= 1000000000000),
	CONSTRAINT "campaigns_promo_engagement_range" CHECK ("promo_engagement_rate_bonus" >= 0 and "promo_engagement_rate_bonus" <= 1000000000000),
	CONSTRAINT "campaigns_promo_best_post_range" CHECK ("promo_best_post_bonus" >= 0 and "promo_best_post_bonus" <= 1000000000000),
	CONSTRAINT "campaigns_hours_range" CHECK ("campaigns"."maximum_task_complete_hours" between 1 and 8760),
	CONSTRAINT "campaigns_participants" CHECK ("campaigns"."participants_count" >= 0 and ("campaigns"."participants_limit" is null or "campaigns"."participants_count" <= "campaigns"."participants_limit"))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"principal" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"response" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_principal_key_pk" PRIMARY KEY("principal","key")
);
--> statement-breakpoint
CREATE TABLE "invoice_counters" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"id" serial PRIMARY KEY NOT NULL,
	"invoice_id" integer NOT NULL,
	"campaign_id" integer,
	"ad_id" uuid,
	"description" text NOT NULL,
	"original_amount" numeric(20,6) NOT NULL,
	"original_currency" char(3) NOT NULL,
	"rate" numeric(20,10) NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	CONSTRAINT "invoice_lines_amount_range" CHECK ("amount" >= 0 and "amount" <= 1000000000000),
	CONSTRAINT "invoice_lines_subject" CHECK (num_nonnulls("invoice_lines"."campaign_id", "invoice_lines"."ad_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" serial PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"advertiser_id" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	"status" "invoice_status" DEFAULT 'pending' NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invoices_number_unique" UNIQUE("number"),
	CONSTRAINT "invoices_amount_range" CHECK ("amount" >= 0 and "amount" <= 1000000000000),
	CONSTRAINT "invoices_period" CHECK ("invoices"."period_from" <= "invoices"."period_to"),
	CONSTRAINT "invoices_paid" CHECK (("invoices"."status" = 'paid') = ("invoices"."paid_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	"currency" char(3) NOT NULL,
	"method" text NOT NULL,
	"status" "payout_status" DEFAULT 'requested' NOT NULL,
	"reason" text,
	"handled_by" integer,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payouts_amount_range" CHECK ("payouts"."amount" > 0 and "payouts"."amount" <= 1000000000)
);
--> statement-breakpoint
CREATE TABLE "ledger_accounts" (
	"id" serial PRIMARY KEY NOT NULL,
	"kind" "ledger_account_kind" NOT NULL,
	"owner" text NOT NULL,
	"currency" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"transaction_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	CONSTRAINT "ledger_entries_range" CHECK ("ledger_entries"."amount" between -1000000000000 and 1000000000000 and "ledger_entries"."amount" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_transactions_reference_key" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"allowed" boolean DEFAULT true NOT NULL,
	CONSTRAINT "categories_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "cities" (
	"id" serial PRIMARY KEY NOT NULL,
	"country_id" integer NOT NULL,
	"name" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"population" integer NOT NULL,
	"allowed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"id" serial PRIMARY KEY NOT NULL,
	"code" char(2) NOT NULL,
	"name" text NOT NULL,
	"currency_code" char(3) NOT NULL,
	"allowed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "countries_code_unique" UNIQUE("code"),
	CONSTRAINT "countries_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "exchange_rates" (
	"id" serial PRIMARY KEY NOT NULL,
	"currency" char(3) NOT NULL,
	"rate" numeric(20,10) NOT NULL,
	"as_of" date NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exchange_rates_range" CHECK ("exchange_rates"."rate" > 0 and "exchange_rates"."rate" < 1000000000)
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"network" "social_network" NOT NULL,
	"kind" "network_kind" DEFAULT 'user' NOT NULL,
	"handle" text NOT NULL,
	"url" text NOT NULL,
	"followers" integer,
	"category" text,
	"status" "network_status" DEFAULT 'pending' NOT NULL,
	"reason" text,
	"reviewed_by" integer,
	"reviewed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"type" "notification_type" DEFAULT 'system' NOT NULL,
	"message" text NOT NULL,
	"link" text,
	"read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reporter_id" integer NOT NULL,
	"reportable_id" text NOT NULL,
	"reportable_type" "reportable_type" NOT NULL,
	"reason" text NOT NULL,
	"description" text,
	"status" "report_status" DEFAULT 'pending' NOT NULL,
	"admin_note" text,
	"handled_by" integer,
	"handled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"id" serial PRIMARY KEY NOT NULL,
	"campaign_id" integer NOT NULL,
	"user_id" integer NOT NULL,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp (3) with time zone,
	"completed_tasks" integer DEFAULT 0 NOT NULL,
	"score" integer DEFAULT 0 NOT NULL,
	"engagement" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "participations_score" CHECK ("participations"."score" = 100 * "participations"."completed_tasks" and "participations"."completed_tasks" >= 0)
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" serial PRIMARY KEY NOT NULL,
	"campaign_id" integer NOT NULL,
	"participation_id" integer,
	"user_id" integer,
	"brief_id" integer,
	"network_id" integer,
	"type" text DEFAULT 'post' NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"requirements" text DEFAULT '' NOT NULL,
	"status" "task_status" DEFAULT 'pending' NOT NULL,
	"minimum_reward" numeric(20,6) NOT NULL,
	"post_payment" numeric(20,6) NOT NULL,
	"bonus_reach" numeric(20,6) DEFAULT 0 NOT NULL,
	"bonus_engagement_rate" numeric(20,6) DEFAULT 0 NOT NULL,
	"bonus_best_post" numeric(20,6) DEFAULT 0 NOT NULL,
	"assigned_at" timestamp (3) with time zone,
	"opens_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL,
	"post_url" text,
	"post_key" text,
	"network" "social_network",
	"screenshots" text[] DEFAULT '{}' NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"reviewed_by" integer,
	"accepted_at" timestamp (3) with time zone,
	"rejected_at" timestamp (3) with time zone,
	"reject_reason" text,
	"paid_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	"reach" bigint DEFAULT 0 NOT NULL,
	"likes" bigint DEFAULT 0 NOT NULL,
	"comments" bigint DEFAULT 0 NOT NULL,
	"shares" bigint DEFAULT 0 NOT NULL,
	"engagement" bigint GENERATED ALWAYS AS (likes + comments + shares) STORED,
	"invoice_id" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tasks_post_payment_range" CHECK ("post_payment" >= 0 and "post_payment" <= 1000000000000),
	CONSTRAINT "tasks_minimum_reward_range" CHECK ("minimum_reward" >= 0 and "minimum_reward" <= 1000000000000),
	CONSTRAINT "tasks_bonus_reach_range" CHECK ("bonus_reach" >= 0 and "bonus_reach" <= 1000000000000),
	CONSTRAINT "tasks_bonus_engagement_range" CHECK ("bonus_engagement_rate" >= 0 and "bonus_engagement_rate" <= 1000000000000),
	CONSTRAINT "tasks_bonus_best_post_range" CHECK ("bonus_best_post" >= 0 and "bonus_best_post" <= 1000000000000),
	CONSTRAINT "tasks_metrics_range" CHECK (least("tasks"."reach", "tasks"."likes", "tasks"."comments", "tasks"."shares") >= 0),
	CONSTRAINT "tasks_assignee" CHECK (("tasks"."user_id" is null) = ("tasks"."participation_id" is null)),
	CONSTRAINT "tasks_open_pending" CHECK ("tasks"."user_id" is not null or "tasks"."status" = 'pending'),
	CONSTRAINT "tasks_accepted" CHECK (("tasks"."status" in ('accepted', 'paid')) = ("tasks"."accepted_at" is not null)),
	CONSTRAINT "tasks_paid" CHECK (("tasks"."status" = 'paid') = ("tasks"."paid_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "mail_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"purpose" "mail_purpose" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" serial PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_categories" (
	"user_id" integer NOT NULL,
	"category_id" integer NOT NULL,
	CONSTRAINT "user_categories_user_id_category_id_pk" PRIMARY KEY("user_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" serial PRIMARY KEY NOT NULL,
	"uuid" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"role" "user_role" NOT NULL,
	"status" "user_status" DEFAULT 'active' NOT NULL,
	"password_hash" text NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"email_verified_at" timestamp (3) with time zone,
	"advertiser_id" integer,
	"sex" "sex",
	"birth_date" date,
	"country_id" integer,
	"city_id" integer,
	"bio" text DEFAULT '' NOT NULL,
	"profile_public" boolean DEFAULT true NOT NULL,
	"banned_at" timestamp (3) with time zone,
	"banned_by" integer,
	"banned_reason" text,
	"last_seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_uuid_unique" UNIQUE("uuid"),
	CONSTRAINT "users_email_key" UNIQUE("email"),
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower(btrim("users"."email"))),
	CONSTRAINT "users_advertiser_role" CHECK (("users"."role" = 'advertiser') = ("users"."advertiser_id" is not null)),
	CONSTRAINT "users_ban" CHECK (("users"."status" = 'suspended') = ("users"."banned_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "ad_impressions" ADD CONSTRAINT "ad_impressions_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD CONSTRAINT "ad_stats_hourly_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_secrets" ADD CONSTRAINT "application_secrets_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_codes" ADD CONSTRAINT "oauth_codes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_codes" ADD CONSTRAINT "oauth_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_consents" ADD CONSTRAINT "oauth_consents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_consents" ADD CONSTRAINT "oauth_consents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_tokens" ADD CONSTRAINT "oauth_tokens_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_tokens" ADD CONSTRAINT "oauth_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_tickets" ADD CONSTRAINT "view_tickets_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_tickets" ADD CONSTRAINT "view_tickets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_categories" ADD CONSTRAINT "campaign_categories_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_categories" ADD CONSTRAINT "campaign_categories_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_hashtags" ADD CONSTRAINT "campaign_hashtags_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_networks" ADD CONSTRAINT "campaign_networks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_handled_by_users_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_id_ledger_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cities" ADD CONSTRAINT "cities_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_handled_by_users_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_participation_id_participations_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_brief_id_tasks_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_categories" ADD CONSTRAINT "user_categories_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_categories" ADD CONSTRAINT "user_categories_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ad_impressions_ad_idx" ON "ad_impressions" USING btree ("ad_id","created_at");--> statement-breakpoint
CREATE INDEX "ad_stats_hourly_hour_idx" ON "ad_stats_hourly" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "ad_token_uses_expiry_idx" ON "ad_token_uses" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "ads_owner_idx" ON "ads" USING btree ("user_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ads_servable_idx" ON "ads" USING btree ("id") WHERE status = 'active' and deleted_at is null and spent_budget < budget;--> statement-breakpoint
CREATE INDEX "application_secrets_application_idx" ON "application_secrets" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "oauth_tokens_family_idx" ON "oauth_tokens" USING btree ("family");--> statement-breakpoint
CREATE INDEX "oauth_tokens_user_idx" ON "oauth_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_log_subject_idx" ON "audit_log" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_actor_idx" ON "audit_log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "campaign_categories_category_idx" ON "campaign_categories" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "campaign_networks_network_idx" ON "campaign_networks" USING btree ("network");--> statement-breakpoint
CREATE INDEX "campaigns_advertiser_idx" ON "campaigns" USING btree ("advertiser_id");--> statement-breakpoint
CREATE INDEX "campaigns_status_idx" ON "campaigns" USING btree ("status","date_end");--> statement-breakpoint
CREATE INDEX "campaigns_created_idx" ON "campaigns" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "invoice_lines_invoice_idx" ON "invoice_lines" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "invoices_advertiser_idx" ON "invoices" USING btree ("advertiser_id","issued_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "invoices_status_idx" ON "invoices" USING btree ("status","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_window_key" ON "invoices" USING btree ("advertiser_id","period_from","period_to") WHERE status <> 'cancelled';--> statement-breakpoint
CREATE INDEX "payouts_user_idx" ON "payouts" USING btree ("user_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "payouts_status_idx" ON "payouts" USING btree ("status","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_accounts_key" ON "ledger_accounts" USING btree ("kind","owner","currency");--> statement-breakpoint
CREATE INDEX "ledger_entries_transaction_idx" ON "ledger_entries" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_account_idx" ON "ledger_entries" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "ledger_transactions_subject_idx" ON "ledger_transactions" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cities_country_name_key" ON "cities" USING btree ("country_id","name");--> statement-breakpoint
CREATE INDEX "exchange_rates_latest_idx" ON "exchange_rates" USING btree ("currency","as_of" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "networks_handle_key" ON "networks" USING btree ("network",lower("handle"));--> statement-breakpoint
CREATE INDEX "networks_user_idx" ON "networks" USING btree ("user_id","network","status");--> statement-breakpoint
CREATE INDEX "networks_status_idx" ON "networks" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_status_idx" ON "reports" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "reports_reportable_idx" ON "reports" USING btree ("reportable_type","reportable_id");--> statement-breakpoint
CREATE INDEX "reports_reporter_idx" ON "reports" USING btree ("reporter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participations_key" ON "participations" USING btree ("campaign_id","user_id");--> statement-breakpoint
CREATE INDEX "participations_leaderboard_idx" ON "participations" USING btree ("campaign_id","score" DESC NULLS LAST,"engagement" DESC NULLS LAST,"user_id");--> statement-breakpoint
CREATE INDEX "participations_user_idx" ON "participations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "tasks_campaign_idx" ON "tasks" USING btree ("campaign_id","status");--> statement-breakpoint
CREATE INDEX "tasks_user_idx" ON "tasks" USING btree ("user_id","campaign_id");--> statement-breakpoint
CREATE INDEX "tasks_status_idx" ON "tasks" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "tasks_accepted_idx" ON "tasks" USING btree ("accepted_at");--> statement-breakpoint
CREATE INDEX "tasks_paid_idx" ON "tasks" USING btree ("paid_at");--> statement-breakpoint
CREATE INDEX "tasks_completed_idx" ON "tasks" USING btree ("completed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_participant_brief_key" ON "tasks" USING btree ("participation_id","brief_id") WHERE left_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_post_key" ON "tasks" USING btree ("post_key") WHERE status <> 'rejected' and left_at is null;--> statement-breakpoint
CREATE INDEX "api_tokens_user_idx" ON "api_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "mail_tokens_user_idx" ON "mail_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "user_categories_category_idx" ON "user_categories" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username_key" ON "users" USING btree (lower("username"));--> statement-breakpoint
CREATE INDEX "users_role_status_idx" ON "users" USING btree ("role","status");--> statement-breakpoint
CREATE INDEX "users_advertiser_idx" ON "users" USING btree ("advertiser_id");--> statement-breakpoint
CREATE INDEX "users_created_idx" ON "users" USING btree ("created_at");