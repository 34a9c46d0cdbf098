ALTER TABLE "ads" ADD COLUMN "targeting" jsonb;--> statement-breakpoint
ALTER TABLE "ads" ADD CONSTRAINT "ads_targeting" CHECK ("ads"."targeting" is null or (jsonb_typeof("ads"."targeting") = 'object' and "ads"."targeting" <> '{}'
        and "ads"."targeting" - array['countries', 'devices', 'languages', 'weekdays', 'hours'] = '{}'
        and not jsonb_path_exists("ads"."targeting", 'strict $.* ? (@.type() != "array" || @.size() == 0)')
        and not jsonb_path_exists("ads"."targeting", '$.countries[*] ? (@.type() != "string" || !(@ like_regex "^[A-Z]{2}$"))')
        and not jsonb_path_exists("ads"."targeting", '$.devices[*] ? (@.type() != "string" || @ != "mobile" && @ != "tablet" && @ != "desktop")')
        and not jsonb_path_exists("ads"."targeting", '$.languages[*] ? (@.type() != "string" || !(@ like_regex "^[a-z]{2,3}$"))')
        and not jsonb_path_exists("ads"."targeting", '$.weekdays[*] ? (@.type() != "number" || @ < 1 || @ > 7)')
        and not jsonb_path_exists("ads"."targeting", '$.hours[*] ? (@.type() != "number" || @ < 0 || @ > 23)')));