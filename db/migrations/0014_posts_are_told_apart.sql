CREATE TABLE "carried_over" (
	"step" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "tasks_post_key";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "same_post_as" integer;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_same_post_as_tasks_id_fk" FOREIGN KEY ("same_post_as") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_same_post_idx" ON "tasks" USING btree ("post_key") WHERE same_post_as is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_post_key" ON "tasks" USING btree ("post_key") WHERE status <> 'rejected' and left_at is null and same_post_as is null;--> statement-breakpoint
-- What was kept so far told one post by several keys: the start reads each address anew.
UPDATE "tasks" SET "post_key" = coalesce("network"::text, 'unknown') || ':opaque:' || "post_key" WHERE "post_key" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_post_key_form" CHECK ("tasks"."post_key" ~ '^[a-z]+:(post|opaque):');