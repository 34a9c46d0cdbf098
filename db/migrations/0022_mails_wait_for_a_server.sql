ALTER TABLE "mailbox" ADD COLUMN "html" text;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "link_hash" text;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "mailbox" SET
	"link_hash" = encode(sha256(substring("body" from '/(?:verify-email|reset-password|join)\?token=(\S+)')::bytea), 'hex'),
	"expires_at" = "created_at" + CASE
		WHEN "body" LIKE '%/verify-email?token=%' THEN interval '48 hours'
		WHEN "body" LIKE '%/reset-password?token=%' THEN interval '1 hour'
		WHEN "body" LIKE '%/join?token=%' THEN interval '7 days'
		ELSE interval '72 hours' END;--> statement-breakpoint
ALTER TABLE "mailbox" ALTER COLUMN "expires_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "status" "notification_mail_status" DEFAULT 'queued' NOT NULL;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "due_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "sent_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "mailbox_due_idx" ON "mailbox" USING btree ("due_at") WHERE status in ('queued', 'sending');