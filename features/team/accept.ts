import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { limitRegistration } from '@/auth/limits';
import { accountById, toActor } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { invitations, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { insertUser } from '@/features/users';
import { Failure } from '@/lib/failure';
import { lockTeam } from './policy';
import { live, openInvitation } from './queries';

const gone = () => new Failure('not_found', 'This invitation was accepted or taken back, or it has expired.');

const taken = () =>
  new Failure(
    'conflict',
    'The invited address has an account that cannot join: ask to be invited under another address.',
  );

/** Uses the invitation up for a user, once however many try, in the order of the team's changes. */
async function useUp(secret: string, userId: number): Promise<void> {
  const used = await db()
    .update(invitations)
    .set({ acceptedAt: sql`now()`, acceptedBy: userId })
    .where(live(secret))
    .returning({ id: invitations.id });
  if (used.length === 0) throw gone();
}

export interface InvitedAccount {
  name: string;
  username: string;
  password: string;
}

/**
 * Opens an account for the invited address, which the mailed link proves, and joins the organisation with it. Gives
 * its id. `not_found` when the invitation works no more, `conflict` when the address
 * has an account; limited for the caller's address.
 */
export async function joinAsNew(secret: string, values: InvitedAccount, from: string): Promise<number> {
  await limitRegistration(from);
  const invitation = await openInvitation(secret);
  if (!invitation) throw gone();
  if (invitation.account !== 'none') throw taken();
  const { advertiserId, email, role } = invitation;
  const user = await insertUser(
    { ...values, email, role: 'advertiser', advertiserId },
    {
      active: true,
      advertiserRole: role,
      record: async ({ id }) => {
        await lockTeam(advertiserId);
        await useUp(secret, id);
        await recordJoin(id, advertiserId, role);
      },
    },
  );
  return user.id;
}

/** Joins with the acting account, which must be the invited address's and belong to no organisation. */
export async function joinAsSelf(actor: Actor, secret: string): Promise<void> {
  const user = requireUser(actor);
  await transaction(async () => {
    const invitation = await openInvitation(secret);
    if (!invitation) throw gone();
    if (invitation.email !== user.email) {
      throw new Failure('forbidden', `This invitation is for ${invitation.email}; sign in as them.`);
    }
    const { advertiserId, role } = invitation;
    await lockTeam(advertiserId);
    const joined = await db()
      .update(users)
      .set({
        advertiserId,
        advertiserRole: role,
        // The mailed link proves the address.
        emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, now())`,
        status: sql`case when ${users.emailVerifiedAt} is null then 'active'::user_status else ${users.status} end`,
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(users.id, user.id),
          eq(users.role, 'advertiser'),
          isNull(users.advertiserId),
          ne(users.status, 'suspended'),
        ),
      )
      .returning({ id: users.id });
    if (joined.length === 0) throw taken();
    await useUp(secret, user.id);
    await recordJoin(user.id, advertiserId, role);
  });
}

async function recordJoin(id: number, advertiserId: number, role: string): Promise<void> {
  const account = await accountById(id);
  if (!account) throw new Error('the account was not stored');
  await recordAudit(toActor(account, 'session'), 'team.join', { type: 'user', id }, { advertiserId, role });
}
