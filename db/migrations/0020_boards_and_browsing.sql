CREATE TABLE "leaderboard_totals" (
	"user_id" integer PRIMARY KEY NOT NULL,
	"completed_tasks" bigint NOT NULL,
	"score" bigint NOT NULL,
	"engagement" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leaderboard_totals" ADD CONSTRAINT "leaderboard_totals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leaderboard_totals_order_idx" ON "leaderboard_totals" USING btree ("score" DESC NULLS LAST,"engagement" DESC NULLS LAST,"user_id");--> statement-breakpoint
CREATE INDEX "campaigns_browse_idx" ON "campaigns" USING btree ("featured" DESC NULLS FIRST,"date_end","id") WHERE status = 'active';--> statement-breakpoint
CREATE INDEX "users_suspended_owner_idx" ON "users" USING btree ("advertiser_id") WHERE advertiser_role = 'owner' and status = 'suspended';--> statement-breakpoint
-- Adds to each person's totals what a participation gained or lost. Two that change at once take turns at their person's row.
create function keep_board_total() returns trigger language plpgsql as $$
begin
  insert into leaderboard_totals as total (user_id, completed_tasks, score, engagement)
  select person, sum(tasks), sum(points), sum(likes)
  from (values
    (old.user_id, -old.completed_tasks::bigint, -old.score::bigint, -old.engagement),
    (new.user_id, new.completed_tasks::bigint, new.score::bigint, new.engagement)
  ) change (person, tasks, points, likes)
  where person is not null
  group by person
  having sum(tasks) <> 0 or sum(points) <> 0 or sum(likes) <> 0
  on conflict (user_id) do update set completed_tasks = total.completed_tasks + excluded.completed_tasks,
    score = total.score + excluded.score, engagement = total.engagement + excluded.engagement;
  return null;
end $$;
--> statement-breakpoint
create trigger participations_keep_board
  after insert or delete or update of user_id, completed_tasks, score, engagement on participations
  for each row execute function keep_board_total();
--> statement-breakpoint
insert into leaderboard_totals (user_id, completed_tasks, score, engagement)
select user_id, sum(completed_tasks), sum(score), sum(engagement) from participations
where completed_tasks > 0 or engagement > 0 group by user_id;
--> statement-breakpoint
-- The same organisations as before, found from their suspended owners, of whom there are few.
create or replace view suspended_organisations as
  select distinct owner.advertiser_id as id from users owner
  where owner.advertiser_role = 'owner' and owner.status = 'suspended' and owner.advertiser_id is not null
    and not exists (
      select from users other where other.advertiser_id = owner.advertiser_id
        and other.advertiser_role = 'owner' and other.status <> 'suspended');
