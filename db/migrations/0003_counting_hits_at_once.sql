-- Whose ads and campaigns stop: organisations of which every owner is suspended, and people who are, or whose organisation is.
create view suspended_organisations as
  select advertiser_id as id from users where advertiser_role = 'owner' and advertiser_id is not null
  group by advertiser_id having bool_and(status = 'suspended');
--> statement-breakpoint
create view suspended_payers as
  select payer.id from users payer where payer.status = 'suspended'
    or exists (select 1 from suspended_organisations organisation where organisation.id = payer.advertiser_id);
--> statement-breakpoint
-- Counts, judges, charges and books hits on ads, and claims their keys: a key is kept if and only if its hit is. `hit_ads` has
-- the place of each hit's ad in `ad_ids`, `kinds` a letter a hit (f: with a fresh token, u: unverified, e: expired, b: bot).
-- Gives a letter a hit (c: counted, r: its key was counted before, m: its key came with another request, n: there is no such
-- ad, l: left) and the ads whose budget these hits reached. Without `waits` hits on an ad that somebody holds are left,
-- without `finishes` those that would reach their ad's budget.
create function record_ad_hits(
  ad_ids uuid[], hit_ads integer[], kinds text, nonces uuid[], expiries timestamptz[],
  principals text[], keys text[], hashes text[], waits boolean, finishes boolean,
  out outcomes text, out spent uuid[]
) language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  held boolean[] := array_fill(false, array[cardinality(ad_ids)]);
  holds integer := 0;
  place integer;
  claimed jsonb;
  redeemed jsonb;
  charged uuid[];
  amounts numeric[];
  written integer;
