-- What an ad may be charged at a moment. A day of its that is known to have begun goes on: no clock leads back to the one
-- before, whose cap was reached.
create function ad_room(ad ads, clock timestamptz)
returns table (moment timestamptz, outside_flight boolean, payable numeric, in_cap numeric) language sql stable as $$
  select here.moment, coalesce(here.moment < ad.starts_at or here.moment >= ad.ends_at, false),
    ceil(greatest(ad.budget - ad.spent_budget, 0) / ad.price_per_view),
    case when ad.daily_cap is not null then floor(greatest(ad.daily_cap
      - case when ad.charged_day = (here.moment at time zone ad.time_zone)::date then ad.charged_on_day else 0 end, 0)
      / ad.price_per_view) end
  from (select case when ad.charged_day > (clock at time zone ad.time_zone)::date
    then ad.charged_day::timestamp at time zone ad.time_zone else clock end as moment) here
$$;
--> statement-breakpoint
-- `record_ad_hits` reads one clock, once it holds its ads, for their flights, days and hours: by that of its transaction, which
-- began before it waited, two could charge each other's day. Hits are left to whoever tells of a spent budget only where they
-- may be charged and reach it. It keeps its name: it judges as before, and instances of the build before gain the same.
do $$
declare
  body text := pg_get_functiondef('record_ad_hits'::regproc);
  change text[];
  before text;
begin
  foreach change slice 1 in array array[
    ['written integer;', 'written integer;
  clock timestamptz;
  nears boolean;
  doubtful integer[] := ''{}'';'],
    ['for place in
      select wanted.place from', 'for place, nears in
      select wanted.place, not finishes and ad.spent_budget < ad.budget
        and ad.spent_budget + wanted.hits * ad.price_per_view >= ad.budget from'],
    ['where ad.deleted_at is null and (finishes or ad.spent_budget >= ad.budget
        or ad.spent_budget + wanted.hits * ad.price_per_view < ad.budget)', 'where ad.deleted_at is null'],
    ['holds := holds + 1; end loop;', 'holds := holds + 1;
      if nears then doubtful := doubtful || place; end if;
    end loop;'],
    ['  -- Keys are claimed in one order', '  -- In the precision in which it is kept, so that no hit is rounded into another day.
  clock := date_trunc(''milliseconds'', clock_timestamp());
  if doubtful <> ''{}'' then
    for place in
      select wanted.place from (select hit.place, count(*) as hits from unnest(hit_ads) as hit (place) group by hit.place) wanted
      join ads ad on ad.id = ad_ids[wanted.place]
      cross join lateral ad_room(ad, clock) room
      where wanted.place = any(doubtful) and ad.held_at is null and not room.outside_flight
        and ad.spent_budget + least(wanted.hits, room.in_cap) * ad.price_per_view >= ad.budget
    loop held[place] := false; holds := holds - 1; end loop;
  end if;

  -- Keys are claimed in one order'],
    ['when now() < ad.starts_at or now() >= ad.ends_at then', 'when room.outside_flight then'],
    ['cross join lateral (
      select ceil(greatest(ad.budget - ad.spent_budget, 0) / ad.price_per_view) as payable,
        case when ad.daily_cap is not null then floor(greatest(ad.daily_cap
          - case when ad.charged_day = (now() at time zone ad.time_zone)::date then ad.charged_on_day else 0 end, 0)
          / ad.price_per_view) end as in_cap
    ) room', 'cross join lateral ad_room(ad, clock) room'],
    ['as is_capped', 'as is_capped, room.moment'],
    ['group by ad.id, room.payable, room.in_cap, 4', 'group by ad.id, room.payable, room.in_cap, room.moment, 4'],
    ['price as charge', 'price as charge, moment'],
    ['(hits - affordable)::integer, 0 from', '(hits - affordable)::integer, 0, moment from'],
    ['select id, verdict, hits::integer, 0 from', 'select id, verdict, hits::integer, 0, moment from'],
    ['into ad_impressions (ad_id, reason, charged)', 'into ad_impressions (ad_id, reason, charged, created_at)'],
    ['part.charge from part', 'part.charge, part.moment from part'],
    ['select id, sum(hits)::integer as views', 'select id, moment, sum(hits)::integer as views'],
    ['from part group by id', 'from part group by id, moment'],
    ['date_trunc(''hour'', now(), ''UTC'')', 'date_trunc(''hour'', moment, ''UTC'')'],
    ['charged_day = (now() at time zone time_zone)::date', 'charged_day = (total.moment at time zone time_zone)::date']
  ] loop
    before := body;
    body := replace(body, change[1], change[2]);
    if body = before then raise exception 'record_ad_hits is not the one that this migration knows'; end if;
  end loop;
  execute body;
end $$;
