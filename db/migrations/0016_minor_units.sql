ALTER TABLE "invoice_lines" ADD COLUMN "amount_in_base" numeric(20,6) DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payouts" ADD COLUMN "sent_in_base" numeric(20,6);--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "currency" char(3) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "advertiser_spend" numeric(20,6);--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "paid_in_base" numeric(20,6);--> statement-breakpoint
-- The digits of a currency's minor unit, as `nouns/money.ts` has them; a test compares the two.
create function minor_digits(currency text) returns integer language sql immutable parallel safe as $$
  select case
    when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
      'XAF', 'XOF', 'XPF') then 0
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    when currency in ('CLF', 'UYW') then 4
    when currency ~ '^[A-Z]{3}$' then 2
    else 6 end
$$;
--> statement-breakpoint
-- Units of a currency for one US dollar on a day: the latest rate of that day or before; before the first, the first.
-- A currency without any gives NaN, which no money column takes: it can never drop out of a sum unseen.
create function rate_of(code text, day date) returns numeric language plpgsql stable parallel safe as $$
begin
  return coalesce(
    (select rate from exchange_rates where currency = code::bpchar and as_of <= day order by as_of desc, id desc limit 1),
    (select rate from exchange_rates where currency = code::bpchar order by as_of, id desc limit 1),
    case when code = 'USD' then 1 else 'NaN'::numeric end);
end $$;
--> statement-breakpoint
-- An amount in another currency by the rates of a day, half up to its minor unit; the very amount in the same currency;
-- nothing without a day.
create function converted(amount numeric, origin text, target text, day date) returns numeric
language sql stable parallel safe as $$
  select case when day is null then null when origin = target then amount
    else round(amount * rate_of(target, day) / rate_of(origin, day), minor_digits(target)) end
$$;
--> statement-breakpoint
update tasks set currency = campaigns.currency from campaigns where campaigns.id = tasks.campaign_id;
--> statement-breakpoint
-- What is only promised becomes what the screens showed of it; what is owed or was paid stays, and the trail says so.
update campaigns set
  budget = ceil(budget * power(10::numeric, minor_digits(currency))) / power(10::numeric, minor_digits(currency)),
  post_rate = round(post_rate, minor_digits(currency)),
  promo_reach_bonus = round(promo_reach_bonus, minor_digits(currency)),
  promo_engagement_rate_bonus = round(promo_engagement_rate_bonus, minor_digits(currency)),
  promo_best_post_bonus = round(promo_best_post_bonus, minor_digits(currency));
--> statement-breakpoint
update tasks set
  minimum_reward = round(minimum_reward, minor_digits(currency)),
  post_payment = round(post_payment, minor_digits(currency)),
  bonus_reach = round(bonus_reach, minor_digits(currency)),
  bonus_engagement_rate = round(bonus_engagement_rate, minor_digits(currency)),
  bonus_best_post = round(bonus_best_post, minor_digits(currency))
where status in ('pending', 'under_review', 'rejected');
--> statement-breakpoint
insert into audit_log (action, subject_type, subject_id, details)
select 'money.finer', kind, id, jsonb_build_object('amount', amount, 'currency', currency)
from (
  select 'task' as kind, id::text, post_payment + bonus_reach + bonus_engagement_rate + bonus_best_post as amount, currency
  from tasks where status in ('accepted', 'paid')
  union all select 'payout', id::text, amount, currency from payouts
) kept where amount <> trunc(amount, minor_digits(currency));
--> statement-breakpoint
insert into audit_log (action, subject_type, subject_id, details)
select 'money.finer', 'invoice', id::text, jsonb_build_object('amount', amount, 'currency', currency)
from invoices invoice
where amount <> trunc(amount, minor_digits(currency)) or exists (
  select 1 from invoice_lines line where line.invoice_id = invoice.id and (
    line.amount <> trunc(line.amount, minor_digits(invoice.currency))
    or line.original_amount <> trunc(line.original_amount, minor_digits(line.original_currency))));
--> statement-breakpoint
-- What was converted at whatever rate was in force is converted once more, by the rate of its own day, and kept.
update tasks set
  advertiser_spend = converted(
    post_payment + bonus_reach + bonus_engagement_rate + bonus_best_post, tasks.currency, advertiser.currency,
    (accepted_at at time zone 'UTC')::date),
  paid_in_base = converted(
    post_payment + bonus_reach + bonus_engagement_rate + bonus_best_post, tasks.currency, 'USD',
    (paid_at at time zone 'UTC')::date)
