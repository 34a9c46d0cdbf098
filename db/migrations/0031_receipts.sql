CREATE TABLE "receipts" (
	"id" serial PRIMARY KEY NOT NULL,
	"line_id" integer NOT NULL,
	"advertiser_id" integer NOT NULL,
	"invoice_id" integer,
	"amount" numeric(20,6) NOT NULL,
	"to_invoice" numeric(20,6) NOT NULL,
	"to_prepaid" numeric(20,6) NOT NULL,
	"currency" char(3) NOT NULL,
	"recorded_by" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_by" integer,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "receipts_amount_range" CHECK ("receipts"."amount" > 0 and "receipts"."amount" <= 1000000000),
	CONSTRAINT "receipts_parts" CHECK ("receipts"."to_invoice" >= 0 and "receipts"."to_prepaid" >= 0
      and "receipts"."to_invoice" + "receipts"."to_prepaid" = "receipts"."amount"),
	CONSTRAINT "receipts_invoice" CHECK ("receipts"."invoice_id" is not null or "receipts"."to_invoice" = 0),
	CONSTRAINT "receipts_undone" CHECK (("receipts"."undone_by" is null) = ("receipts"."undone_at" is null))
);
--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "received" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bank_statement_lines" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "bank_statement_lines" ADD COLUMN "aside" text;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_line_id_bank_statement_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."bank_statement_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_advertiser_id_advertisers_id_fk" FOREIGN KEY ("advertiser_id") REFERENCES "public"."advertisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_line_key" ON "receipts" USING btree ("line_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "receipts_line_idx" ON "receipts" USING btree ("line_id");--> statement-breakpoint
CREATE INDEX "receipts_advertiser_idx" ON "receipts" USING btree ("advertiser_id");--> statement-breakpoint
CREATE INDEX "receipts_invoice_idx" ON "receipts" USING btree ("invoice_id");--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_received" CHECK ("invoices"."received" >= 0 and "invoices"."received" <= "invoices"."amount");--> statement-breakpoint
create trigger receipts_whole_units before insert on receipts for each row
  execute function refuse_finer_amounts('currency', 'amount', 'to_invoice', 'to_prepaid');
