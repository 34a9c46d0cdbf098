CREATE TYPE "public"."review_end" AS ENUM('accept', 'escalate');--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "grace_hours" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "review_days" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "review_end" "review_end" DEFAULT 'accept' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "review_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "clock_ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "review_reminded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "deadline_reminded" integer;--> statement-breakpoint
CREATE INDEX "tasks_review_until_idx" ON "tasks" USING btree ("review_until") WHERE status = 'under_review' and left_at is null;--> statement-breakpoint
CREATE INDEX "tasks_deadline_idx" ON "tasks" USING btree ("deadline") WHERE status = 'pending' and left_at is null and user_id is not null;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_grace_range" CHECK ("campaigns"."grace_hours" between 0 and 720);--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_review_range" CHECK ("campaigns"."review_days" between 1 and 14);--> statement-breakpoint
-- What waits already gets its whole time from now on: nothing is accepted of which nobody said that it would be.
UPDATE "tasks" SET "review_until" = now() + campaign."review_days" * interval '1 day'
FROM "campaigns" campaign
WHERE campaign."id" = "tasks"."campaign_id" AND "tasks"."status" = 'under_review' AND "tasks"."user_id" IS NOT NULL AND "tasks"."left_at" IS NULL;
