import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { applicationSecrets, applications, oauthTokens, users } from '@/db/schema';
import { Failure } from '@/lib/failure';
import type { ApplicationActor, UserActor } from './actor';
import { limitWrongSecret } from './limits';
import { hashSecret } from './secret';
import { accountColumns, toActor } from './users';

/** The registered application with this client id and one of its live secrets. */
async function applicationOfSecret(clientId: string, secret: string): Promise<number | undefined> {
  const [row] = await db()
    .select({ id: applications.id, secretId: applicationSecrets.id })
    .from(applicationSecrets)
    .innerJoin(applications, eq(applications.id, applicationSecrets.applicationId))
    .where(
      and(
        eq(applicationSecrets.hash, hashSecret(secret)),
        isNull(applicationSecrets.revokedAt),
        eq(applications.clientId, clientId),
        isNull(applications.disabledAt),
      ),
    );
  if (row) await noteUse(row.secretId);
  return row?.id;
}

/** Once a minute is exact enough for people, and spares a write on every call. */
async function noteUse(secretId: number): Promise<void> {
  const unnoted = or(
    isNull(applicationSecrets.lastUsedAt),
    lt(applicationSecrets.lastUsedAt, sql`now() - interval '1 minute'`),
  );
  await db()
    .update(applicationSecrets)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(applicationSecrets.id, secretId), unnoted));
}

/**
 * The application that proves itself with client id and secret; undefined when either is wrong, `rate_limited`
 * from the eleventh wrong pair on. The right secret always opens, so that a stranger who guesses cannot lock
 * the application out.
 */
export async function authenticateApplication(
  clientId: string,
  secret: string,
  address: string,
): Promise<number | undefined> {
  // Ids of ours are plain characters; anything else is wrong without asking the database.
  const applicationId = /^[\w-]{1,64}$/.test(clientId)
    ? await applicationOfSecret(clientId, secret)
    : undefined;
  if (applicationId === undefined) await limitWrongSecret(clientId, address);
  return applicationId;
}

/** Who an access token of /oauth/token acts as; undefined when it is unknown, expired or revoked, or its user is leaving. */
export async function actorOfGrant(accessToken: string): Promise<UserActor | ApplicationActor | undefined> {
  const [grant] = await db()
    .select({
      applicationId: oauthTokens.applicationId,
      scopes: oauthTokens.scopes,
      userId: oauthTokens.userId,
      account: accountColumns,
    })
    .from(oauthTokens)
    .innerJoin(applications, eq(applications.id, oauthTokens.applicationId))
    .leftJoin(users, eq(users.id, oauthTokens.userId))
    .where(
      and(
        eq(oauthTokens.accessHash, hashSecret(accessToken)),
        gt(oauthTokens.accessExpiresAt, sql`now()`),
        isNull(oauthTokens.revokedAt),
        isNull(users.leavingAt),
        isNull(applications.disabledAt),
      ),
    );
  if (!grant) return undefined;
  const { applicationId, scopes, userId, account } = grant;
  if (userId === null) return { kind: 'application', applicationId, ...(scopes && { scopes }) };
  if (!account) return undefined;
  if (account.status === 'suspended') throw new Failure('banned', 'This account is suspended.');
  return { ...toActor(account, 'grant'), grant: { applicationId, scopes } };
}
