ALTER TABLE "api_tokens" ADD COLUMN "scopes" text[];--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "rolled_to" integer;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "made_by" integer;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_rolled_to_api_tokens_id_fk" FOREIGN KEY ("rolled_to") REFERENCES "public"."api_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_made_by_api_tokens_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."api_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_made_by_idx" ON "api_tokens" USING btree ("made_by");--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_scopes" CHECK (cardinality(scopes) > 0);--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_made" CHECK (made_by is null or (scopes is not null and not scopes @> '{tokens:write}'));