begin
  -- What an ad's hits are judged by may change until it is held, and is therefore read afterwards, statement by statement.
  -- Always in the order of ids, so that two of these never wait for each other.
  if waits then
    for place in
      select wanted.place from (select hit.place, count(*) as hits from unnest(hit_ads) as hit (place) group by hit.place) wanted
      join ads ad on ad.id = ad_ids[wanted.place]
      where ad.deleted_at is null and (finishes or ad.spent_budget >= ad.budget
        or ad.spent_budget + wanted.hits * ad.price_per_view < ad.budget)
      order by ad.id for no key update of ad
    loop held[place] := true; holds := holds + 1; end loop;
  else
    for place in
      select wanted.place from (select hit.place, count(*) as hits from unnest(hit_ads) as hit (place) group by hit.place) wanted
      join ads ad on ad.id = ad_ids[wanted.place]
      where ad.deleted_at is null and (finishes or ad.spent_budget >= ad.budget
        or ad.spent_budget + wanted.hits * ad.price_per_view < ad.budget)
      order by ad.id for no key update of ad skip locked
    loop held[place] := true; holds := holds + 1; end loop;
  end if;

  -- Keys are claimed in one order as well; of hits that came with one key only the first is counted.
  if keys is not null then
    with claim as (
      insert into idempotency_keys as stored (principal, key, request_hash)
      select distinct on (hit.principal, hit.key) hit.principal, hit.key, hit.request_hash
      from unnest(hit_ads, principals, keys, hashes) with ordinality as hit (place, principal, key, request_hash, position)
      where hit.key is not null and held[hit.place]
      order by hit.principal, hit.key, hit.position
      on conflict (principal, key) do update
        set request_hash = excluded.request_hash, response = null, created_at = now()
        where stored.created_at < now() - interval '24 hours'
      returning stored.principal, stored.key
    )
    select coalesce(jsonb_object_agg(claim.key || ' ' || claim.principal, true), '{}') into claimed from claim;
  end if;

  if keys is null and holds = cardinality(ad_ids) then
    outcomes := repeat('c', cardinality(hit_ads));
  else
    select string_agg(case
        when judged.there and not judged.held then 'l'
        when judged.key is null then case when judged.held then 'c' else 'n' end
        when judged.request_hash <> judged.kept_hash then 'm'
        when judged.held and judged.turn = 1 and claimed ? (judged.key || ' ' || judged.principal) then 'c'
        when judged.kept_hash is not null then 'r'
        else 'n' end, '' order by judged.position) into outcomes
    from (
      select hit.position, hit.principal, hit.key, hit.request_hash, held[hit.place] as held, stored.request_hash as kept_hash,
        exists (select 1 from ads ad where ad.id = ad_ids[hit.place] and ad.deleted_at is null) as there,
        row_number() over (partition by hit.principal, hit.key, held[hit.place] order by hit.position) as turn
      from unnest(hit_ads, principals, keys, hashes) with ordinality as hit (place, principal, key, request_hash, position)
      left join idempotency_keys stored on stored.principal = hit.principal and stored.key = hit.key
        and stored.created_at >= now() - interval '24 hours'
    ) judged;
  end if;

  -- A token counts once, and only where it is worth something.
  if nonces is not null then
    with used as (
      insert into ad_token_uses (nonce, expires_at)
      select hit.nonce, hit.expiry
      from unnest(hit_ads, nonces, expiries) with ordinality as hit (place, nonce, expiry, position)
      join ads ad on ad.id = ad_ids[hit.place] and ad.charge_policy = 'verified' and ad.held_at is null
      where hit.nonce is not null and substr(outcomes, hit.position::int, 1) = 'c'
        and not exists (select 1 from suspended_payers payer where payer.id = ad.user_id)
      on conflict do nothing returning nonce
    )
    select coalesce(jsonb_object_agg(used.nonce, true), '{}') into redeemed from used;
  end if;

  -- As many of an ad's chargeable hits are charged as its budget is not yet reached for: the spend may pass it by less than
  -- one price.
  with hit as (
    select hit.place, case hit.kind when 'u' then 'unverified' when 'e' then 'expired' when 'b' then 'bot'
        else case when redeemed ? hit.nonce::text
          and row_number() over (partition by hit.nonce order by hit.position) = 1 then 'chargeable' else 'replayed' end
      end as verdict
    from unnest(hit_ads, string_to_array(kinds, null), nonces, string_to_array(outcomes, null)) with ordinality
      as hit (place, kind, nonce, outcome, position)
    where hit.outcome = 'c'
  ), terms as (
    select ad.id, ad.price_per_view as price, ceil(greatest(ad.budget - ad.spent_budget, 0) / ad.price_per_view) as affordable,
      case when ad.held_at is not null or exists (select 1 from suspended_payers payer where payer.id = ad.user_id) then 'suspended'
        when ad.charge_policy = 'all' then 'chargeable' else counted.verdict end as verdict,
      sum(counted.hits) as hits
    from (select hit.place, hit.verdict, count(*) as hits from hit group by hit.place, hit.verdict) counted
    join ads ad on ad.id = ad_ids[counted.place]
    group by ad.id, 4
  ), part as (
    select id, 'billed' as reason, least(hits, affordable)::integer as hits, price as charge
    from terms where verdict = 'chargeable' and affordable > 0
    union all
    select id, 'budget_spent', (hits - affordable)::integer, 0 from terms where verdict = 'chargeable' and hits > affordable
    union all
    select id, verdict, hits::integer, 0 from terms where verdict <> 'chargeable'
  ), kept as (
    insert into ad_impressions (ad_id, reason, charged)
    select part.id, part.reason::impression_reason, part.charge from part cross join generate_series(1, part.hits)
  ), total as (
    select id, sum(hits)::integer as views, sum(hits * charge) as spend,
      coalesce(sum(hits) filter (where reason = 'billed'), 0)::integer as billed,
      coalesce(sum(hits) filter (where reason = 'budget_spent'), 0)::integer as budget_spent,
      coalesce(sum(hits) filter (where reason = 'unverified'), 0)::integer as unverified,
      coalesce(sum(hits) filter (where reason = 'replayed'), 0)::integer as replayed,
      coalesce(sum(hits) filter (where reason = 'expired'), 0)::integer as expired,
      coalesce(sum(hits) filter (where reason = 'bot'), 0)::integer as bot,
      coalesce(sum(hits) filter (where reason = 'suspended'), 0)::integer as suspended
    from part group by id
  ), hourly as (
    insert into ad_stats_hourly as stored
      (ad_id, hour, views, billed, budget_spent, unverified, replayed, expired, bot, suspended, spend)
    select id, date_trunc('hour', now(), 'UTC'), views, billed, budget_spent, unverified, replayed, expired, bot, suspended, spend
    from total
    on conflict (ad_id, hour) do update set
      views = stored.views + excluded.views, billed = stored.billed + excluded.billed,
      budget_spent = stored.budget_spent + excluded.budget_spent, unverified = stored.unverified + excluded.unverified,
      replayed = stored.replayed + excluded.replayed, expired = stored.expired + excluded.expired,
      bot = stored.bot + excluded.bot, suspended = stored.suspended + excluded.suspended,
      spend = stored.spend + excluded.spend
  ), changed as (
    update ads set
      views_count = views_count + total.views,
      spent_budget = spent_budget + total.spend,
      status = case when spent_budget + total.spend >= budget then 'paused' else status end,
      updated_at = case when status = 'active' and spent_budget + total.spend >= budget then now() else updated_at end
    from total where ads.id = total.id
    returning ads.id, total.spend, ads.spent_budget >= ads.budget as is_spent
  )
  select array_agg(id), array_agg(spend), array_agg(id) filter (where is_spent) into charged, amounts, spent
  from changed where spend > 0;

  if charged is null then return; end if;
  -- One posting an ad, as `post` in features/ledger writes it.
  insert into ledger_accounts (kind, owner, currency)
  select distinct entry.kind, entry.owner, ad.currency::text
  from ads ad join users payer on payer.id = ad.user_id
  cross join lateral (values
    ('unbilled'::ledger_account_kind, coalesce('advertiser:' || payer.advertiser_id, 'user:' || payer.id)),
    ('ad_revenue', 'platform')) entry (kind, owner)
  where ad.id = any(charged) and not exists (
    select 1 from ledger_accounts known
    where known.kind = entry.kind and known.owner = entry.owner and known.currency = ad.currency::text)
  order by 1, 2, 3
  on conflict do nothing;

  with posting as (
    insert into ledger_transactions (reference, kind, subject_type, subject_id)
    select 'ad-impressions:' || gen_random_uuid(), 'ad.impressions', 'ad', ad_id::text from unnest(charged) ad_id
    returning id, subject_id
  )
  insert into ledger_entries (transaction_id, account_id, amount)
  select posting.id, account.id, entry.sign * amounts[array_position(charged, ad.id)]
  from posting join ads ad on ad.id = posting.subject_id::uuid join users payer on payer.id = ad.user_id
  cross join lateral (values
    ('unbilled'::ledger_account_kind, coalesce('advertiser:' || payer.advertiser_id, 'user:' || payer.id), 1),
    ('ad_revenue', 'platform', -1)) entry (kind, owner, sign)
  join ledger_accounts account
    on account.kind = entry.kind and account.owner = entry.owner and account.currency = ad.currency::text;
  get diagnostics written = row_count;
  if written <> 2 * cardinality(charged) then raise exception 'not every charge was posted'; end if;
end $$;
