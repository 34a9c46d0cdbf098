ALTER TABLE "users" ADD COLUMN "leaving_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "users_leaving_idx" ON "users" USING btree ("leaving_at") WHERE leaving_at is not null and deleted_at is null;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_deleted" CHECK ("users"."deleted_at" is null or "users"."leaving_at" is not null);
--> statement-breakpoint
-- What was recorded stays, and names nobody who deleted their account: their words, in details alone, may be taken out of it.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('fanfare.forgetting', true) = 'on' then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
drop trigger audit_log_append_only on audit_log;
--> statement-breakpoint
create trigger audit_log_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change_of_audit();
--> statement-breakpoint
create function refuse_other_audit() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'details') is distinct from (to_jsonb(old) - 'details') then
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger audit_log_keeps before update on audit_log for each row execute function refuse_other_audit();
