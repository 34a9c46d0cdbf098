import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { adClicks, adImpressions, ads } from '@/db/schema';
import { type DemoAd, ads as plans } from './data/ads';
import { insertRows } from './insert';
import type { People } from './people';
import { type Hour, runAd } from './run-ad';
import { after, HOUR, MINUTE, type World } from './world';

export type Ad = typeof ads.$inferInsert & { id: string; userId: number };

/** Money as whole micro-units, in which sums and quotients are exact. */
const micro = (amount: number) => Math.round(amount * 1_000_000);

interface Campaigned {
  plan: DemoAd;
  ad: Ad;
  hours: Hour[];
}

/** The ads with their history, every hit of sixty days and the hourly statistics of them. */
export async function seedAds(world: World, people: People): Promise<Ad[]> {
  const random = world.random('ads');
  const all = plans.map((plan, index): Campaigned => {
    const { title, content, budget, pricePerView, chargePolicy, targetUrl } = plan;
    const owner = people.staff[plan.advertiser];
    const currency = people.advertisers.find((row) => row.key === plan.advertiser)?.currency;
    const createdAt = world.ago(plan.ageInDays - random.float(0.3, 0.7, 4));
    const id = random.uuid();
    const hours = runAd(plan, {
      random: world.random(`ads/${index}`),
      first: world.ago(plan.ageInDays - 1),
      today: world.today,
      affordable: Math.ceil(micro(budget) / micro(pricePerView)),
    });
    const ad: Ad = {
      id,
      userId: owner.id,
      createdBy: owner.id,
      ...{ title, content, budget, pricePerView, chargePolicy, targetUrl },
      status: plan.state === 'draft' || plan.state === 'active' ? plan.state : 'paused',
      currency,
      mediaUrl: `/art/ad/${id}.svg`,
      createdAt,
      updatedAt: createdAt,
    };
    tellHistory(world, plan, ad, hours);
    return { plan, ad, hours };
  });
  await insertRows(
    ads,
    all.map(({ ad }) => ad),
  );
  await writeHours(all);
  await writeHits();
  await writeClicks();
  return all.map(({ ad }) => ad);
}

/** What its owner did to an ad: made it, activated it, raised its budget half way, paused it. */
function tellHistory(world: World, plan: DemoAd, ad: Ad, hours: Hour[]): void {
  const random = world.random(`history/${plan.title}`);
  const record = (
    action: string,
    at: Date,
    details: Record<string, unknown>,
    by: number | null = ad.userId,
  ) => world.tell(action, ['ad', ad.id], by, at, details);
  record('ads.create', ad.createdAt as Date, { title: ad.title });
  const [first] = hours;
  const last = hours.at(-1);
  if (!first || !last) return;

  ad.updatedAt = after(first.hour, -random.int(60, 3_500) * 1_000);
  record('ads.update', ad.updatedAt, { status: { from: 'draft', to: 'active' } });
  const billed = (upTo: Hour) =>
    hours.filter(({ hour }) => hour <= upTo.hour).reduce((sum, hour) => sum + hour.billed, 0);
  const raised = hours.find(
    (hour) =>
      hour.hour > world.ago(plan.ageInDays - 3) && billed(hour) * plan.pricePerView > plan.budget * 0.3,
  );
  if (raised && plan.budget >= 500) {
    ad.updatedAt = after(raised.hour, random.int(60, 3_500) * 1_000);
    const before = Math.ceil(plan.budget / 200) * 100;
    record('ads.update', ad.updatedAt, { budget: { from: before, to: plan.budget } });
  }
  if (plan.state === 'paused_by_owner') {
    ad.updatedAt = after(last.hour, HOUR + random.int(1, 30) * 1_000);
    record('ads.update', ad.updatedAt, { status: { from: 'active', to: 'paused' } });
  }
  if (plan.state === 'paused_by_budget') {
    const reached = hours.find(({ budget_spent }) => budget_spent > 0) ?? last;
    ad.updatedAt = after(reached.hour, 40 * MINUTE);
    record('ads.budget_spent', ad.updatedAt, {}, null);
  }
}

async function writeHours(all: Campaigned[]): Promise<void> {
  const rows = all.flatMap(({ ad, hours }) => hours.map((hour) => ({ ad_id: ad.id, ...hour })));
  await db().execute(sql`
    insert into ad_stats_hourly
      (ad_id, hour, views, billed, budget_spent, unverified, replayed, expired, bot, clicks, spend)
    select row.ad_id, row.hour, row.billed + row.budget_spent + row.unverified + row.replayed + row.expired + row.bot,
      row.billed, row.budget_spent, row.unverified, row.replayed, row.expired, row.bot,
      case when ads.target_url is null then 0 else (row.billed * 13 + extract(hour from row.hour)::int * 37) / 1000 end,
      row.billed * ads.price_per_view
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (ad_id uuid, hour timestamptz, billed int,
      budget_spent int, unverified int, replayed int, expired int, bot int)
    join ads on ads.id = row.ad_id`);
  await db().execute(sql`
    update ads set views_count = total.views, spent_budget = total.spend
    from (select ad_id, sum(views) as views, sum(spend) as spend from ad_stats_hourly group by ad_id) total
    where ads.id = total.ad_id`);
}

/**
 * One row for each counted view, spread over its hour. In the hour in which a budget ends, the views it paid for
 * come before the ones it did not.
 */
async function writeHits(): Promise<void> {
  await db().execute(sql`
    insert into ${adImpressions} (ad_id, reason, charged, created_at)
    select hour.ad_id, kind.reason::impression_reason,
      case when kind.reason = 'billed' then ads.price_per_view else 0 end,
      hour.hour + case
        when kind.reason = 'budget_spent' then 2400000 + (place::bigint * 48271 * kind.hits) % 1200000
        when hour.budget_spent > 0 then (place::bigint * 48271 * kind.hits) % 2400000
        else (place::bigint * 2654435761 + extract(epoch from hour.hour)::bigint * 48271 + length(kind.reason)) % 3600000
      end * interval '1 millisecond' as moment
    from ad_stats_hourly hour
    join ads on ads.id = hour.ad_id
    cross join lateral (values ('billed', hour.billed), ('budget_spent', hour.budget_spent),
      ('unverified', hour.unverified), ('replayed', hour.replayed), ('expired', hour.expired), ('bot', hour.bot)
    ) as kind (reason, hits)
    cross join lateral generate_series(1, kind.hits) as place
    order by moment, hour.ad_id`);
  // Views that come today count with those that the demo made for it.
  await db().execute(sql`
    update ads set charged_day = (now() at time zone time_zone)::date, charged_on_day = (
      select coalesce(sum(charged), 0) from ad_impressions hit
      where hit.ad_id = ads.id and hit.created_at >= date_trunc('day', now(), ads.time_zone))`);
}

/** One row for each counted click, at moments of its hour that are the same in every demo. */
async function writeClicks(): Promise<void> {
  await db().execute(sql`
    insert into ${adClicks} (id, ad_id, reason, nonce, created_at)
    select md5(concat('click', hour.ad_id, hour.hour, place))::uuid, hour.ad_id, 'counted',
      md5(concat('nonce', hour.ad_id, hour.hour, place))::uuid,
      hour.hour + (place * 1299709 + extract(epoch from hour.hour)::bigint * 48271) % 3600000 * interval '1 millisecond'
    from ad_stats_hourly hour cross join lateral generate_series(1, hour.clicks) as place`);
}
