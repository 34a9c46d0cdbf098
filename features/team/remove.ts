import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireOrganisationRole, requirePlatform, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { ads, users, watchCampaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { found } from '@/lib/failure';
import { anotherOwner, eldestOwner, lastOwner, lockTeam, memberOf, requireOwner } from './policy';

/** SQL: nothing was ever done in the organisation, no money was ever its own, and nobody else is in it. */
const unused = (advertiserId: number | SQL, userId: number | SQL): SQL => sql`not exists (
    select 1 from users other where other.advertiser_id = ${advertiserId} and other.id <> ${userId})
  and not exists (select 1 from campaigns where advertiser_id = ${advertiserId})
  and not exists (select 1 from invoices where advertiser_id = ${advertiserId})
  and not exists (select 1 from watch_campaigns where advertiser_id = ${advertiserId})
  and not exists (select 1 from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
    where account.owner = 'advertiser:' || (${advertiserId})::int)
  and not exists (select 1 from ads where ads.user_id = ${userId})`;

/** SQL: the statement's `users` row may leave the organisation, which keeps an owner or was never used. */
const mayPart = (advertiserId: number, userId: number) =>
  and(
    eq(users.id, userId),
    eq(users.advertiserId, advertiserId),
    or(ne(users.advertiserRole, 'owner'), anotherOwner(advertiserId, userId), unused(advertiserId, userId)),
  );

/** SQL: the organisation of the statement's `users` row would be without an owner if they left it. */
export const lastOwnerOf: SQL = sql`(users.advertiser_role = 'owner'
  and not ${anotherOwner(sql`users.advertiser_id`, sql`users.id`)}
  and not (${unused(sql`users.advertiser_id`, sql`users.id`)}))`;

/** What the organisation asks of the acting person before they step down or leave; `leaveTeam` goes by the same. */
export async function waysOut(actor: Actor): Promise<{ mayStepDown: boolean; mayLeave: boolean }> {
  const { id, advertiserId, advertiserRole } = requireOrganisationRole(actor);
  const [row] = await db()
    .select({
      mayStepDown: sql<boolean>`${advertiserRole !== 'owner'} or ${anotherOwner(advertiserId, id)}`,
      mayLeave: sql<boolean>`${mayPart(advertiserId, id)}`,
    })
    .from(users)
    .where(eq(users.id, id));
  return found(row, 'This account');
}

/**
 * Ends a membership. The person's ads stay with the organisation, since it pays for them, and so do the geo-verified
 * campaigns they made for it: `heir`, one of its owners, takes them over.
 */
async function part(advertiserId: number, userId: number, heir: number | undefined): Promise<void> {
  const parted = await db()
    .update(users)
    .set({ advertiserId: null, advertiserRole: null, updatedAt: sql`now()` })
    .where(mayPart(advertiserId, userId))
    .returning({ id: users.id });
  if (parted.length === 0) throw lastOwner();
  if (heir === undefined) return;
  await db().update(ads).set({ userId: heir }).where(eq(ads.userId, userId));
  await db()
    .update(watchCampaigns)
    .set({ creatorId: heir })
    .where(and(eq(watchCampaigns.creatorId, userId), eq(watchCampaigns.advertiserId, advertiserId)));
}

/**
 * Takes one of the acting owner's people out of the organisation, whose door is closed to them, to their sessions
 * and to their tokens from the next call on. Their account stays. `not_found` for anybody else's people;
 * oneself leaves instead.
 */
export async function removeMember(actor: Actor, userId: number): Promise<void> {
  await transaction(async () => {
    const owner = await requireOwner(actor);
    if (owner.id === userId) return leaveTeam(actor);
    requireProof(owner);
    const { advertiserRole } = await memberOf(owner.advertiserId, userId);
    await part(owner.advertiserId, userId, owner.id);
    const subject = 'You were taken out of your organisation';
    await notify({ userId, type: 'system', subject, message: `${subject}.` });
    const details = { advertiserId: owner.advertiserId, role: advertiserRole };
    await recordAudit(actor, 'team.remove', { type: 'user', id: userId }, details);
  });
}

/**
 * Leaves the organisation. Its last active owner cannot, unless it was never used and nobody else is in it:
 * then the person may follow an invitation into another.
 */
export async function leaveTeam(actor: Actor): Promise<void> {
  const { id, advertiserId } = requireOrganisationRole(actor);
  await transaction(async () => {
    await lockTeam(advertiserId);
    const { advertiserRole } = await memberOf(advertiserId, id);
    await part(advertiserId, id, await eldestOwner(advertiserId, id));
    const details = { advertiserId, role: advertiserRole };
    await recordAudit(actor, 'team.leave', { type: 'user', id }, details);
  });
}

/** Takes somebody whose account is deleted out of their organisation, as if they left. The platform only. */
export async function partForGood(actor: Actor, userId: number): Promise<void> {
  requirePlatform(actor);
  const [row] = await db()
    .select({ advertiserId: users.advertiserId, role: users.advertiserRole })
    .from(users)
    .where(eq(users.id, userId));
  const { advertiserId, role } = found(row, 'This account');
  if (advertiserId === null) return;
  await transaction(async () => {
    await lockTeam(advertiserId);
    await part(advertiserId, userId, await eldestOwner(advertiserId, userId));
    await recordAudit(actor, 'team.leave', { type: 'user', id: userId }, { advertiserId, role });
  });
}
