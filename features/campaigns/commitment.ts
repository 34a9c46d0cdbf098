import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db, inTransaction } from '@/db/client';
import { findAdvertiser } from '@/features/advertisers';
import { convert } from '@/features/lists';
import { Failure } from '@/lib/failure';
import { formatMoney } from '@/nouns/money';
import { aParticipant, owed, promised } from './reads/pool';
import { statusNow } from './reads/status';

/** SQL: what bounds the cost of the statement's `campaigns` row: its budget, else its seats; null without either. */
const bound = sql`coalesce(campaigns.budget, campaigns.participants_limit * ${aParticipant})`;

/** SQL: what the statement's `campaigns` row commits to while it runs, in its own currency. */
export const committedBy = sql`greatest(coalesce(${bound}, 0), ${owed} + ${promised})`;

/** SQL: it counts with that, or, once it is over, with what nobody has decided on. */
const counted = sql`(case when ${statusNow} in ('active', 'paused') then ${committedBy} else ${promised} end)`;

/**
 * SQL: everything that counts against an advertiser's limit, a row each, in its own currency (`amount`): campaigns, and
 * active ads with what is left of their budgets.
 */
export const commitments = (advertiserId: SQL | number) => sql`
  select 'campaign' as kind, campaigns.id::text as id, campaigns.name, campaigns.currency::text as currency,
    ${counted} as amount
  from campaigns
  where campaigns.advertiser_id = ${advertiserId} and campaigns.status not in ('draft', 'pending')
  union all
  select 'ad', ad.id::text, ad.title, ad.currency::text, ad.budget - ad.spent_budget
  from ads ad join users owner on owner.id = ad.user_id
  where owner.advertiser_id = ${advertiserId} and ad.status = 'active' and ad.deleted_at is null
    and ad.spent_budget < ad.budget`;

/** What changes: a campaign, or an ad. */
export type Committing = { type: 'campaign'; id: number } | { type: 'ad'; id: string };

/** The organisation that pays for it; undefined when nobody does. */
async function payerOf({ type, id }: Committing): Promise<number | undefined> {
  const [row] = await db().execute<{ payer: number | null }>(
    type === 'campaign'
      ? sql`select advertiser_id as payer from campaigns where id = ${id}`
      : sql`select owner.advertiser_id as payer from ads join users owner on owner.id = ads.user_id
          where ads.id = ${id}`,
  );
  return row?.payer ?? undefined;
}

interface Commitment {
  /** Of the thing alone. */
  own: number;
  total: number;
  limit: number;
  currency: string;
  exceeded: boolean;
}

async function commitmentWith(advertiserId: number, { type, id }: Committing): Promise<Commitment> {
  const [row] = await db().execute<
    Record<Exclude<keyof Commitment, 'exceeded'>, string> & { exceeded: boolean }
  >(sql`
    with committed as (${commitments(advertiserId)})
    select coalesce(sum(each.amount) filter (where each.kind = ${type} and each.id = ${String(id)}), 0)::text as own,
      coalesce(sum(each.amount), 0)::text as total, advertiser.maximum_limit::text as limit, advertiser.currency,
      coalesce(sum(each.amount), 0) > advertiser.maximum_limit as exceeded
    from advertisers advertiser
    left join lateral (
      select committed.kind, committed.id,
        ${convert(sql`committed.amount`, sql`committed.currency`, sql`advertiser.currency`)} as amount
      from committed
    ) each on true
    where advertiser.id = ${advertiserId}
    group by advertiser.id`);
  if (!row) throw new Error('an organisation that pays is there');
  return {
    own: Number(row.own),
    total: Number(row.total),
    limit: Number(row.limit),
    currency: row.currency,
    exceeded: row.exceeded,
  };
}

const lockPayer = (advertiserId: number) =>
  db().execute(sql`select 1 from advertisers where id = ${advertiserId} for no key update`);

function refuseExcess({ total, limit, currency, exceeded }: Commitment): void {
  if (Number.isNaN(total)) {
    throw new Failure(
      'conflict',
      `There is no exchange rate to ${currency} for everything that is committed.`,
    );
  }
  if (!exceeded) return;
  const [sum, most] = [total, limit].map((amount) => formatMoney(amount, { currency, code: true }));
  throw new Failure(
    'limit_reached',
    `Campaigns and ads could then cost ${sum}, more than the organisation's limit of ${most}. Administrators can raise it.`,
  );
}

/**
 * Makes a change to a campaign or an ad that may raise what its advertiser is committed to, and refuses it when the
 * total passes `maximum_limit` (`limit_reached`).
 *
 * The commitment of an advertiser is a sum in its currency, at the rates in force: each active or paused campaign with
 * its budget, without one with `participants_limit` times what a participant may earn (post rate, open briefs, all
 * bonuses), and never with less than it owes (accepted and paid tasks with their bonuses); each campaign that is over
 * with the tasks nobody has decided on; each active ad with what is left of its budget. Changes that do not raise the
 * own part of what is changed pass even when the limit was lowered meanwhile. The advertiser's row is locked first, so
 * that what is activated at the same moment counts each other.
 */
export async function withinLimit<T>(subject: Committing, change: () => Promise<T>): Promise<T> {
  if (!inTransaction()) throw new Error('a limit is checked in the transaction of the change');
  const payer = await payerOf(subject);
  if (payer === undefined) return change();
  await lockPayer(payer);
  const before = await commitmentWith(payer, subject);
  const result = await change();
  const after = await commitmentWith(payer, subject);
  if (!(after.own <= before.own)) refuseExcess(after);
  return result;
}

export interface Committed {
  kind: Committing['type'];
  id: string;
  /** The campaign's name, or the ad's title. */
  name: string;
  /** In the advertiser's currency. */
  amount: number;
}

export interface AdvertiserCommitment {
  /** What counts against the limit, the most first. */
  parts: Committed[];
  total: number;
  limit: number;
  currency: string;
}

/** What counts against an advertiser's limit now, one by one, by the rule of `withinLimit`. */
export async function commitmentOf(actor: Actor, advertiserId: number): Promise<AdvertiserCommitment> {
  const { currency, maximumLimit } = await findAdvertiser(actor, advertiserId);
  const rows = await db().execute<
    Record<keyof Committed, string> & { kind: Committing['type']; total: string }
  >(sql`
    with committed as (${commitments(advertiserId)}), converted as (
      select kind, id, name, ${convert(sql`committed.amount`, sql`committed.currency`, currency)} as amount
      from committed
    )
    select kind, id, name, amount::text, sum(amount) over ()::text as total
    from converted where amount > 0 order by converted.amount desc, kind desc, name, id`);
  return {
    parts: rows.map(({ kind, id, name, amount }) => ({ kind, id, name, amount: Number(amount) })),
    total: Number(rows[0]?.total ?? 0),
    limit: maximumLimit,
    currency,
  };
}
