CREATE TYPE "public"."organisation_role" AS ENUM('owner', 'member', 'billing');--> statement-breakpoint
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
ALTER TABLE "users" DROP CONSTRAINT "users_advertiser_role";--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "legal_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "tax_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_tax_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "overdue_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "advertiser_role" "organisation_role";--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_advertiser_idx" ON "invitations" USING btree ("advertiser_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open_key" ON "invitations" USING btree ("advertiser_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
UPDATE "users" SET "advertiser_role" = 'owner' WHERE "advertiser_id" IS NOT NULL;--> statement-breakpoint
UPDATE "invoices" SET "billed_name" = "advertisers"."name", "billed_email" = "advertisers"."email" FROM "advertisers" WHERE "advertisers"."id" = "invoices"."advertiser_id";--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organisation_role" CHECK (("users"."advertiser_id" is null) = ("users"."advertiser_role" is null));--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_advertiser_role" CHECK ("users"."role" = 'advertiser' or "users"."advertiser_id" is null);