CREATE TYPE "public"."payout_channel" AS ENUM('sepa', 'paypal', 'other');--> statement-breakpoint
CREATE TABLE "bank_statement_lines" (
	"id" serial PRIMARY KEY NOT NULL,
	"statement_id" integer NOT NULL,
	"key" text NOT NULL,
	"payout_id" integer,
	"outcome" text NOT NULL,
	"end_to_end_id" text,
	"amount" numeric(20,6),
	"currency" char(3),
	"booked_on" date,
	"party" text,
	"remittance" text,
	"note" text,
	"done_by" integer,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "bank_statement_lines_key" UNIQUE("key"),
	CONSTRAINT "bank_statement_lines_amount_range" CHECK ("amount" >= -1000000000000 and "amount" <= 1000000000000),
	CONSTRAINT "bank_statement_lines_done" CHECK (("bank_statement_lines"."done_by" is null) = ("bank_statement_lines"."done_at" is null))
);
--> statement-breakpoint
CREATE TABLE "bank_statements" (
	"id" serial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"imported_by" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bank_statements_file_key" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "payout_batch_lines" (
	"batch_id" integer NOT NULL,
	"payout_id" integer NOT NULL,
	"end_to_end_id" text NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	"released" boolean DEFAULT false NOT NULL,
	CONSTRAINT "payout_batch_lines_batch_id_payout_id_pk" PRIMARY KEY("batch_id","payout_id"),
	CONSTRAINT "payout_batch_lines_end_to_end_key" UNIQUE("end_to_end_id"),
	CONSTRAINT "payout_batch_lines_amount_range" CHECK ("amount" >= 0 and "amount" <= 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "payout_batches" (
	"id" serial PRIMARY KEY NOT NULL,
	"channel" "payout_channel" NOT NULL,
	"currency" char(3) NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	"total" numeric(20,6) DEFAULT 0 NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"exported_at" timestamp (3) with time zone,
	"exports" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "payout_batches_total_range" CHECK ("total" >= 0 and "total" <= 1000000000000),
	CONSTRAINT "payout_batches_exported" CHECK (("payout_batches"."exports" > 0) = ("payout_batches"."exported_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "bank_statement_lines" ADD CONSTRAINT "bank_statement_lines_statement_id_bank_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."bank_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statement_lines" ADD CONSTRAINT "bank_statement_lines_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statement_lines" ADD CONSTRAINT "bank_statement_lines_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_statements" ADD CONSTRAINT "bank_statements_imported_by_users_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_batch_lines" ADD CONSTRAINT "payout_batch_lines_batch_id_payout_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payout_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_batch_lines" ADD CONSTRAINT "payout_batch_lines_payout_id_payouts_id_fk" FOREIGN KEY ("payout_id") REFERENCES "public"."payouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_batches" ADD CONSTRAINT "payout_batches_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bank_statement_lines_statement_idx" ON "bank_statement_lines" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "bank_statement_lines_open_idx" ON "bank_statement_lines" USING btree ("id") WHERE outcome = 'unmatched' and done_at is null;--> statement-breakpoint
CREATE INDEX "bank_statement_lines_payout_idx" ON "bank_statement_lines" USING btree ("payout_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payout_batch_lines_payout_key" ON "payout_batch_lines" USING btree ("payout_id") WHERE not released;--> statement-breakpoint
CREATE INDEX "payout_batch_lines_payout_idx" ON "payout_batch_lines" USING btree ("payout_id");--> statement-breakpoint
CREATE INDEX "payout_batches_created_idx" ON "payout_batches" USING btree ("created_at");