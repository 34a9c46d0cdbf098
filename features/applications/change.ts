import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { applications } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { checked, RedirectUris } from './fields';
import { lockApplication } from './queries';

/** Replaces the addresses users may be sent back to. Throws `forbidden`, `not_found`, `invalid`. */
export async function setRedirectUris(actor: Actor, applicationId: number, given: string[]): Promise<void> {
  requireProof(requireAdmin(actor));
  const redirectUris = checked(RedirectUris, given, 'redirectUris');
  await transaction(async () => {
    const before = await lockApplication(applicationId);
    await db().update(applications).set({ redirectUris }).where(eq(applications.id, applicationId));
    const details = { from: before.redirectUris, to: redirectUris };
    await recordAudit(actor, 'applications.redirects', { type: 'application', id: applicationId }, details);
  });
}

async function setDisabled(actor: Actor, applicationId: number, disabled: boolean): Promise<void> {
  const admin = requireAdmin(actor);
  if (!disabled) requireProof(admin);
  await transaction(async () => {
    await lockApplication(applicationId);
    const changed = await db()
      .update(applications)
      .set({ disabledAt: disabled ? sql`now()` : null })
      .where(
        and(
          eq(applications.id, applicationId),
          disabled ? isNull(applications.disabledAt) : isNotNull(applications.disabledAt),
        ),
      )
      .returning({ id: applications.id });
    if (changed.length === 0) {
      throw new Failure('wrong_state', `The application is ${disabled ? 'already' : 'not'} disabled.`);
    }
    const action = disabled ? 'applications.disable' : 'applications.enable';
    await recordAudit(actor, action, { type: 'application', id: applicationId });
  });
}

/**
 * Shuts the application out at once: its secrets, the tokens users gave it, and its tickets stop working.
 * Throws `forbidden`, `not_found`, `wrong_state`.
 */
export const disableApplication = (actor: Actor, applicationId: number) =>
  setDisabled(actor, applicationId, true);

/** Lets the application in again, with the secrets and tokens it had. Throws as `disableApplication`. */
export const enableApplication = (actor: Actor, applicationId: number) =>
  setDisabled(actor, applicationId, false);
