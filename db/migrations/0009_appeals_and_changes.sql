CREATE TYPE "public"."appeal_outcome" AS ENUM('overturned', 'upheld', 'withdrawn', 'reopened');--> statement-breakpoint
CREATE TABLE "task_appeals" (
	"id" serial PRIMARY KEY NOT NULL,
	"task_id" integer NOT NULL,
	"rejected_at" timestamp (3) with time zone NOT NULL,
	"rejected_by" integer,
	"reject_reason" text,
	"statement" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"reply" text,
	"replied_by" integer,
	"replied_at" timestamp (3) with time zone,
	"outcome" "appeal_outcome",
	"decision" text,
	"decided_by" integer,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "task_appeals_reply" CHECK (("task_appeals"."reply" is null) = ("task_appeals"."replied_at" is null)),
	CONSTRAINT "task_appeals_decided" CHECK (("task_appeals"."outcome" is null) = ("task_appeals"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "task_submissions" (
	"id" serial PRIMARY KEY NOT NULL,
	"task_id" integer NOT NULL,
	"round" integer NOT NULL,
	"post_url" text NOT NULL,
	"screenshots" text[] DEFAULT '{}' NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"asked" text NOT NULL,
	"asked_by" integer NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_submissions_round" CHECK ("task_submissions"."round" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "tasks" DROP CONSTRAINT "tasks_look_note";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "changes_asked" text;--> statement-breakpoint
ALTER TABLE "task_appeals" ADD CONSTRAINT "task_appeals_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_appeals" ADD CONSTRAINT "task_appeals_rejected_by_users_id_fk" FOREIGN KEY ("rejected_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_appeals" ADD CONSTRAINT "task_appeals_replied_by_users_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_appeals" ADD CONSTRAINT "task_appeals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_submissions" ADD CONSTRAINT "task_submissions_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_submissions" ADD CONSTRAINT "task_submissions_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "task_appeals_rejection_key" ON "task_appeals" USING btree ("task_id","rejected_at");--> statement-breakpoint
CREATE UNIQUE INDEX "task_appeals_open_key" ON "task_appeals" USING btree ("task_id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "task_appeals_rejected_by_idx" ON "task_appeals" USING btree ("rejected_by");--> statement-breakpoint
CREATE UNIQUE INDEX "task_submissions_key" ON "task_submissions" USING btree ("task_id","round");--> statement-breakpoint
-- Whoever asked for another look, and was not answered, has appealed. Nothing was reserved for that, and nothing is now.
INSERT INTO "task_appeals" ("task_id", "rejected_at", "rejected_by", "reject_reason", "statement", "asked_at")
SELECT "id", "rejected_at", "reviewed_by", "reject_reason", coalesce("look_note", 'Please look at this again.'), "look_asked_at"
FROM "tasks" WHERE "status" = 'rejected' AND "look_asked_at" IS NOT NULL AND "rejected_at" IS NOT NULL
  AND "post_url" IS NOT NULL AND "left_at" IS NULL;--> statement-breakpoint
ALTER TABLE "tasks" DROP COLUMN "look_asked_at";--> statement-breakpoint
ALTER TABLE "tasks" DROP COLUMN "look_note";--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_changes_asked" CHECK ("tasks"."changes_asked" is null or "tasks"."status" = 'pending');--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_appeal_until" CHECK ("tasks"."appeal_until" is null or "tasks"."status" = 'rejected');