ALTER TABLE "bank_statement_lines" ADD COLUMN "takes_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "bank_statement_lines_reference_idx" ON "bank_statement_lines" USING btree (lower(reference));--> statement-breakpoint
CREATE INDEX "bank_statement_lines_end_to_end_idx" ON "bank_statement_lines" USING btree ("end_to_end_id");