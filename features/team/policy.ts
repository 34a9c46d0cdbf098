import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import { type Actor, type OrganisationActor, requireActive, requireOrganisationRole } from '@/auth/actor';
import { db, inTransaction } from '@/db/client';
import { advertisers, users } from '@/db/schema';
import { Failure, found } from '@/lib/failure';

/**
 * Holds the organisation's row until the transaction ends, so that changes of its people happen one after the
 * other and each sees what the one before left.
 */
export async function lockTeam(advertiserId: number): Promise<void> {
  if (!inTransaction()) throw new Error('a team is locked in the transaction of its change');
  await db()
    .select({ id: advertisers.id })
    .from(advertisers)
    .where(eq(advertisers.id, advertiserId))
    .for('no key update');
}

/** The acting owner, active, with the team locked; `forbidden` for whoever is no owner any more once it is their turn. */
export async function requireOwner(actor: Actor): Promise<OrganisationActor> {
  const owner = requireOrganisationRole(requireActive(actor), 'owner');
  await lockTeam(owner.advertiserId);
  const { advertiserRole } = await memberOf(owner.advertiserId, owner.id);
  if (advertiserRole !== 'owner') {
    throw new Failure('forbidden', 'Your role in the organisation does not allow this.');
  }
  return owner;
}

/** One of the organisation's people; `not_found` for anybody else. */
export async function memberOf(advertiserId: number, userId: number) {
  const [row] = await db()
    .select({ id: users.id, name: users.name, advertiserRole: users.advertiserRole })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.advertiserId, advertiserId)));
  return found(row, 'This member');
}

/** SQL: another active owner is there who is not leaving Fanfare, for the WHERE of a write to an owner's row. */
export const anotherOwner = (advertiserId: number | SQL, userId: number | SQL) => sql`exists (
  select 1 from users other where other.advertiser_id = ${advertiserId} and other.id <> ${userId}
    and other.advertiser_role = 'owner' and other.status = 'active' and other.leaving_at is null)`;

/**
 * The owner who has been there longest, apart from one person: one who is active and stays, or else any, so that what the
 * organisation pays for is never left with somebody who is in it no more.
 */
export async function eldestOwner(advertiserId: number, butNot: number): Promise<number | undefined> {
  const [row] = await db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.advertiserId, advertiserId), eq(users.advertiserRole, 'owner'), ne(users.id, butNot)))
    .orderBy(sql`(${users.status} = 'active' and ${users.leavingAt} is null) desc`, users.id)
    .limit(1);
  return row?.id;
}

export const lastOwner = () =>
  new Failure('wrong_state', 'The organisation needs an active owner. Make somebody else an owner first.');
