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
CREATE INDEX "link_mails_due_idx" ON "link_mails" USING btree ("due_at") WHERE status in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "tasks_network_idx" ON "tasks" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "tasks_invoice_idx" ON "tasks" USING btree ("invoice_id","campaign_id") WHERE invoice_id is not null;