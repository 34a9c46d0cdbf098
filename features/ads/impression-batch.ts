import { randomUUID } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { claimKeys, findClaims, type RequestKey } from '@/db/idempotency';
import { ads, users } from '@/db/schema';
import { type AccountOwner, post } from '@/features/ledger';
import { ownerSuspended } from './candidates';
import { tellSpent } from './tell-spent';

/** One view as it came in. `fresh` carries a valid token, which may still turn out to be used. */
export interface Hit {
  kind: 'fresh' | 'unverified' | 'expired' | 'bot';
  nonce: string | null;
  expiresAt: Date | null;
  /** The Idempotency-Key it came with. */
  key: RequestKey | null;
}

/** What became of a hit: `repeated` was counted before, `mismatched` came with the key of another request. */
export type Outcome = 'counted' | 'repeated' | 'mismatched' | 'missing';

const outcomes = { first: 'counted', repeat: 'repeated', mismatch: 'mismatched' } as const;

async function lockAd(adId: string) {
  const [ad] = await db()
    .select({
      currency: ads.currency,
      chargePolicy: ads.chargePolicy,
      userId: ads.userId,
      heldAt: ads.heldAt,
    })
    .from(ads)
    .where(and(eq(ads.id, adId), isNull(ads.deletedAt)))
    .for('no key update');
  if (!ad) return undefined;
  // Asked once the ad is held: who owns it, who pays for it, and whether they may, may just have changed.
  const [owner] = await db()
    .select({ advertiserId: users.advertiserId, suspended: sql<boolean>`${ownerSuspended}` })
    .from(ads)
    .innerJoin(users, eq(users.id, ads.userId))
    .where(eq(ads.id, adId));
  return {
    ...ad,
    advertiserId: owner?.advertiserId ?? null,
    suspended: ad.heldAt !== null || owner?.suspended === true,
  };
}

type LockedAd = NonNullable<Awaited<ReturnType<typeof lockAd>>>;

/** The outcome of each hit by its key; `without` for those that have none, or whose key nobody claimed. */
async function byKeys(
  hits: Hit[],
  look: (keys: RequestKey[]) => Promise<(keyof typeof outcomes | undefined)[]>,
  without: Outcome,
): Promise<Outcome[]> {
  const claims = await look(hits.flatMap(({ key }) => key ?? []));
  return hits.map(({ key }) => {
    const claim = key && claims.shift();
    return claim ? outcomes[claim] : without;
  });
}

/** Marks the fresh tokens as used; a token is in the answer only if nobody used it before. */
async function redeem(hits: Hit[]): Promise<Set<string>> {
  const fresh = hits.filter((hit) => hit.kind === 'fresh');
  if (fresh.length === 0) return new Set();
  const rows = await db().execute<{ nonce: string }>(sql`
    insert into ad_token_uses (nonce, expires_at)
    select nonce::uuid, expires_at::timestamptz from unnest(
      ${sql.param(fresh.map((hit) => hit.nonce))}::text[],
      ${sql.param(fresh.map((hit) => hit.expiresAt?.toISOString()))}::text[]) as fresh (nonce, expires_at)
    on conflict do nothing returning nonce`);
  return new Set(rows.map((row) => row.nonce));
}

/** What each hit deserves, before asking whether there is budget left for it. */
function judge(
  hits: Hit[],
  redeemed: Set<string>,
): ('chargeable' | 'unverified' | 'replayed' | 'expired' | 'bot')[] {
  return hits.map((hit) => {
    if (hit.kind !== 'fresh') return hit.kind;
    return hit.nonce !== null && redeemed.delete(hit.nonce) ? 'chargeable' : 'replayed';
  });
}

/**
 * Charges as many of the chargeable hits as the budget is not yet reached for, in their order, and keeps
 * every hit with its reason, the counters and the hour's statistics: one statement under the row's lock.
 * The spend may pass the budget by less than one price, as documented.
 */
