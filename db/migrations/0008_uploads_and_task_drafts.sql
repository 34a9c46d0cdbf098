CREATE TYPE "public"."file_purpose" AS ENUM('proof', 'watch', 'campaign', 'avatar');--> statement-breakpoint
CREATE TYPE "public"."picture_type" AS ENUM('png', 'jpeg', 'webp');--> statement-breakpoint
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
CREATE TABLE "task_drafts" (
	"task_id" integer PRIMARY KEY NOT NULL,
	"post_url" text DEFAULT '' NOT NULL,
	"screenshots" text[] DEFAULT '{}' NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_drafts" ADD CONSTRAINT "task_drafts_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_owner_idx" ON "files" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "files_subject_idx" ON "files" USING btree ("subject") WHERE subject is not null;--> statement-breakpoint
CREATE INDEX "files_unattached_idx" ON "files" USING btree ("created_at") WHERE attached_at is null;--> statement-breakpoint
CREATE INDEX "files_sha256_idx" ON "files" USING btree ("sha256");