from campaigns join advertisers advertiser on advertiser.id = campaigns.advertiser_id
where campaigns.id = tasks.campaign_id and accepted_at is not null;
--> statement-breakpoint
update payouts set sent_in_base = converted(amount, currency, 'USD', (sent_at at time zone 'UTC')::date)
where sent_at is not null;
--> statement-breakpoint
update invoice_lines set amount_in_base = converted(invoice_lines.amount, invoices.currency, 'USD', invoices.issued_on)
from invoices where invoices.id = invoice_lines.invoice_id;
--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_amount_in_base_range" CHECK ("amount_in_base" >= 0 and "amount_in_base" <= 1000000000000);--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_sent_in_base" CHECK (("payouts"."sent_in_base" is null) = ("payouts"."sent_at" is null));--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_sent_in_base_range" CHECK ("sent_in_base" >= 0 and "sent_in_base" <= 1000000000000);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_advertiser_spend" CHECK (("tasks"."advertiser_spend" is null) = ("tasks"."accepted_at" is null));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_advertiser_spend_range" CHECK ("advertiser_spend" >= 0 and "advertiser_spend" <= 1000000000000);--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_paid_in_base" CHECK (("tasks"."paid_in_base" is null) = ("tasks"."paid_at" is null));--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_paid_in_base_range" CHECK ("paid_in_base" >= 0 and "paid_in_base" <= 1000000000000);
--> statement-breakpoint
-- A task has the currency of its campaign. What it comes to in others is converted when it is accepted and when it is
-- paid, and kept from then on.
create function keep_task_money() returns trigger language plpgsql as $$
declare
  total numeric := new.post_payment + new.bonus_reach + new.bonus_engagement_rate + new.bonus_best_post;
  anew boolean := tg_op = 'INSERT' or total <>
    old.post_payment + old.bonus_reach + old.bonus_engagement_rate + old.bonus_best_post;
  counted_in text;
begin
  if tg_op = 'INSERT' then
    select currency into new.currency from campaigns where id = new.campaign_id;
  end if;
  if anew or new.accepted_at is distinct from old.accepted_at then
    select advertiser.currency into counted_in
    from campaigns campaign join advertisers advertiser on advertiser.id = campaign.advertiser_id
    where campaign.id = new.campaign_id;
    new.advertiser_spend := converted(total, new.currency, counted_in, (new.accepted_at at time zone 'UTC')::date);
  end if;
  if anew or new.paid_at is distinct from old.paid_at then
    new.paid_in_base := converted(total, new.currency, 'USD', (new.paid_at at time zone 'UTC')::date);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger tasks_keep_money
  before insert or update of post_payment, bonus_reach, bonus_engagement_rate, bonus_best_post, accepted_at, paid_at
  on tasks for each row execute function keep_task_money();
--> statement-breakpoint
create function keep_payout_money() returns trigger language plpgsql as $$
begin
  new.sent_in_base := converted(new.amount, new.currency, 'USD', (new.sent_at at time zone 'UTC')::date);
  return new;
end $$;
--> statement-breakpoint
create trigger payouts_keep_money before insert or update of amount, sent_at
  on payouts for each row execute function keep_payout_money();
--> statement-breakpoint
create function keep_line_money() returns trigger language plpgsql as $$
begin
  select converted(new.amount, currency, 'USD', issued_on) into new.amount_in_base
  from invoices where id = new.invoice_id;
  return new;
end $$;
--> statement-breakpoint
create trigger invoice_lines_keep_money before insert or update of amount
  on invoice_lines for each row execute function keep_line_money();
--> statement-breakpoint
-- Nobody can pay a fraction of a yen: the columns named after the currency's must be whole minor units of it. What was
-- there before this rule may stay as it is.
create function refuse_finer_amounts() returns trigger language plpgsql as $$
declare
  present jsonb := to_jsonb(new);
  past jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  currency text := present ->> tg_argv[0];
  field text;
  amount numeric;
begin
  foreach field in array tg_argv[1:] loop
    amount := (present ->> field)::numeric;
    if amount <> trunc(amount, minor_digits(currency))
      and (past is null or past ->> field <> present ->> field or past ->> tg_argv[0] <> currency or past ->> field is null)
    then
      raise exception '% of % is finer than % can be paid', field, tg_table_name, currency
        using errcode = 'check_violation', constraint = tg_table_name || '_whole_units', column = field;
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create trigger campaigns_whole_units before insert or update of currency, budget, post_rate, promo_reach_bonus,
  promo_engagement_rate_bonus, promo_best_post_bonus on campaigns for each row
  execute function refuse_finer_amounts('currency', 'budget', 'post_rate', 'promo_reach_bonus',
    'promo_engagement_rate_bonus', 'promo_best_post_bonus');
--> statement-breakpoint
create trigger tasks_whole_units before insert or update of post_payment, minimum_reward, bonus_reach,
  bonus_engagement_rate, bonus_best_post on tasks for each row
  execute function refuse_finer_amounts('currency', 'post_payment', 'minimum_reward', 'bonus_reach',
    'bonus_engagement_rate', 'bonus_best_post');
--> statement-breakpoint
create trigger payouts_whole_units before insert or update of amount, currency
  on payouts for each row execute function refuse_finer_amounts('currency', 'amount');
--> statement-breakpoint
create trigger invoices_whole_units before insert or update of amount, currency
  on invoices for each row execute function refuse_finer_amounts('currency', 'amount');
--> statement-breakpoint
create trigger invoice_lines_whole_units before insert or update of original_amount, original_currency
  on invoice_lines for each row execute function refuse_finer_amounts('original_currency', 'original_amount');
--> statement-breakpoint
-- 3000 USD must not become 3000 JPY: the currency stays once somebody may be promised something in it.
create function refuse_currency_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'tasks' or exists (select 1 from tasks where campaign_id = new.id and left_at is null) then
    raise exception 'the currency of % % stays', tg_table_name, new.id
      using errcode = 'check_violation', constraint = tg_table_name || '_currency_stays';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger campaigns_currency_stays before update of currency on campaigns for each row
  when (old.currency <> new.currency) execute function refuse_currency_change();
--> statement-breakpoint
create trigger tasks_currency_stays before update of currency on tasks for each row
  when (old.currency <> new.currency) execute function refuse_currency_change();
