import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof } from '@/auth/actor';
import { hashSecret, newSecret, visiblePart } from '@/auth/secret';
import { db, transaction } from '@/db/client';
import { applicationSecrets } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { lockApplication } from './queries';

const mostLiveSecrets = 2;

const live = (applicationId: number) =>
  and(eq(applicationSecrets.applicationId, applicationId), isNull(applicationSecrets.revokedAt));

/** Writes a new secret of the application. The caller holds its row, or has just made it. */
export async function insertSecret(applicationId: number): Promise<{ prefix: string; secret: string }> {
  const secret = newSecret('fanapp');
  const prefix = visiblePart(secret);
  await db()
    .insert(applicationSecrets)
    .values({ applicationId, prefix, hash: hashSecret(secret) });
  return { prefix, secret };
}

/**
 * A second secret beside the one in use, so that it can be replaced without an outage; shown this once.
 * Throws `forbidden`, `not_found`, or `conflict` when two are live.
 */
export async function addSecret(actor: Actor, applicationId: number): Promise<string> {
  requireProof(requireAdmin(actor));
  return transaction(async () => {
    await lockApplication(applicationId);
    if ((await db().$count(applicationSecrets, live(applicationId))) >= mostLiveSecrets) {
      throw new Failure('conflict', 'Two secrets are live. Revoke one before you add another.');
    }
    const { prefix, secret } = await insertSecret(applicationId);
    await recordAudit(
      actor,
      'applications.secret.add',
      { type: 'application', id: applicationId },
      { prefix },
    );
    return secret;
  });
}

/** Ends a secret at once. Throws `forbidden`, or `not_found` when it is not a live secret of the application. */
export async function revokeSecret(actor: Actor, applicationId: number, secretId: number): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const [row] = await db()
      .update(applicationSecrets)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(applicationSecrets.id, secretId), live(applicationId)))
      .returning({ prefix: applicationSecrets.prefix });
    const { prefix } = found(row, 'A live secret with this id');
    const subject = { type: 'application', id: applicationId };
    await recordAudit(actor, 'applications.secret.revoke', subject, { prefix });
  });
}
