-- The creditor reference (ISO 11649) of up to 21 capital letters and digits, as `lib/creditor-reference.ts` has it; a test
-- compares the two.
create function creditor_reference(body text) returns text language sql immutable strict parallel safe as $$
  select 'RF' || lpad((98 - (string_agg(
      case when ascii(sign) < 58 then sign else (ascii(sign) - 55)::text end, '' order by at) || '271500')::numeric % 97)::text,
    2, '0') || body
  from regexp_split_to_table(body, '') with ordinality as signs (sign, at)
$$;--> statement-breakpoint
ALTER TABLE "advertisers" ADD COLUMN "top_up_reference" text GENERATED ALWAYS AS (creditor_reference('TOP' || id::text)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN "reference" text GENERATED ALWAYS AS (creditor_reference(right(upper(regexp_replace(number, '[^A-Za-z0-9]', '', 'g')), 21))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "advertisers" ADD CONSTRAINT "advertisers_top_up_reference_key" UNIQUE("top_up_reference");--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_reference_key" UNIQUE("reference");