CREATE TABLE "events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"uuid" uuid DEFAULT gen_random_uuid() NOT NULL,
	"type" text NOT NULL,
	"advertiser_id" integer,
	"user_id" integer,
	"occurred_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"payload" text NOT NULL,
	"position" bigint
);
--> statement-breakpoint
CREATE UNIQUE INDEX "events_uuid_key" ON "events" USING btree ("uuid");--> statement-breakpoint
CREATE UNIQUE INDEX "events_position_key" ON "events" USING btree ("position");--> statement-breakpoint
CREATE INDEX "events_advertiser_idx" ON "events" USING btree ("advertiser_id","position");--> statement-breakpoint
CREATE INDEX "events_user_idx" ON "events" USING btree ("user_id","position");--> statement-breakpoint
CREATE INDEX "events_waiting_idx" ON "events" USING btree ("id") WHERE position is null;--> statement-breakpoint
CREATE INDEX "events_occurred_idx" ON "events" USING btree ("occurred_at");--> statement-breakpoint
CREATE SEQUENCE event_positions;--> statement-breakpoint
-- Ids are given before commits and show themselves in another order; places are given after them, by one at a time until
-- its own commit, so that whoever read up to a place has seen every place before it.
CREATE FUNCTION position_events(most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  waiting bigint;
  ordered int := 0;
BEGIN
  IF NOT EXISTS (SELECT FROM events WHERE position IS NULL) THEN
    RETURN 0;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('event_positions'));
  FOR waiting IN SELECT id FROM events WHERE position IS NULL ORDER BY id LIMIT most LOOP
    UPDATE events SET position = nextval('event_positions') WHERE id = waiting;
    ordered := ordered + 1;
  END LOOP;
  RETURN ordered;
END $$;
