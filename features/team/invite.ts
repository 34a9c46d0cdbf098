import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireOrganisationRole, requireProof } from '@/auth/actor';
import { limitInvitation } from '@/auth/limits';
import { db, transaction } from '@/db/client';
import { advertisers, invitations, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { dropLinkMail, queueLinkMail } from '@/features/mail';
import { Failure, found } from '@/lib/failure';
import type { OrganisationRole } from '@/nouns/users';
import { requireOwner } from './policy';

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

interface NewInvitation {
  /** Lower case and trimmed. */
  email: string;
  role: OrganisationRole;
}

/**
 * Mails somebody a link into the acting owner's organisation; it works once, for a week. Another for the same
 * address replaces the first. `conflict` when the address belongs to one of its people already; whether it has
 * any other account is not told.
 */
export async function invite(actor: Actor, { email, role }: NewInvitation): Promise<number> {
  const { advertiserId: inviting } = requireProof(requireOrganisationRole(requireActive(actor), 'owner'));
  await limitInvitation(inviting);
  return transaction(async () => {
    const owner = await requireOwner(actor);
    const { advertiserId } = owner;
    const [known] = await db()
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, email), eq(users.advertiserId, advertiserId)));
    if (known) {
      throw new Failure('conflict', 'This person is in your organisation already.', {
        fields: { email: 'belongs to one of your people already' },
      });
    }
    const replaced = await db()
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.advertiserId, advertiserId), eq(invitations.email, email), pending))
      .returning({ hash: invitations.hash });
    for (const { hash } of replaced) await dropLinkMail(hash);
    const [own] = await db()
      .select({ name: advertisers.name })
      .from(advertisers)
      .where(eq(advertisers.id, advertiserId));
    const organisation = found(own, 'The organisation').name;
    const hash = await queueLinkMail({
      to: email,
      subject: `Join ${organisation} on Fanfare`,
      before: ['Hello,', `somebody at ${organisation} invites you to work with them on Fanfare:`],
      after: [
        `The link works once, for ${INVITATION_DAYS} days. If you do not know ${organisation}, ignore this email.`,
      ],
      path: '/join',
      prefix: 'fanjoin',
      hours: INVITATION_DAYS * 24,
    });
    const [row] = await db()
      .insert(invitations)
      .values({
        advertiserId,
        email,
        role,
        hash,
        invitedBy: owner.id,
        expiresAt: sql`now() + make_interval(days => ${INVITATION_DAYS})`,
      })
      .returning({ id: invitations.id });
    await recordAudit(actor, 'team.invite', { type: 'advertiser', id: advertiserId }, { email, role });
    return found(row, 'The new invitation').id;
  });
}

const pending = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** Takes an open invitation of the acting owner's organisation back; `not_found` for any other. */
export async function revokeInvitation(actor: Actor, id: number): Promise<void> {
  await transaction(async () => {
    const { advertiserId } = await requireOwner(actor);
    const [row] = await db()
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.id, id), eq(invitations.advertiserId, advertiserId), pending))
      .returning({ email: invitations.email, hash: invitations.hash });
    const { email, hash } = found(row, 'This invitation');
    await dropLinkMail(hash);
    await recordAudit(actor, 'team.revoke', { type: 'advertiser', id: advertiserId }, { email });
  });
}
