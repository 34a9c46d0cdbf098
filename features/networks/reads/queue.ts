import { and, asc, count, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { mentions } from '@/db/mentions';
import { networks, users } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { found } from '@/lib/failure';
import { type Paging, rowsOf } from '@/lib/paging';
import type { SocialNetwork } from '@/nouns/networks';
import { profileColumns } from './columns';
import type { NetworkKind, NetworkStatus } from './networks';

const reviewers = alias(users, 'reviewers');

/** SQL: since when it is in its state; a rejected profile that was submitted again waits anew. */
export const networkSince = sql<Date>`coalesce(${networks.reviewedAt}, ${networks.updatedAt})`;

const columns = {
  ...profileColumns,
  userId: networks.userId,
  userName: users.name,
  since: networkSince.mapWith(networks.createdAt),
};

export interface NetworkQueueFilter {
  status?: NetworkStatus;
  kind?: NetworkKind;
  network?: SocialNetwork;
  /** Part of the profile's or the person's name. */
  text?: string;
}

const matching = (text: string) => mentions(text, [networks.handle, users.name, users.username]);

const filtered = ({ status, kind, network, text }: NetworkQueueFilter) =>
  and(
    status ? eq(networks.status, status) : undefined,
    kind ? eq(networks.kind, kind) : undefined,
    network ? eq(networks.network, network) : undefined,
    text ? matching(text) : undefined,
  );

/** Social profiles: those that wait longest first, those that were decided latest first; administrators only. */
export async function networkQueue(actor: Actor, filter: NetworkQueueFilter = {}, paging: Paging = {}) {
  requireAdmin(actor);
  const { limit, offset } = rowsOf(paging);
  const order = filter.status === 'pending' ? asc : desc;
  return db()
    .select(columns)
    .from(networks)
    .innerJoin(users, eq(users.id, networks.userId))
    .where(filtered(filter))
    .orderBy(order(networkSince), order(networks.id))
    .limit(limit)
    .offset(offset);
}

/** A social profile as the list of the queue shows it. */
export type NetworkItem = Awaited<ReturnType<typeof networkQueue>>[number];

/** How many profiles a filter finds in each state, whatever state it asks for; administrators only. */
export async function countNetworks(
  actor: Actor,
  filter: NetworkQueueFilter = {},
): Promise<Record<NetworkStatus | 'all', number>> {
  requireAdmin(actor);
  const rows = await db()
    .select({ status: networks.status, profiles: count() })
    .from(networks)
    .innerJoin(users, eq(users.id, networks.userId))
    .where(filtered({ ...filter, status: undefined }))
    .groupBy(networks.status);
  const counts = { pending: 0, accepted: 0, rejected: 0, all: 0 };
  for (const row of rows) {
    counts[row.status] = row.profiles;
    counts.all += row.profiles;
  }
  return counts;
}

/** Host and path without `www.`, query and trailing slash: two spellings of one address. */
const address = (url: SQL) =>
  sql`rtrim(regexp_replace(lower(${url}), '^https?://(www\\.|m\\.)?|[?#].*$', '', 'g'), '/')`;

/**
 * A social profile with what helps to judge it: the person and their work, their other profiles, profiles of other
 * people with the same name or address, and what was decided on it before. Administrators only.
 */
export async function networkEvidence(actor: Actor, id: number) {
  requireAdmin(actor);
  const [row] = await db()
    .select({
      ...columns,
      createdAt: networks.createdAt,
      reviewerName: reviewers.name,
      username: users.username,
      email: users.email,
      userStatus: users.status,
      joinedAt: users.createdAt,
      accepted: sql<number>`(select count(*)::int from tasks work
        where work.user_id = ${networks.userId} and work.rewarded and work.left_at is null)`,
      rejected: sql<number>`(select count(*)::int from tasks work
        where work.user_id = ${networks.userId} and work.status = 'rejected' and work.left_at is null)`,
      reports: sql<number>`(select count(*)::int from reports report
        where report.reportable_type = 'user' and report.reportable_id in (${users.uuid}::text, ${users.id}::text))`,
    })
    .from(networks)
    .innerJoin(users, eq(users.id, networks.userId))
    .leftJoin(reviewers, eq(reviewers.id, networks.reviewedBy))
    .where(eq(networks.id, id));
  const network = found(row, 'This network');
  const others = (where: SQL | undefined) =>
    db()
      .select(columns)
      .from(networks)
      .innerJoin(users, eq(users.id, networks.userId))
      .where(and(ne(networks.id, id), where))
      .orderBy(desc(networks.id))
      .limit(10);
  const [theirs, duplicates, history] = await Promise.all([
    others(eq(networks.userId, network.userId)),
    others(
      and(
        ne(networks.userId, network.userId),
        or(
          sql`lower(${networks.handle}) = lower(${network.handle})`,
          sql`${address(sql`${networks.url}`)} = ${address(sql`${network.url}::text`)}`,
        ),
      ),
    ),
    historyOf({ type: 'network', id }, 20),
  ]);
  return { network, theirs, duplicates, history };
}

export type NetworkEvidence = Awaited<ReturnType<typeof networkEvidence>>;
