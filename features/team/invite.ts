import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, type OrganisationRole, requireOrganisationRole } from '@/auth/actor';
import { limitInvitation } from '@/auth/limits';
import { hashSecret, newSecret } from '@/auth/secret';
import { db, transaction } from '@/db/client';
import { advertisers, invitations, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { sendMail } from '@/features/mail';
import { appUrl } from '@/lib/env';
import { Failure, found } from '@/lib/failure';
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
  await limitInvitation(requireOrganisationRole(actor, 'owner').advertiserId);
  const secret = newSecret('fanjoin');
  const { id, organisation } = await transaction(async () => {
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
    await db()
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.advertiserId, advertiserId), eq(invitations.email, email), pending));
    const [row] = await db()
      .insert(invitations)
      .values({
        advertiserId,
        email,
        role,
        hash: hashSecret(secret),
        invitedBy: owner.id,
        expiresAt: sql`now() + make_interval(days => ${INVITATION_DAYS})`,
      })
      .returning({ id: invitations.id });
    const [own] = await db()
      .select({ name: advertisers.name })
      .from(advertisers)
      .where(eq(advertisers.id, advertiserId));
    const { id: made } = found(row, 'The new invitation');
    await recordAudit(actor, 'team.invite', { type: 'advertiser', id: advertiserId }, { email, role });
    return { id: made, organisation: found(own, 'The organisation').name };
  });
  await sendMail({
    to: email,
    subject: `Join ${organisation} on Fanfare`,
    body: [
      'Hello,',
      `somebody at ${organisation} invites you to work with them on Fanfare:`,
      `${appUrl()}/join?token=${secret}`,
      `The link works once, for ${INVITATION_DAYS} days. If you do not know ${organisation}, ignore this mail.`,
    ].join('\n\n'),
  });
  return id;
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
      .returning({ email: invitations.email });
    const { email } = found(row, 'This invitation');
    await recordAudit(actor, 'team.revoke', { type: 'advertiser', id: advertiserId }, { email });
  });
}