const charge = (adId: string, verdicts: string[]) => sql`
  with ad as (
    select id, price_per_view,
      case when spent_budget < budget then ceil((budget - spent_budget) / price_per_view) else 0 end as affordable
    from ads where id = ${adId}
  ), judged as (
    select verdict, position, row_number() over (partition by verdict order by position) as place
    from unnest(${sql.param(verdicts)}::text[]) with ordinality as hit (verdict, position)
  ), hit as (
    select position,
      (case when verdict <> 'chargeable' then verdict when place <= ad.affordable then 'billed' else 'budget_spent' end)::impression_reason as reason,
      case when verdict = 'chargeable' and place <= ad.affordable then ad.price_per_view else 0 end as charged
    from judged cross join ad
  ), kept as (
    insert into ad_impressions (ad_id, reason, charged)
    select ${adId}::uuid, reason, charged from hit order by position
    returning reason, charged
  ), total as (
    select count(*)::int as views, sum(charged) as spend,
      (count(*) filter (where reason = 'billed'))::int as billed,
      (count(*) filter (where reason = 'budget_spent'))::int as budget_spent,
      (count(*) filter (where reason = 'unverified'))::int as unverified,
      (count(*) filter (where reason = 'replayed'))::int as replayed,
      (count(*) filter (where reason = 'expired'))::int as expired,
      (count(*) filter (where reason = 'bot'))::int as bot,
      (count(*) filter (where reason = 'suspended'))::int as suspended
    from kept
  ), hourly as (
    insert into ad_stats_hourly as stored (ad_id, hour, views, billed, budget_spent, unverified, replayed, expired, bot, suspended, spend)
    select ${adId}::uuid, date_trunc('hour', now(), 'UTC'), views, billed, budget_spent, unverified, replayed, expired, bot, suspended, spend
    from total
    on conflict (ad_id, hour) do update set
      views = stored.views + excluded.views, billed = stored.billed + excluded.billed,
      budget_spent = stored.budget_spent + excluded.budget_spent, unverified = stored.unverified + excluded.unverified,
      replayed = stored.replayed + excluded.replayed, expired = stored.expired + excluded.expired,
      bot = stored.bot + excluded.bot, suspended = stored.suspended + excluded.suspended, spend = stored.spend + excluded.spend
  )
  update ads set
    views_count = views_count + total.views,
    spent_budget = spent_budget + total.spend,
    status = case when spent_budget + total.spend >= budget then 'paused' else status end,
    updated_at = case when status = 'active' and spent_budget + total.spend >= budget then now() else updated_at end
  from total where ads.id = ${adId}
  returning total.spend::text as spend, total.spend > 0 and ads.spent_budget >= ads.budget as spent`;

/**
 * Writes hits on one ad in one transaction, their keys and the ledger included: a key is kept if and only if its hit
 * is. Gives the outcome of each hit.
 */
export async function writeHits(adId: string, hits: Hit[]): Promise<Outcome[]> {
  return transaction(async () => {
    const ad = await lockAd(adId);
    // What was counted while the ad was there is answered again when it is gone.
    if (!ad) return byKeys(hits, findClaims, 'missing');
    const results = await byKeys(hits, claimKeys, 'counted');
    await count(
      ad,
      adId,
      hits.filter((_, index) => results[index] === 'counted'),
    );
    return results;
  });
}

/** Judges, charges and books hits on the locked ad. */
async function count(ad: LockedAd, adId: string, hits: Hit[]): Promise<void> {
  if (hits.length === 0) return;
  const verdicts = ad.suspended
    ? hits.map(() => 'suspended')
    : ad.chargePolicy === 'all'
      ? hits.map(() => 'chargeable')
      : judge(hits, await redeem(hits));
  const [row] = await db().execute<{ spend: string; spent: boolean }>(charge(adId, verdicts));
  if (!row || Number(row.spend) === 0) return;
  if (row.spent) await tellSpent(adId);
  const owner: AccountOwner = ad.advertiserId ? `advertiser:${ad.advertiserId}` : `user:${ad.userId}`;
  await post({
    reference: `ad-impressions:${randomUUID()}`,
    kind: 'ad.impressions',
    subject: { type: 'ad', id: adId },
    entries: [
      { kind: 'unbilled', owner, currency: ad.currency, amount: sql`${row.spend}` },
      { kind: 'ad_revenue', owner: 'platform', currency: ad.currency, amount: sql`-${row.spend}::numeric` },
    ],
  });
}
