import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireOrganisationRole } from '@/auth/actor';
import { hashSecret } from '@/auth/secret';
import { db } from '@/db/client';
import { advertisers, invitations, users } from '@/db/schema';

const people = (advertiserId: number) =>
  db()
    .select({
      id: users.id,
      uuid: users.uuid,
      name: users.name,
      email: users.email,
      status: users.status,
      role: sql<NonNullable<(typeof users.$inferSelect)['advertiserRole']>>`${users.advertiserRole}`,
      lastSeenAt: users.lastSeenAt,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.advertiserId, advertiserId))
    .orderBy(asc(users.advertiserRole), asc(sql`lower(${users.name})`), asc(users.id));

/** One of an organisation's people. */
export type Member = Awaited<ReturnType<typeof people>>[number];

/** The people of the acting person's organisation, owners first. */
export const listMembers = (actor: Actor): Promise<Member[]> =>
  people(requireOrganisationRole(actor).advertiserId);

/** The people of any organisation; administrators only. */
export function membersOf(actor: Actor, advertiserId: number): Promise<Member[]> {
  requireAdmin(actor);
  return people(advertiserId);
}

/** SQL: whoever sent the invitation is an owner still, so that nobody's word outlives their say. */
// Written out: the builder leaves the table's name away when a statement has one table only.
const byOwner = sql`exists (
  select 1 from users inviter where inviter.id = invitations.invited_by
    and inviter.advertiser_id = invitations.advertiser_id and inviter.advertiser_role = 'owner'
    and inviter.status = 'active')`;

/** The invitations of the acting owner's organisation that wait to be accepted, newest first, expired ones too. */
export function listInvitations(actor: Actor) {
  const { advertiserId } = requireOrganisationRole(actor, 'owner');
  return db()
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      invitedBy: users.name,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.advertiserId, advertiserId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        byOwner,
      ),
    )
    .orderBy(desc(invitations.id));
}

export type Invitation = Awaited<ReturnType<typeof listInvitations>>[number];

/** SQL: the invitation of this secret, which can still be accepted: its sender is an owner yet. */
export const live = (secret: string) =>
  and(
    eq(invitations.hash, hashSecret(secret)),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, sql`now()`),
    byOwner,
  );

/**
 * What a mailed secret invites to, and what its address has: no account (`none`), an advertiser's that belongs
 * nowhere (`free`), or one that cannot join (`taken`). Undefined once it works no more. The secret alone proves
 * that its user may know.
 */
export async function openInvitation(secret: string) {
  const [row] = await db()
    .select({
      id: invitations.id,
      advertiserId: invitations.advertiserId,
      organisation: advertisers.name,
      email: invitations.email,
      role: invitations.role,
      account: sql<'none' | 'free' | 'taken'>`coalesce((
        select case when person.role = 'advertiser' and person.advertiser_id is null and person.status <> 'suspended'
          then 'free' else 'taken' end
        from users person where person.email = ${invitations.email}), 'none')`,
    })
    .from(invitations)
    .innerJoin(advertisers, eq(advertisers.id, invitations.advertiserId))
    .where(live(secret));
  return row;
}
