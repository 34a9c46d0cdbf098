CREATE TYPE "public"."tax_treatment" AS ENUM('standard', 'reverse_charge', 'exempt', 'outside');--> statement-breakpoint
CREATE TYPE "public"."tax_category" AS ENUM('S', 'AE', 'E', 'O');--> statement-breakpoint
ALTER TYPE "public"."ledger_account_kind" ADD VALUE 'tax_owed';--> statement-breakpoint
CREATE TABLE "invoice_taxes" (
	"id" serial PRIMARY KEY NOT NULL,
	"invoice_id" integer NOT NULL,
	"category" "tax_category" NOT NULL,
	"rate" numeric(5, 2) NOT NULL,
	"net" numeric(20,6) NOT NULL,
	"tax" numeric(20,6) NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "invoice_taxes_net_range" CHECK ("net" >= 0 and "net" <= 1000000000000),
	CONSTRAINT "invoice_taxes_tax_range" CHECK ("tax" >= 0 and "tax" <= 1000000000000),
	CONSTRAINT "invoice_taxes_rate" CHECK (("invoice_taxes"."category" = 'S') = ("invoice_taxes"."rate" > 0) and "invoice_taxes"."rate" between 0 and 50),
	CONSTRAINT "invoice_taxes_untaxed" CHECK ("invoice_taxes"."category" = 'S' or "invoice_taxes"."tax" = 0),
	CONSTRAINT "invoice_taxes_reason" CHECK (("invoice_taxes"."reason" = '') = ("invoice_taxes"."category" = 'S'))
);
--> statement-breakpoint
CREATE TABLE "vat_rules" (
	"country" text NOT NULL,
	"valid_from" date NOT NULL,
	"rate" numeric(5, 2) NOT NULL,
	"in_eu" boolean NOT NULL,
	CONSTRAINT "vat_rules_country_valid_from_pk" PRIMARY KEY("country","valid_from"),
	CONSTRAINT "vat_rules_rate" CHECK ("vat_rules"."rate" > 0 and "vat_rules"."rate" <= 50),
	CONSTRAINT "vat_rules_country" CHECK ("vat_rules"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "postcode" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "city" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "country" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "vat_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "purchase_order" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "buyer_reference" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "tax_treatment" "tax_treatment";--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "tax_rate" numeric(5, 2);--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "tax_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "postcode" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "city" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "country" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "company_facts" ADD COLUMN "vat_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_postcode" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_city" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_country" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "billed_vat_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "purchase_order" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "buyer_reference" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "seller_country" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "seller_vat_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "tax" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invoice_taxes" ADD CONSTRAINT "invoice_taxes_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_taxes_key" ON "invoice_taxes" USING btree ("invoice_id","category","rate");--> statement-breakpoint
ALTER TABLE "advertisers" ADD CONSTRAINT "advertisers_country" CHECK ("advertisers"."country" ~ '^([A-Z]{2})?$');--> statement-breakpoint
ALTER TABLE "advertisers" ADD CONSTRAINT "advertisers_vat_id" CHECK ("advertisers"."vat_id" ~ '^([A-Z]{2}[A-Z0-9+*]{2,18})?$' and ("advertisers"."vat_id" = '' or "advertisers"."country" <> ''));--> statement-breakpoint
ALTER TABLE "advertisers" ADD CONSTRAINT "advertisers_tax_rate" CHECK ("advertisers"."tax_rate" is null or ("advertisers"."tax_treatment" is not distinct from 'standard' and "advertisers"."tax_rate" > 0 and "advertisers"."tax_rate" <= 50));--> statement-breakpoint
ALTER TABLE "advertisers" ADD CONSTRAINT "advertisers_tax_reason" CHECK (("advertisers"."tax_reason" <> '') = ("advertisers"."tax_treatment" is not distinct from 'exempt'));--> statement-breakpoint
ALTER TABLE "company_facts" ADD CONSTRAINT "company_facts_country" CHECK ("company_facts"."country" ~ '^([A-Z]{2})?$');--> statement-breakpoint
ALTER TABLE "company_facts" ADD CONSTRAINT "company_facts_vat_id" CHECK ("company_facts"."vat_id" ~ '^([A-Z]{2}[A-Z0-9+*]{2,18})?$' and ("company_facts"."vat_id" = '' or "company_facts"."country" <> ''));--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_tax" CHECK ("invoices"."tax" >= 0 and "invoices"."tax" <= "invoices"."amount");--> statement-breakpoint
insert into vat_rules (country, valid_from, rate, in_eu) values
  ('AT', '1984-01-01', 20, true), ('BE', '1996-01-01', 21, true), ('BG', '1999-01-01', 20, true),
  ('CY', '2014-01-13', 19, true), ('CZ', '2013-01-01', 21, true), ('DE', '2007-01-01', 19, true),
  ('DE', '2020-07-01', 16, true), ('DE', '2021-01-01', 19, true), ('DK', '1992-01-01', 25, true),
  ('EE', '2009-07-01', 20, true), ('EE', '2024-01-01', 22, true), ('EE', '2025-07-01', 24, true),
  ('ES', '2012-09-01', 21, true), ('FI', '2013-01-01', 24, true), ('FI', '2024-09-01', 25.5, true),
  ('FR', '2014-01-01', 20, true), ('GR', '2016-06-01', 24, true), ('HR', '2012-03-01', 25, true),
  ('HU', '2012-01-01', 27, true), ('IE', '2012-01-01', 23, true), ('IE', '2020-09-01', 21, true),
  ('IE', '2021-03-01', 23, true), ('IT', '2013-10-01', 22, true), ('LT', '2009-09-01', 21, true),
  ('LU', '2015-01-01', 17, true), ('LU', '2023-01-01', 16, true), ('LU', '2024-01-01', 17, true),
  ('LV', '2012-07-01', 21, true), ('MT', '2004-01-01', 18, true), ('NL', '2012-10-01', 21, true),
  ('PL', '2011-01-01', 23, true), ('PT', '2011-01-01', 23, true), ('RO', '2017-01-01', 19, true),
  ('RO', '2025-08-01', 21, true), ('SE', '1990-07-01', 25, true), ('SI', '2013-07-01', 22, true),
  ('SK', '2011-01-01', 20, true), ('SK', '2025-01-01', 23, true), ('GB', '2011-01-04', 20, true),
  ('GB', '2021-01-01', 20, false), ('CH', '2018-01-01', 7.7, false), ('CH', '2024-01-01', 8.1, false),
  ('NO', '2005-01-01', 25, false);
