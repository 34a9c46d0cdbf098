ALTER TABLE "tasks" ADD COLUMN "corrected_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "review_opened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "look_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "look_note" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_look_note" CHECK ("tasks"."look_note" is null or "tasks"."look_asked_at" is not null);