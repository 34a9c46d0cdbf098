CREATE TYPE "public"."paying" AS ENUM('by_hand', 'weekly');--> statement-breakpoint
CREATE TYPE "public"."left_out_reason" AS ENUM('already_paid', 'appealed', 'taken_back', 'not_accepted', 'banned', 'held');--> statement-breakpoint
CREATE TABLE "pay_run_lines" (
	"run_id" integer NOT NULL,
	"task_id" integer NOT NULL,
	"user_id" integer,
	"amount" numeric(20,6) NOT NULL,
	"currency" char(3) NOT NULL,
	"reason" "left_out_reason",
	"held_until" timestamp (3) with time zone,
	CONSTRAINT "pay_run_lines_run_id_task_id_pk" PRIMARY KEY("run_id","task_id"),
	CONSTRAINT "pay_run_lines_amount_range" CHECK ("amount" >= 0 and "amount" <= 1000000000000),
	CONSTRAINT "pay_run_lines_held" CHECK (("pay_run_lines"."held_until" is not null) = ("pay_run_lines"."reason" is not distinct from 'held')),
	CONSTRAINT "pay_run_lines_paid" CHECK ("pay_run_lines"."reason" is not null or "pay_run_lines"."user_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "pay_runs" (
	"id" serial PRIMARY KEY NOT NULL,
	"key" text,
	"started_by" integer,
	"campaign_id" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "hold_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "paying" "paying" DEFAULT 'by_hand' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "held_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "pay_run_lines" ADD CONSTRAINT "pay_run_lines_run_id_pay_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."pay_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_run_lines" ADD CONSTRAINT "pay_run_lines_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_run_lines" ADD CONSTRAINT "pay_run_lines_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_runs" ADD CONSTRAINT "pay_runs_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_runs" ADD CONSTRAINT "pay_runs_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pay_run_lines_paid_key" ON "pay_run_lines" USING btree ("task_id") WHERE reason is null;--> statement-breakpoint
CREATE INDEX "pay_run_lines_task_idx" ON "pay_run_lines" USING btree ("task_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pay_runs_key" ON "pay_runs" USING btree ("started_by","key");--> statement-breakpoint
CREATE INDEX "pay_runs_created_idx" ON "pay_runs" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_hold_range" CHECK ("campaigns"."hold_days" between 0 and 60);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_held" CHECK ("tasks"."paid_at" >= "tasks"."held_until");--> statement-breakpoint
-- However a task comes to be accepted, its payment is held as long as its campaign says at that moment.
create function keep_task_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.accepted_at is distinct from old.accepted_at then
    new.held_until := (
      select new.accepted_at + hold_days * interval '1 day' from campaigns
      where id = new.campaign_id and hold_days > 0);
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger keep_task_hold before insert or update of accepted_at on tasks
for each row execute function keep_task_hold();
