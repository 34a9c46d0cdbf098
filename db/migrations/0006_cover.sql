CREATE TYPE "public"."pool_level" AS ENUM('low', 'empty');--> statement-breakpoint
CREATE TYPE "public"."prepaid_kind" AS ENUM('top_up', 'refund');--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'prepaid';--> statement-breakpoint
CREATE TABLE "prepaid_movements" (
	"id" serial PRIMARY KEY NOT NULL,
	"advertiser_id" integer NOT NULL,
	"kind" "prepaid_kind" NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	"currency" char(3) NOT NULL,
	"reference" text NOT NULL,
	"value_date" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prepaid_movements_amount_range" CHECK ("prepaid_movements"."amount" > 0 and "prepaid_movements"."amount" <= 1000000000),
	CONSTRAINT "prepaid_movements_reference" CHECK (btrim("prepaid_movements"."reference") <> '')
);
--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "prepaid_low_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "pool_told" "pool_level";--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "from_prepaid" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "prepaid_movements" ADD CONSTRAINT "prepaid_movements_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepaid_movements" ADD CONSTRAINT "prepaid_movements_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "prepaid_movements_key" ON "prepaid_movements" USING btree ("advertiser_id","kind",lower("reference"));--> statement-breakpoint
CREATE INDEX "prepaid_movements_recorded_idx" ON "prepaid_movements" USING btree ("recorded_by");--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_from_prepaid" CHECK (not "invoices"."from_prepaid" or "invoices"."status" = 'paid');--> statement-breakpoint
create trigger prepaid_movements_whole_units before insert on prepaid_movements for each row
  execute function refuse_finer_amounts('currency', 'amount');
--> statement-breakpoint
-- What was recorded is never edited: what was wrong is sent back.
create trigger prepaid_movements_append_only before update or delete or truncate on prepaid_movements
  for each statement execute function refuse_change();
