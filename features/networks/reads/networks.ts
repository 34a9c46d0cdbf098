import { and, desc, eq, type SQL } from 'drizzle-orm';
import { type Actor, requireAdmin, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { paged } from '@/db/paged';
import { type networkKind, type networkStatus, networks, users } from '@/db/schema';
import type { Paging } from '@/lib/paging';
import { profileColumns } from './columns';

export type NetworkKind = (typeof networkKind.enumValues)[number];
export type NetworkStatus = (typeof networkStatus.enumValues)[number];

const read = (where: SQL | undefined, paging: Paging) => {
  return paged(
    db()
      .select({
        ...profileColumns,
        userId: networks.userId,
        username: users.username,
        reviewedAt: networks.reviewedAt,
        createdAt: networks.createdAt,
        updatedAt: networks.updatedAt,
      })
      .from(networks)
      .innerJoin(users, eq(users.id, networks.userId))
      .where(where)
      .orderBy(desc(networks.id)),
    paging,
  );
};

/** A social profile with whose it is. */
export type NetworkRow = Awaited<ReturnType<typeof read>>[number];

export interface NetworkFilter extends Paging {
  status?: NetworkStatus;
  userId?: number;
}

/** Everyone's social profiles, newest first; administrators only. */
export function listNetworks(actor: Actor, { status, userId, ...paging }: NetworkFilter = {}) {
  requireAdmin(actor);
  return read(
    and(
      status === undefined ? undefined : eq(networks.status, status),
      userId === undefined ? undefined : eq(networks.userId, userId),
    ),
    paging,
  );
}

/** The acting user's own social profiles, newest first. */
export const ownNetworks = (actor: Actor, paging: Paging = {}) =>
  read(eq(networks.userId, requireUser(actor).id), paging);
