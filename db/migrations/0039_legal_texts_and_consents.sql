CREATE TYPE "public"."legal_page" AS ENUM('terms', 'privacy');--> statement-breakpoint
CREATE TABLE "consents" (
	"user_id" integer NOT NULL,
	"text_id" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_user_id_text_id_pk" PRIMARY KEY("user_id","text_id")
);
--> statement-breakpoint
CREATE TABLE "legal_texts" (
	"id" serial PRIMARY KEY NOT NULL,
	"page" "legal_page" NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"asks" boolean NOT NULL,
	"published_by" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "legal_texts_version_key" UNIQUE("page","version"),
	CONSTRAINT "legal_texts_version" CHECK ("legal_texts"."version" > 0)
);
--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_text_id_legal_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."legal_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_texts" ADD CONSTRAINT "legal_texts_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_text_idx" ON "consents" USING btree ("text_id");