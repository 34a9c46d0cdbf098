CREATE TABLE "campaign_countries" (
	"campaign_id" integer NOT NULL,
	"country_id" integer NOT NULL,
	CONSTRAINT "campaign_countries_campaign_id_country_id_pk" PRIMARY KEY("campaign_id","country_id")
);
--> statement-breakpoint
ALTER TABLE "campaign_countries" ADD CONSTRAINT "campaign_countries_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_countries" ADD CONSTRAINT "campaign_countries_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_countries_country_idx" ON "campaign_countries" USING btree ("country_id");