import { and, asc, count, eq, getTableColumns, ilike, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requirePeople } from '@/auth/actor';
import { limitEmailCheck } from '@/auth/limits';
import { db } from '@/db/client';
import { paged } from '@/db/paged';
import { advertisers } from '@/db/schema';
import { convert } from '@/features/lists';
import { env } from '@/lib/env';
import { Failure, found } from '@/lib/failure';
import { likePattern } from '@/lib/like';
import type { Paging } from '@/lib/paging';
import { isRowId } from '@/lib/row-id';
import { coverExpiresSince, overdueFor } from './standing';

export type Advertiser = typeof advertisers.$inferSelect;

/** The organisations an actor may see: administrators all, their people their own. */
export function visibleTo(actor: Actor): SQL | undefined {
  const { role, advertiserId } = requirePeople(actor);
  return role === 'admin' ? undefined : eq(advertisers.id, advertiserId ?? 0);
}

/** One organisation; another's does not exist for an advertiser. */
export async function findAdvertiser(actor: Actor, id: number): Promise<Advertiser> {
  const [row] = await db()
    .select()
    .from(advertisers)
    .where(and(eq(advertisers.id, id), visibleTo(actor)));
  return found(row, 'This advertiser');
}

/** Every organisation with its contact address, by name; administrators only. */
export function listAdvertisers(actor: Actor, paging: Paging = {}): Promise<Advertiser[]> {
  requireAdmin(actor);
  return paged(db().select().from(advertisers).orderBy(asc(advertisers.name), asc(advertisers.id)), paging);
}

/** The organisation with this email address, or `not_found`; administrators only, at a limited rate. */
export async function checkAdvertiser(actor: Actor, email: string): Promise<Advertiser> {
  const admin = requireAdmin(actor);
  await limitEmailCheck(admin.id);
  const [row] = await db().select().from(advertisers).where(eq(advertisers.email, email));
  if (!row) throw new Failure('not_found', 'Advertiser does not exist');
  return row;
}

export interface AdvertiserSearch {
  /** Part of a name or address. */
  text?: string;
  /** Only those whose cover expires. */
  expiring?: boolean;
  sort?: 'name' | 'limit' | 'spend' | 'ads' | 'joined' | 'expiring';
  direction?: 'asc' | 'desc';
  page?: number;
  pageSize?: number;
}

export interface AdvertiserRow extends Advertiser {
  /** People who sign in for it. */
  users: number;
  /** What its accepted tasks have cost so far, as `total_spent` of the API; ads are apart. */
  spend: number;
  /** What its ads have cost so far, each day of them converted to its currency by the rate of that day. */
  adSpend: number;
  /** Since when its cover expires, and the number of the late invoice where that is why. */
  expiresSince: Date | null;
  lateInvoice: string | null;
}

// Written out: the builder leaves the table's name away when a select has one table only.
const spend = sql`coalesce((
  select sum(task.advertiser_spend) from campaigns campaign join tasks task on task.campaign_id = campaign.id
  where campaign.advertiser_id = advertisers.id and task.rewarded), 0)`;

const adSpend = sql`coalesce((
  select sum(${convert(sql`spent.amount`, sql`spent.currency`, sql`advertisers.currency`, sql`spent.day`)}) from (
    select account.currency, (posting.created_at at time zone 'UTC')::date as day, sum(entry.amount) as amount
    from ledger_accounts account
    join ledger_entries entry on entry.account_id = account.id
    join ledger_transactions posting on posting.id = entry.transaction_id
    where account.kind = 'unbilled' and account.owner = 'advertiser:' || advertisers.id
      and posting.kind in ('ad.impressions', 'ad.taken_over')
    group by 1, 2
  ) spent), 0)`;

const lateInvoice = () => sql<string | null>`(
  select invoices.number from invoices
  where invoices.advertiser_id = advertisers.id and ${overdueFor(env().INVOICE_GRACE_DAYS)}
  order by invoices.due_on, invoices.id limit 1)`;

function matching({ text, expiring }: Pick<AdvertiserSearch, 'text' | 'expiring'>): SQL | undefined {
  const pattern = text && likePattern(text);
  return and(
    pattern
      ? or(
          ilike(advertisers.name, pattern),
          ilike(advertisers.email, pattern),
          isRowId(text) ? eq(advertisers.id, Number(text)) : undefined,
        )
      : undefined,
    expiring ? sql`${coverExpiresSince()} is not null` : undefined,
  );
}

const orders = {
  name: sql`lower(${advertisers.name})`,
  limit: sql`${advertisers.maximumLimit}`,
  spend,
  ads: adSpend,
  joined: sql`${advertisers.createdAt}`,
  expiring: sql`expires_since`,
};

/** The organisations a search finds, with their people and what they spent; administrators only. */
export async function searchAdvertisers(
  actor: Actor,
  { text, expiring, sort = 'name', direction = 'asc', page = 1, pageSize = 25 }: AdvertiserSearch,
): Promise<{ advertisers: AdvertiserRow[]; total: number }> {
  requireAdmin(actor);
  const where = matching({ text, expiring });
  const rows = await db()
    .select({
      ...getTableColumns(advertisers),
      users: sql<number>`(select count(*)::int from users person where person.advertiser_id = advertisers.id)`,
      spend: sql<number>`${spend}`.mapWith(Number),
      adSpend: sql<number>`${adSpend}`.mapWith(Number),
      expiresSince: coverExpiresSince().mapWith(advertisers.prepaidLowToldAt).as('expires_since'),
      lateInvoice: lateInvoice(),
    })
    .from(advertisers)
    .where(where)
    .orderBy(sql`${orders[sort]} ${sql.raw(direction === 'asc' ? 'asc' : 'desc')}`, asc(advertisers.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { advertisers: rows, total: (await countAdvertisers(actor, { text, expiring })).found };
}

/** How many organisations a search finds, of all that its text finds and of those whose cover expires. */
export async function countAdvertisers(
  actor: Actor,
  { text, expiring }: Pick<AdvertiserSearch, 'text' | 'expiring'>,
): Promise<{ found: number; all: number; expiring: number }> {
  requireAdmin(actor);
  const [row] = await db()
    .select({ all: count(), expiring: sql<number>`count(${coverExpiresSince()})::int` })
    .from(advertisers)
    .where(matching({ text }));
  const { all = 0, expiring: some = 0 } = row ?? {};
  return { found: expiring ? some : all, all, expiring: some };
}
