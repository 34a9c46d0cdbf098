ALTER TABLE "payouts" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "decided_from" "task_status";--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "taken_back" integer DEFAULT 0 NOT NULL;