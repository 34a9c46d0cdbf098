ALTER TABLE "oauth_codes" ADD COLUMN "scopes" text[];--> statement-breakpoint
ALTER TABLE "oauth_consents" ADD COLUMN "scopes" text[];--> statement-breakpoint
ALTER TABLE "oauth_tokens" ADD COLUMN "scopes" text[];--> statement-breakpoint
ALTER TABLE "oauth_tokens" ADD COLUMN "refresh_scopes" text[];--> statement-breakpoint
ALTER TABLE "oauth_codes" ADD CONSTRAINT "oauth_codes_scopes" CHECK (cardinality(scopes) > 0);--> statement-breakpoint
ALTER TABLE "oauth_consents" ADD CONSTRAINT "oauth_consents_scopes" CHECK (cardinality(scopes) > 0);--> statement-breakpoint
ALTER TABLE "oauth_tokens" ADD CONSTRAINT "oauth_tokens_scopes" CHECK (cardinality(scopes) > 0 and cardinality(refresh_scopes) > 0);