CREATE TABLE "publisher_standings" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"country_id" integer NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
-- How an influencer stands as a publisher, in words: the status of the account, whether they submitted a profile and one was
-- accepted, and the networks on which they have one that was not rejected, and an accepted one.
create function publisher_words(person users) returns text language sql stable as $$
  select case when person.role = 'influencer' then concat_ws(' ', person.status, (
    select string_agg(distinct word, ' ' order by word) from networks profile
    cross join lateral (values ('submitted', true), ('accepted', profile.status = 'accepted'),
      ('on:' || profile.network, profile.status <> 'rejected'), ('accepted:' || profile.network, profile.status = 'accepted')
    ) said (word, holds)
    where profile.user_id = person.id and holds
  )) else '' end
$$;
--> statement-breakpoint
-- Counts a person as they stand now instead of as they stood. The person's row is held before looking, so that of two changes
-- at once the later one counts both.
create function tally_publisher(person integer) returns void language plpgsql as $$
declare
  before publisher_standings;
  after publisher_standings;
begin
  insert into publisher_standings values (person, 0, '') on conflict do nothing;
  select * into before from publisher_standings where user_id = person for update;
  select users.id, coalesce(users.country_id, 0), publisher_words(users) into after from users where id = person;
  if after.user_id is null then
    after := (person, 0, '');
  end if;
  if before is not distinct from after then
    return;
  end if;
  insert into tallies (kind, subject, part, counted)
  select 'publisher', country, words, sign
  from (values (-1, before.country_id, before.words), (1, after.country_id, after.words)) stands (sign, country, words)
  where words <> '';
  update publisher_standings set country_id = after.country_id, words = after.words where user_id = person;
end $$;
--> statement-breakpoint
create function tally_people() returns trigger language plpgsql as $$
begin
  insert into tallies (kind, part, day, counted)
  select kind, part, day, sum(sign) from (values
    (-1, 'sex', old.sex::text, '-infinity'::date), (1, 'sex', new.sex::text, '-infinity'),
    (-1, 'birth', '', old.birth_date), (1, 'birth', '', new.birth_date),
    (-1, 'birth-month', '', date_trunc('month', old.birth_date)::date), (1, 'birth-month', '', date_trunc('month', new.birth_date)::date)
  ) change (sign, kind, part, day)
  where part is not null and day is not null group by kind, part, day having sum(sign) <> 0;
  if (old.role, old.status, old.country_id) is distinct from (new.role, new.status, new.country_id) then
    perform tally_publisher(coalesce(new.id, old.id));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger users_tally after insert or delete or update of role, status, country_id, sex, birth_date on users
  for each row execute function tally_people();
--> statement-breakpoint
create function tally_profiles() returns trigger language plpgsql as $$
begin
  insert into tallies (kind, part, counted)
  select 'profile', status::text, sum(sign) from (values (-1, old.status), (1, new.status)) change (sign, status)
  where status is not null group by status having sum(sign) <> 0;
  perform tally_publisher(person) from (select distinct id from (values (old.user_id), (new.user_id)) either (id)
    where id is not null order by id) changed (person);
  return null;
end $$;
--> statement-breakpoint
create trigger networks_tally after insert or delete or update of user_id, network, status on networks
  for each row execute function tally_profiles();
--> statement-breakpoint
create function tally_choices() returns trigger language plpgsql as $$
begin
  insert into tallies (kind, subject, counted)
  select 'choice', category, sum(sign) from (values (-1, old.category_id), (1, new.category_id)) change (sign, category)
  where category is not null group by category having sum(sign) <> 0;
  return null;
end $$;
--> statement-breakpoint
create trigger user_categories_tally after insert or delete or update of category_id on user_categories
  for each row execute function tally_choices();
--> statement-breakpoint
create view counted_people as
  select 'sex' as kind, 0 as subject, sex::text as part, '-infinity'::date as day, count(*) as counted
  from users where sex is not null group by sex
  union all
  select 'birth', 0, '', birth_date, count(*) from users where birth_date is not null group by birth_date
  union all
  select 'birth-month', 0, '', date_trunc('month', birth_date)::date, count(*) from users where birth_date is not null group by 4
  union all
  select 'profile', 0, status::text, '-infinity', count(*) from networks group by status
  union all
  select 'choice', category_id, '', '-infinity', count(*) from user_categories group by category_id
  union all
  select 'publisher', coalesce(country_id, 0), publisher_words(users), '-infinity', count(*) from users
  where role = 'influencer' group by 2, 3;
--> statement-breakpoint
insert into publisher_standings (user_id, country_id, words)
select id, coalesce(country_id, 0), publisher_words(users) from users;
--> statement-breakpoint
insert into tallies (kind, subject, part, day, counted, folded)
select kind, subject, part, day, counted, true from counted_people;
