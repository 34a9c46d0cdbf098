CREATE TYPE "public"."ad_status" AS ENUM('draft', 'active', 'paused');--> statement-breakpoint
CREATE TYPE "public"."charge_policy" AS ENUM('all', 'verified');--> statement-breakpoint
CREATE TYPE "public"."impression_reason" AS ENUM('billed', 'budget_spent', 'unverified', 'replayed', 'expired', 'bot', 'suspended');--> statement-breakpoint
CREATE TYPE "public"."campaign_status" AS ENUM('draft', 'pending', 'active', 'paused', 'completed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."campaign_type" AS ENUM('standard', 'influencer');--> statement-breakpoint
CREATE TYPE "public"."social_network" AS ENUM('instagram', 'facebook', 'twitter', 'tiktok', 'youtube');--> statement-breakpoint
CREATE TYPE "public"."file_purpose" AS ENUM('proof', 'watch', 'campaign', 'avatar');--> statement-breakpoint
CREATE TYPE "public"."picture_type" AS ENUM('png', 'jpeg', 'webp');--> statement-breakpoint
CREATE TYPE "public"."invoice_status" AS ENUM('pending', 'paid', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."payout_method_kind" AS ENUM('bank', 'paypal', 'other');--> statement-breakpoint
CREATE TYPE "public"."payout_status" AS ENUM('requested', 'approved', 'sent', 'failed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."ledger_account_kind" AS ENUM('unbilled', 'receivable', 'cash', 'task_payable', 'wallet', 'payout_clearing', 'ad_revenue', 'exchange', 'issued', 'watch_pool', 'points', 'fuel');--> statement-breakpoint
CREATE TYPE "public"."network_kind" AS ENUM('user', 'page', 'wall', 'channel', 'extra');--> statement-breakpoint
CREATE TYPE "public"."network_status" AS ENUM('pending', 'accepted', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."notification_mail_status" AS ENUM('queued', 'sending', 'sent', 'failed');--> statement-breakpoint
CREATE TYPE "public"."notification_type" AS ENUM('campaign', 'task', 'payment', 'network', 'security', 'system');--> statement-breakpoint
CREATE TYPE "public"."report_status" AS ENUM('pending', 'reviewed', 'resolved', 'dismissed');--> statement-breakpoint
CREATE TYPE "public"."reportable_type" AS ENUM('post', 'user', 'product', 'comment');--> statement-breakpoint
CREATE TYPE "public"."task_status" AS ENUM('pending', 'under_review', 'accepted', 'rejected', 'paid');--> statement-breakpoint
CREATE TYPE "public"."mail_purpose" AS ENUM('verify_email', 'reset_password');--> statement-breakpoint
CREATE TYPE "public"."organisation_role" AS ENUM('owner', 'member', 'billing');--> statement-breakpoint
CREATE TYPE "public"."sex" AS ENUM('male', 'female', 'other');--> statement-breakpoint
CREATE TYPE "public"."user_role" AS ENUM('influencer', 'advertiser', 'admin');--> statement-breakpoint
CREATE TYPE "public"."user_status" AS ENUM('active', 'inactive', 'suspended');--> statement-breakpoint
CREATE TYPE "public"."watch_campaign_type" AS ENUM('individual', 'group', 'task');--> statement-breakpoint
CREATE TYPE "public"."watch_group_status" AS ENUM('open', 'complete', 'accepted', 'rejected', 'expired');--> statement-breakpoint
CREATE TYPE "public"."watch_flag" AS ENUM('accuracy_zero', 'position_uncertain', 'impossible_speed', 'picture_far_away', 'picture_old', 'clock_skew', 'same_picture', 'similar_picture');--> statement-breakpoint
CREATE TYPE "public"."watch_reject_reason" AS ENUM('wrong_subject', 'poor_quality', 'wrong_place', 'duplicate', 'manipulated', 'inappropriate', 'campaign_closed', 'technical_problem', 'group_rejected', 'group_expired', 'other');--> statement-breakpoint
CREATE TYPE "public"."watch_submission_status" AS ENUM('received', 'accepted', 'rejected');--> statement-breakpoint
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
	"suspended" integer DEFAULT 0 NOT NULL,
	"spend" numeric(20,6) DEFAULT 0 NOT NULL,
	"invoiced_spend" numeric(20,6) DEFAULT 0 NOT NULL,
	CONSTRAINT "ad_stats_hourly_ad_id_hour_pk" PRIMARY KEY("ad_id","hour"),
	CONSTRAINT "ad_stats_hourly_spend_range" CHECK ("spend" >= 0 and "spend" <= 1000000000000),
	CONSTRAINT "ad_stats_hourly_invoiced_range" CHECK ("ad_stats_hourly"."invoiced_spend" >= 0 and "ad_stats_hourly"."invoiced_spend" <= "ad_stats_hourly"."spend"),
	CONSTRAINT "ad_stats_hourly_views" CHECK ("ad_stats_hourly"."views" = "ad_stats_hourly"."billed" + "ad_stats_hourly"."budget_spent" + "ad_stats_hourly"."unverified" + "ad_stats_hourly"."replayed" + "ad_stats_hourly"."expired" + "ad_stats_hourly"."bot" + "ad_stats_hourly"."suspended")
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
	"created_by" integer NOT NULL,
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
	"held_at" timestamp (3) with time zone,
	"held_reason" text,
	"held_status" "ad_status",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "ads_budget_range" CHECK ("ads"."budget" > 0 and "ads"."budget" <= 1000000000),
	CONSTRAINT "ads_price_range" CHECK ("ads"."price_per_view" > 0 and "ads"."price_per_view" <= 1000000000),
	CONSTRAINT "ads_spent_range" CHECK ("spent_budget" >= 0 and "spent_budget" <= 1000000000000),
	CONSTRAINT "ads_held" CHECK (("ads"."held_at" is null) = ("ads"."held_status" is null)
        and ("ads"."held_at" is not null or "ads"."held_reason" is null)
        and ("ads"."held_at" is null or "ads"."status" <> 'active')),
	CONSTRAINT "ads_views_range" CHECK ("ads"."views_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "advertisers" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"legal_name" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"tax_id" text DEFAULT '' NOT NULL,
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
CREATE TABLE "campaign_countries" (
	"campaign_id" integer NOT NULL,
	"country_id" integer NOT NULL,
	CONSTRAINT "campaign_countries_campaign_id_country_id_pk" PRIMARY KEY("campaign_id","country_id")
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
	"version" integer DEFAULT 1 NOT NULL,
	"opened_steps" text[] DEFAULT '{}' NOT NULL,
	"deleted_at" timestamp (3) with time zone,
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
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" integer NOT NULL,
	"purpose" "file_purpose" NOT NULL,
	"type" "picture_type" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" char(64) NOT NULL,
	"served_sha256" char(64) NOT NULL,
	"perceptual_hash" char(16) NOT NULL,
	"attached_at" timestamp (3) with time zone,
	"subject" text,
	"advertiser_id" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_size" CHECK ("files"."width" > 0 and "files"."height" > 0 and "files"."bytes" > 0),
	CONSTRAINT "files_subject_attached" CHECK ("files"."subject" is null or "files"."attached_at" is not null)
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
CREATE TABLE "invitations" (
	"id" serial PRIMARY KEY NOT NULL,
	"advertiser_id" integer NOT NULL,
	"email" text NOT NULL,
	"role" "organisation_role" NOT NULL,
	"hash" text NOT NULL,
	"invited_by" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" integer,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_hash_unique" UNIQUE("hash"),
	CONSTRAINT "invitations_email_lower" CHECK ("invitations"."email" = lower(btrim("invitations"."email"))),
	CONSTRAINT "invitations_accepted" CHECK (("invitations"."accepted_at" is null) = ("invitations"."accepted_by" is null)),
	CONSTRAINT "invitations_ended_once" CHECK ("invitations"."accepted_at" is null or "invitations"."revoked_at" is null)
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
	"amount_in_base" numeric(20,6) DEFAULT 0 NOT NULL,
	CONSTRAINT "invoice_lines_amount_range" CHECK ("amount" >= 0 and "amount" <= 1000000000000),
	CONSTRAINT "invoice_lines_amount_in_base_range" CHECK ("amount_in_base" >= 0 and "amount_in_base" <= 1000000000000),
	CONSTRAINT "invoice_lines_subject" CHECK (num_nonnulls("invoice_lines"."campaign_id", "invoice_lines"."ad_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"id" serial PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"advertiser_id" integer NOT NULL,
	"billed_name" text DEFAULT '' NOT NULL,
	"billed_email" text DEFAULT '' NOT NULL,
	"billed_address" text DEFAULT '' NOT NULL,
	"billed_tax_id" text DEFAULT '' NOT NULL,
	"currency" char(3) NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	"status" "invoice_status" DEFAULT 'pending' NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"overdue_told_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invoices_number_unique" UNIQUE("number"),
	CONSTRAINT "invoices_amount_range" CHECK ("amount" >= 0 and "amount" <= 1000000000000),
	CONSTRAINT "invoices_period" CHECK ("invoices"."period_from" <= "invoices"."period_to"),
	CONSTRAINT "invoices_paid" CHECK (("invoices"."status" = 'paid') = ("invoices"."paid_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "payout_methods" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"kind" "payout_method_kind" NOT NULL,
	"details" text NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
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
	"reference" text,
	"handled_by" integer,
	"sent_at" timestamp (3) with time zone,
	"sent_in_base" numeric(20,6),
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payouts_sent_in_base" CHECK (("payouts"."sent_in_base" is null) = ("payouts"."sent_at" is null)),
	CONSTRAINT "payouts_sent_in_base_range" CHECK ("sent_in_base" >= 0 and "sent_in_base" <= 1000000000000),
	CONSTRAINT "payouts_amount_range" CHECK ("payouts"."amount" > 0 and "payouts"."amount" <= 1000000000)
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"task" text PRIMARY KEY NOT NULL,
	"runs" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"retries" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"error" text,
	"last_failure" text,
	"last_failure_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "job_workers" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "link_mails" (
	"id" serial PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"path" text NOT NULL,
	"prefix" text NOT NULL,
	"nonce" uuid,
	"hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"status" "notification_mail_status" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"problem" text,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "link_mails_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" serial PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"html" text,
	"unsubscribe" text,
	"name" text,
	"link_hash" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"status" "notification_mail_status" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"problem" text,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_mails" (
	"notification_id" integer PRIMARY KEY NOT NULL,
	"status" "notification_mail_status" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"problem" text,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"user_id" integer NOT NULL,
	"type" "notification_type" NOT NULL,
	"in_app" boolean NOT NULL,
	"email" boolean NOT NULL,
	CONSTRAINT "notification_preferences_user_id_type_pk" PRIMARY KEY("user_id","type")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" serial PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"type" "notification_type" DEFAULT 'system' NOT NULL,
	"subject" text,
	"message" text NOT NULL,
	"link" text,
	"in_app" boolean DEFAULT true NOT NULL,
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
	"seen" jsonb,
	"status" "report_status" DEFAULT 'pending' NOT NULL,
	"admin_note" text,
	"handled_by" integer,
	"handled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" integer NOT NULL,
	"device" text NOT NULL,
	"network" text NOT NULL,
	"last_used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carried_over" (
	"step" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
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
CREATE TABLE "task_drafts" (
	"task_id" integer PRIMARY KEY NOT NULL,
	"post_url" text DEFAULT '' NOT NULL,
	"screenshots" text[] DEFAULT '{}' NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
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
	"currency" char(3) DEFAULT '' NOT NULL,
	"minimum_reward" numeric(20,6) NOT NULL,
	"post_payment" numeric(20,6) NOT NULL,
	"bonus_reach" numeric(20,6) DEFAULT 0 NOT NULL,
	"bonus_engagement_rate" numeric(20,6) DEFAULT 0 NOT NULL,
	"bonus_best_post" numeric(20,6) DEFAULT 0 NOT NULL,
	"total" numeric(20,6) GENERATED ALWAYS AS (post_payment + bonus_reach + bonus_engagement_rate + bonus_best_post) STORED NOT NULL,
	"rewarded" boolean GENERATED ALWAYS AS (status in ('accepted', 'paid')) STORED NOT NULL,
	"advertiser_spend" numeric(20,6),
	"paid_in_base" numeric(20,6),
	"assigned_at" timestamp (3) with time zone,
	"opens_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL,
	"post_url" text,
	"post_key" text,
	"same_post_as" integer,
	"network" "social_network",
	"screenshots" text[] DEFAULT '{}' NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"corrected_at" timestamp (3) with time zone,
	"review_opened_at" timestamp (3) with time zone,
	"look_asked_at" timestamp (3) with time zone,
	"look_note" text,
	"reviewed_by" integer,
	"decided_from" "task_status",
	"taken_back" integer DEFAULT 0 NOT NULL,
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
	CONSTRAINT "tasks_advertiser_spend" CHECK (("tasks"."advertiser_spend" is null) = ("tasks"."accepted_at" is null)),
	CONSTRAINT "tasks_advertiser_spend_range" CHECK ("advertiser_spend" >= 0 and "advertiser_spend" <= 1000000000000),
	CONSTRAINT "tasks_paid_in_base" CHECK (("tasks"."paid_in_base" is null) = ("tasks"."paid_at" is null)),
	CONSTRAINT "tasks_paid_in_base_range" CHECK ("paid_in_base" >= 0 and "paid_in_base" <= 1000000000000),
	CONSTRAINT "tasks_metrics_range" CHECK (least("tasks"."reach", "tasks"."likes", "tasks"."comments", "tasks"."shares") >= 0),
	CONSTRAINT "tasks_post_key_form" CHECK ("tasks"."post_key" ~ '^[a-z]+:(post|opaque):'),
	CONSTRAINT "tasks_assignee" CHECK (("tasks"."user_id" is null) = ("tasks"."participation_id" is null)),
	CONSTRAINT "tasks_look_note" CHECK ("tasks"."look_note" is null or "tasks"."look_asked_at" is not null),
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
	"email_verified_at" timestamp (3) with time zone,
	"advertiser_id" integer,
	"advertiser_role" "organisation_role",
	"sex" "sex",
	"birth_date" date,
	"country_id" integer,
	"city_id" integer,
	"bio" text DEFAULT '' NOT NULL,
	"avatar" text,
	"profile_public" boolean DEFAULT true NOT NULL,
	"show_earnings" boolean DEFAULT false NOT NULL,
	"onboarding_dismissed_at" timestamp (3) with time zone,
	"return_to" text,
	"banned_at" timestamp (3) with time zone,
	"banned_by" integer,
	"banned_reason" text,
	"last_seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_uuid_unique" UNIQUE("uuid"),
	CONSTRAINT "users_email_key" UNIQUE("email"),
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower(btrim("users"."email"))),
	CONSTRAINT "users_advertiser_role" CHECK ("users"."role" <> 'admin' or "users"."advertiser_id" is null),
	CONSTRAINT "users_organisation_role" CHECK (("users"."advertiser_id" is null) = ("users"."advertiser_role" is null)),
	CONSTRAINT "users_return_to" CHECK ("users"."return_to" ~ '^/([^/]|$)' and length("users"."return_to") <= 2000),
	CONSTRAINT "users_ban" CHECK (("users"."status" = 'suspended') = ("users"."banned_at" is not null))
);
--> statement-breakpoint
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
ALTER TABLE "ad_impressions" ADD CONSTRAINT "ad_impressions_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ad_stats_hourly" ADD CONSTRAINT "ad_stats_hourly_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "campaign_countries" ADD CONSTRAINT "campaign_countries_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_countries" ADD CONSTRAINT "campaign_countries_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_hashtags" ADD CONSTRAINT "campaign_hashtags_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_networks" ADD CONSTRAINT "campaign_networks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_methods" ADD CONSTRAINT "payout_methods_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_handled_by_users_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_account_id_ledger_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cities" ADD CONSTRAINT "cities_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_mails" ADD CONSTRAINT "notification_mails_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_handled_by_users_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participations" ADD CONSTRAINT "participations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_drafts" ADD CONSTRAINT "task_drafts_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_participation_id_participations_id_fk" FOREIGN KEY ("participation_id") REFERENCES "public"."participations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_brief_id_tasks_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_same_post_as_tasks_id_fk" FOREIGN KEY ("same_post_as") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_categories" ADD CONSTRAINT "user_categories_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_categories" ADD CONSTRAINT "user_categories_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "campaign_countries_country_idx" ON "campaign_countries" USING btree ("country_id");--> statement-breakpoint
CREATE INDEX "campaign_networks_network_idx" ON "campaign_networks" USING btree ("network");--> statement-breakpoint
CREATE INDEX "campaigns_advertiser_idx" ON "campaigns" USING btree ("advertiser_id");--> statement-breakpoint
CREATE INDEX "campaigns_status_idx" ON "campaigns" USING btree ("status","date_end");--> statement-breakpoint
CREATE INDEX "campaigns_created_idx" ON "campaigns" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "files_owner_idx" ON "files" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "files_subject_idx" ON "files" USING btree ("subject") WHERE subject is not null;--> statement-breakpoint
CREATE INDEX "files_unattached_idx" ON "files" USING btree ("created_at") WHERE attached_at is null;--> statement-breakpoint
CREATE INDEX "files_sha256_idx" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "invitations_advertiser_idx" ON "invitations" USING btree ("advertiser_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open_key" ON "invitations" USING btree ("advertiser_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "invoice_lines_invoice_idx" ON "invoice_lines" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "invoices_advertiser_idx" ON "invoices" USING btree ("advertiser_id","issued_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "invoices_status_idx" ON "invoices" USING btree ("status","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_window_key" ON "invoices" USING btree ("advertiser_id","period_from","period_to") WHERE status <> 'cancelled';--> statement-breakpoint
CREATE UNIQUE INDEX "payout_methods_key" ON "payout_methods" USING btree ("user_id","kind",lower("details")) WHERE removed_at is null;--> statement-breakpoint
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
CREATE INDEX "link_mails_due_idx" ON "link_mails" USING btree ("due_at") WHERE status in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "mailbox_due_idx" ON "mailbox" USING btree ("due_at") WHERE status in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "notification_mails_due_idx" ON "notification_mails" USING btree ("due_at") WHERE status in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("user_id") WHERE read_at is null and in_app;--> statement-breakpoint
CREATE INDEX "reports_status_idx" ON "reports" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "reports_reportable_idx" ON "reports" USING btree ("reportable_type","reportable_id");--> statement-breakpoint
CREATE INDEX "reports_reporter_idx" ON "reports" USING btree ("reporter_id");--> statement-breakpoint
CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id","last_used_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sessions_expires_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "participations_key" ON "participations" USING btree ("campaign_id","user_id");--> statement-breakpoint
CREATE INDEX "participations_leaderboard_idx" ON "participations" USING btree ("campaign_id","score" DESC NULLS LAST,"engagement" DESC NULLS LAST,"user_id");--> statement-breakpoint
CREATE INDEX "participations_user_idx" ON "participations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "tasks_campaign_idx" ON "tasks" USING btree ("campaign_id","status");--> statement-breakpoint
CREATE INDEX "tasks_user_idx" ON "tasks" USING btree ("user_id","campaign_id");--> statement-breakpoint
CREATE INDEX "tasks_status_idx" ON "tasks" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "tasks_network_idx" ON "tasks" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "tasks_invoice_idx" ON "tasks" USING btree ("invoice_id","campaign_id") WHERE invoice_id is not null;--> statement-breakpoint
CREATE INDEX "tasks_accepted_idx" ON "tasks" USING btree ("accepted_at");--> statement-breakpoint
CREATE INDEX "tasks_paid_idx" ON "tasks" USING btree ("paid_at");--> statement-breakpoint
CREATE INDEX "tasks_completed_idx" ON "tasks" USING btree ("completed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_participant_brief_key" ON "tasks" USING btree ("participation_id","brief_id") WHERE left_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_post_key" ON "tasks" USING btree ("post_key") WHERE status <> 'rejected' and left_at is null and same_post_as is null;--> statement-breakpoint
CREATE INDEX "tasks_same_post_idx" ON "tasks" USING btree ("post_key") WHERE same_post_as is not null;--> statement-breakpoint
CREATE INDEX "api_tokens_user_idx" ON "api_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "mail_tokens_user_idx" ON "mail_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "user_categories_category_idx" ON "user_categories" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username_key" ON "users" USING btree (lower("username"));--> statement-breakpoint
CREATE INDEX "users_role_status_idx" ON "users" USING btree ("role","status");--> statement-breakpoint
CREATE INDEX "users_advertiser_idx" ON "users" USING btree ("advertiser_id");--> statement-breakpoint
CREATE INDEX "users_created_idx" ON "users" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "users_country_idx" ON "users" USING btree ("country_id");--> statement-breakpoint
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
CREATE INDEX "watch_submissions_changed_idx" ON "watch_submissions" USING btree ("campaign_id",coalesce("decided_at", "created_at"),"id");--> statement-breakpoint
CREATE INDEX "watch_submissions_waiting_idx" ON "watch_submissions" USING btree ("campaign_id","created_at") WHERE status = 'received';--> statement-breakpoint
CREATE INDEX "watch_submissions_user_idx" ON "watch_submissions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "watch_submissions_group_idx" ON "watch_submissions" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "watch_submissions_hash_idx" ON "watch_submissions" USING btree ("photo_hash");--> statement-breakpoint
CREATE INDEX "watch_submissions_exact_idx" ON "watch_submissions" USING btree ("created_at") WHERE not rounded;--> statement-breakpoint
CREATE UNIQUE INDEX "watch_submissions_task_key" ON "watch_submissions" USING btree ("campaign_id","user_id","task") WHERE task is not null and status <> 'rejected';--> statement-breakpoint
CREATE UNIQUE INDEX "watch_submissions_group_key" ON "watch_submissions" USING btree ("group_id","user_id") WHERE group_id is not null and status <> 'rejected';
--> statement-breakpoint
-- What was recorded is never edited: corrections are new rows.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger ledger_entries_append_only before update or delete or truncate on ledger_entries
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger ledger_transactions_append_only before update or delete or truncate on ledger_transactions
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger ad_impressions_append_only before update or delete or truncate on ad_impressions
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Checked at commit: the entries of a transaction sum to zero in every currency.
create function ledger_balanced() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from ledger_entries e join ledger_accounts a on a.id = e.account_id
    where e.transaction_id = new.transaction_id
    group by a.currency having sum(e.amount) <> 0
  ) then
    raise exception 'ledger transaction % does not balance', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger ledger_entries_balanced after insert on ledger_entries
  deferrable initially deferred for each row execute function ledger_balanced();
--> statement-breakpoint
-- A proof is what was signed: it is never edited.
create trigger watch_proofs_append_only before update or delete or truncate on watch_proofs
  for each statement execute function refuse_change();
--> statement-breakpoint
-- The digits of a currency's minor unit, as `nouns/money.ts` has them; a test compares the two.
create function minor_digits(currency text) returns integer language sql immutable parallel safe as $$
  select case
    when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
      'XAF', 'XOF', 'XPF') then 0
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    when currency in ('CLF', 'UYW') then 4
    when currency ~ '^[A-Z]{3}$' then 2
    else 6 end
$$;
--> statement-breakpoint
-- Units of a currency for one US dollar on a day: the latest rate of that day or before; before the first, the first.
-- A currency without any gives NaN, which no money column takes: it can never drop out of a sum unseen.
create function rate_of(code text, day date) returns numeric language plpgsql stable parallel safe as $$
begin
  return coalesce(
    (select rate from exchange_rates where currency = code::bpchar and as_of <= day order by as_of desc, id desc limit 1),
    (select rate from exchange_rates where currency = code::bpchar order by as_of, id desc limit 1),
    case when code = 'USD' then 1 else 'NaN'::numeric end);
end $$;
--> statement-breakpoint
-- An amount in another currency by the rates of a day, half up to its minor unit; the very amount in the same currency;
-- nothing without a day.
create function converted(amount numeric, origin text, target text, day date) returns numeric
language sql stable parallel safe as $$
  select case when day is null then null when origin = target then amount
    else round(amount * rate_of(target, day) / rate_of(origin, day), minor_digits(target)) end
$$;
--> statement-breakpoint
-- A task has the currency of its campaign. What it comes to in others is converted when it is accepted and when it is
-- paid, and kept from then on.
create function keep_task_money() returns trigger language plpgsql as $$
declare
  total numeric := new.post_payment + new.bonus_reach + new.bonus_engagement_rate + new.bonus_best_post;
  anew boolean := tg_op = 'INSERT' or total <>
    old.post_payment + old.bonus_reach + old.bonus_engagement_rate + old.bonus_best_post;
  counted_in text;
begin
  if tg_op = 'INSERT' then
    select currency into new.currency from campaigns where id = new.campaign_id;
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
end $$;
--> statement-breakpoint
create trigger tasks_keep_money
  before insert or update of post_payment, bonus_reach, bonus_engagement_rate, bonus_best_post, accepted_at, paid_at
  on tasks for each row execute function keep_task_money();
--> statement-breakpoint
create function keep_payout_money() returns trigger language plpgsql as $$
begin
  new.sent_in_base := converted(new.amount, new.currency, 'USD', (new.sent_at at time zone 'UTC')::date);
  return new;
end $$;
--> statement-breakpoint
create trigger payouts_keep_money before insert or update of amount, sent_at
  on payouts for each row execute function keep_payout_money();
--> statement-breakpoint
create function keep_line_money() returns trigger language plpgsql as $$
begin
  select converted(new.amount, currency, 'USD', issued_on) into new.amount_in_base
  from invoices where id = new.invoice_id;
  return new;
end $$;
--> statement-breakpoint
create trigger invoice_lines_keep_money before insert or update of amount
  on invoice_lines for each row execute function keep_line_money();
--> statement-breakpoint
-- Nobody can pay a fraction of a yen: the columns named after the currency's must be whole minor units of it. What was
-- there before this rule may stay as it is.
create function refuse_finer_amounts() returns trigger language plpgsql as $$
declare
  present jsonb := to_jsonb(new);
  past jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  currency text := present ->> tg_argv[0];
  field text;
  amount numeric;
begin
  foreach field in array tg_argv[1:] loop
    amount := (present ->> field)::numeric;
    if amount <> trunc(amount, minor_digits(currency))
      and (past is null or past ->> field <> present ->> field or past ->> tg_argv[0] <> currency or past ->> field is null)
    then
      raise exception '% of % is finer than % can be paid', field, tg_table_name, currency
        using errcode = 'check_violation', constraint = tg_table_name || '_whole_units', column = field;
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger campaigns_whole_units before insert or update of currency, budget, post_rate, promo_reach_bonus,
  promo_engagement_rate_bonus, promo_best_post_bonus on campaigns for each row
  execute function refuse_finer_amounts('currency', 'budget', 'post_rate', 'promo_reach_bonus',
    'promo_engagement_rate_bonus', 'promo_best_post_bonus');
--> statement-breakpoint
create trigger tasks_whole_units before insert or update of post_payment, minimum_reward, bonus_reach,
  bonus_engagement_rate, bonus_best_post on tasks for each row
  execute function refuse_finer_amounts('currency', 'post_payment', 'minimum_reward', 'bonus_reach',
    'bonus_engagement_rate', 'bonus_best_post');
--> statement-breakpoint
create trigger payouts_whole_units before insert or update of amount, currency
  on payouts for each row execute function refuse_finer_amounts('currency', 'amount');
--> statement-breakpoint
create trigger invoices_whole_units before insert or update of amount, currency
  on invoices for each row execute function refuse_finer_amounts('currency', 'amount');
--> statement-breakpoint
create trigger invoice_lines_whole_units before insert or update of original_amount, original_currency
  on invoice_lines for each row execute function refuse_finer_amounts('original_currency', 'original_amount');
--> statement-breakpoint
-- 3000 USD must not become 3000 JPY: the currency stays once somebody may be promised something in it.
create function refuse_currency_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'tasks' or exists (select 1 from tasks where campaign_id = new.id and left_at is null) then
    raise exception 'the currency of % % stays', tg_table_name, new.id
      using errcode = 'check_violation', constraint = tg_table_name || '_currency_stays';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger campaigns_currency_stays before update of currency on campaigns for each row
  when (old.currency <> new.currency) execute function refuse_currency_change();
--> statement-breakpoint
create trigger tasks_currency_stays before update of currency on tasks for each row
  when (old.currency <> new.currency) execute function refuse_currency_change();
