-- Every unique key of what is spread over machines by ad holds the ad (decision 058).
alter table ad_impressions drop constraint ad_impressions_pkey;
--> statement-breakpoint
alter table ad_impressions add primary key (ad_id, id);
--> statement-breakpoint
-- What was redeemed before stands under no ad until it expires.
alter table ad_token_uses add column ad_id uuid not null default '00000000-0000-0000-0000-000000000000';
--> statement-breakpoint
alter table ad_token_uses alter column ad_id drop default;
--> statement-breakpoint
alter table ad_token_uses drop constraint ad_token_uses_pkey;
--> statement-breakpoint
alter table ad_token_uses add primary key (ad_id, nonce);
--> statement-breakpoint
-- `record_ad_hits` as it was, but for where a token is redeemed. It keeps its name: it judges as before, and instances of the
-- build before call it with the same values.
do $$
declare
  before text := pg_get_functiondef('record_ad_hits'::regproc);
  after text := replace(replace(before,
    'insert into ad_token_uses (nonce, expires_at)
      select hit.nonce, hit.expiry', 'insert into ad_token_uses (ad_id, nonce, expires_at)
      select ad.id, hit.nonce, hit.expiry'),
    'where hit.nonce is not null and substr(outcomes, hit.position::int, 1) = ''c''',
    'where hit.nonce is not null and substr(outcomes, hit.position::int, 1) = ''c''
        and not exists (select 1 from ad_token_uses earlier
          where earlier.ad_id = ''00000000-0000-0000-0000-000000000000'' and earlier.nonce = hit.nonce)');
begin
  if length(after) < length(before) + 150 then raise exception 'record_ad_hits is not the one that this migration knows'; end if;
  execute after;
end $$;
