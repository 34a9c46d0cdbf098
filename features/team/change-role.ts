import { and, eq, ne, or, sql } from 'drizzle-orm';
import { type Actor, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import type { OrganisationRole } from '@/nouns/users';
import { anotherOwner, lastOwner, memberOf, requireOwner } from './policy';

/** What each role is called and allows, for messages. */
const words: Record<OrganisationRole, string> = {
  owner: 'an owner',
  member: 'a member',
  billing: 'the billing contact',
};

/**
 * Gives one of the acting owner's people another role, themselves included. `wrong_state` when no active owner
 * would be left, also when two owners step down at the same moment; `not_found` for anybody else's people.
 */
export async function changeRole(actor: Actor, userId: number, role: OrganisationRole): Promise<void> {
  await transaction(async () => {
    const owner = requireProof(await requireOwner(actor));
    const { advertiserId } = owner;
    const before = await memberOf(advertiserId, userId);
    if (before.advertiserRole === role) return;
    const changed = await db()
      .update(users)
      .set({ advertiserRole: role, updatedAt: sql`now()` })
      .where(
        and(
          eq(users.id, userId),
          eq(users.advertiserId, advertiserId),
          or(ne(users.advertiserRole, 'owner'), anotherOwner(advertiserId, userId)),
        ),
      )
      .returning({ id: users.id });
    if (changed.length === 0) throw lastOwner();
    if (userId !== owner.id) {
      const message = `You are now ${words[role]} of your organisation.`;
      await notify({
        userId,
        type: 'system',
        subject: `You are now ${words[role]}`,
        message,
        link: addresses.team,
      });
    }
    const details = { role: { from: before.advertiserRole, to: role }, advertiserId };
    await recordAudit(actor, 'team.role', { type: 'user', id: userId }, details);
  });
}
