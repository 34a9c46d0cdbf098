CREATE TABLE "api_call_days" (
	"token_id" integer NOT NULL,
	"day" date NOT NULL,
	"user_id" integer NOT NULL,
	"calls" integer NOT NULL,
	"failures" integer NOT NULL,
	CONSTRAINT "api_call_days_token_id_day_pk" PRIMARY KEY("token_id","day")
);
--> statement-breakpoint
CREATE TABLE "api_calls" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" integer NOT NULL,
	"advertiser_id" integer,
	"token_id" integer,
	"application_id" integer,
	"method" text NOT NULL,
	"operation" text NOT NULL,
	"path" text NOT NULL,
	"status" smallint NOT NULL,
	"milliseconds" integer NOT NULL,
	"request_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE INDEX "api_call_days_user_idx" ON "api_call_days" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "api_call_days_day_idx" ON "api_call_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "api_calls_user_idx" ON "api_calls" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "api_calls_advertiser_idx" ON "api_calls" USING btree ("advertiser_id","id") WHERE advertiser_id is not null;--> statement-breakpoint
CREATE INDEX "api_calls_token_idx" ON "api_calls" USING btree ("token_id","id") WHERE token_id is not null;--> statement-breakpoint
CREATE INDEX "api_calls_at_idx" ON "api_calls" USING btree ("at");