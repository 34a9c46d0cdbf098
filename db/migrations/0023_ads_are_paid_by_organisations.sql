ALTER TABLE "users" DROP CONSTRAINT "users_advertiser_role";--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_advertiser_role" CHECK ("users"."role" <> 'admin' or "users"."advertiser_id" is null);--> statement-breakpoint
-- Ads of people without an organisation are nobody's to pay for: they stop, and their owners learn what to do.
WITH "unpaid" AS (
	UPDATE "ads" SET "status" = 'paused', "updated_at" = now()
	FROM "users"
	WHERE "users"."id" = "ads"."user_id" AND "users"."advertiser_id" IS NULL AND "ads"."status" = 'active'
	RETURNING "ads"."id", "ads"."user_id", "ads"."deleted_at"
), "noted" AS (
	INSERT INTO "audit_log" ("actor_id", "action", "subject_type", "subject_id", "details")
	SELECT NULL, 'ads.update', 'ad', "id"::text, '{"status": {"from": "active", "to": "paused"}, "reason": "no organisation pays for it"}'
	FROM "unpaid"
)
INSERT INTO "notifications" ("user_id", "type", "message", "link")
SELECT "user_id", 'system',
	'Your ads are paused: ads are now paid for by an organisation. Open one in your settings to activate them again; what they spent so far then stands on its first invoice.',
	'/settings/organisation'
FROM "unpaid" WHERE "deleted_at" IS NULL GROUP BY "user_id";
--> statement-breakpoint
-- Nor are they active again when an administrator releases them.
UPDATE "ads" SET "held_status" = 'paused'
FROM "users"
WHERE "users"."id" = "ads"."user_id" AND "users"."advertiser_id" IS NULL AND "ads"."held_status" = 'active';
--> statement-breakpoint
-- Geo-verified campaigns of an organisation whose maker left pass to its eldest owner.
UPDATE "watch_campaigns" SET "creator_id" = (
	SELECT "owner"."id" FROM "users" AS "owner"
	WHERE "owner"."advertiser_id" = "watch_campaigns"."advertiser_id" AND "owner"."advertiser_role" = 'owner' AND "owner"."status" = 'active'
	ORDER BY "owner"."id" LIMIT 1
)
WHERE EXISTS (
	SELECT 1 FROM "users" AS "maker"
	WHERE "maker"."id" = "watch_campaigns"."creator_id" AND "maker"."role" <> 'admin'
		AND "maker"."advertiser_id" IS DISTINCT FROM "watch_campaigns"."advertiser_id"
) AND EXISTS (
	SELECT 1 FROM "users" AS "owner"
	WHERE "owner"."advertiser_id" = "watch_campaigns"."advertiser_id" AND "owner"."advertiser_role" = 'owner' AND "owner"."status" = 'active'
);
