CREATE TYPE "public"."credit_reason" AS ENUM('bad_traffic', 'clawback', 'mistake');--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'credited';--> statement-breakpoint
CREATE TABLE "credit_note_counters" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_note_taxes" (
	"id" serial PRIMARY KEY NOT NULL,
	"credit_note_id" integer NOT NULL,
	"category" "tax_category" NOT NULL,
	"rate" numeric(5, 2) NOT NULL,
	"net" numeric(20,6) NOT NULL,
	"tax" numeric(20,6) NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "credit_note_taxes_net_range" CHECK ("net" >= 0 and "net" <= 1000000000000),
	CONSTRAINT "credit_note_taxes_tax_range" CHECK ("tax" >= 0 and "tax" <= 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "credit_notes" (
	"id" serial PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"invoice_id" integer NOT NULL,
	"currency" char(3) NOT NULL,
	"amount" numeric(20,6) NOT NULL,
	"tax" numeric(20,6) DEFAULT 0 NOT NULL,
	"to_invoice" numeric(20,6) NOT NULL,
	"to_prepaid" numeric(20,6) NOT NULL,
	"reason" "credit_reason" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"issued_on" date NOT NULL,
	"issued_by" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_notes_number_unique" UNIQUE("number"),
	CONSTRAINT "credit_notes_amount_range" CHECK ("credit_notes"."amount" > 0 and "credit_notes"."amount" <= 1000000000000),
	CONSTRAINT "credit_notes_tax" CHECK ("credit_notes"."tax" >= 0 and "credit_notes"."tax" <= "credit_notes"."amount"),
	CONSTRAINT "credit_notes_parts" CHECK ("credit_notes"."to_invoice" >= 0 and "credit_notes"."to_prepaid" >= 0
      and "credit_notes"."to_invoice" + "credit_notes"."to_prepaid" = "credit_notes"."amount")
);
--> statement-breakpoint
ALTER TABLE "invoices" DROP CONSTRAINT "invoices_received";--> statement-breakpoint
ALTER TABLE "invoice_taxes" ADD COLUMN "credited_net" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invoice_taxes" ADD COLUMN "credited_tax" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "credited" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "taken_off" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_note_taxes" ADD CONSTRAINT "credit_note_taxes_credit_note_id_credit_notes_id_fk" FOREIGN KEY ("credit_note_id") REFERENCES "public"."credit_notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_notes" ADD CONSTRAINT "credit_notes_issued_by_users_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_note_taxes_key" ON "credit_note_taxes" USING btree ("credit_note_id","category","rate");--> statement-breakpoint
CREATE INDEX "credit_notes_invoice_idx" ON "credit_notes" USING btree ("invoice_id","id");--> statement-breakpoint
ALTER TABLE "invoice_taxes" ADD CONSTRAINT "invoice_taxes_credited" CHECK ("invoice_taxes"."credited_net" between 0 and "invoice_taxes"."net" and "invoice_taxes"."credited_tax" between 0 and "invoice_taxes"."tax");--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_credited" CHECK ("invoices"."credited" >= "invoices"."taken_off" and "invoices"."credited" <= "invoices"."amount");--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_received" CHECK ("invoices"."received" >= 0 and "invoices"."taken_off" >= 0 and "invoices"."received" + "invoices"."taken_off" <= "invoices"."amount");--> statement-breakpoint
create trigger credit_notes_whole_units before insert or update of amount, tax, to_invoice, to_prepaid on credit_notes
  for each row execute function refuse_finer_amounts('currency', 'amount', 'tax', 'to_invoice', 'to_prepaid');
