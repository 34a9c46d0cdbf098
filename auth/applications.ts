import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { applicationSecrets, applications, oauthTokens } from '@/db/schema';
import { Failure } from '@/lib/failure';
import type { ApplicationActor, UserActor } from './actor';
import { hashSecret } from './secret';
import { accountById, toActor } from './users';

/** The registered application with this client id and one of its live secrets. */
export async function applicationOfSecret(clientId: string, secret: string): Promise<number | undefined> {
  const [row] = await db()
    .update(applicationSecrets)
    .set({ lastUsedAt: sql`now()` })
    .from(applications)
    .where(
      and(
        eq(applicationSecrets.hash, hashSecret(secret)),
        isNull(applicationSecrets.revokedAt),
        eq(applications.id, applicationSecrets.applicationId),
        eq(applications.clientId, clientId),
        isNull(applications.disabledAt),
      ),
    )
    .returning({ id: applications.id });
  return row?.id;
}

/** Who an access token of /oauth/token acts as; undefined when it is unknown, expired or revoked. */
export async function actorOfGrant(accessToken: string): Promise<UserActor | ApplicationActor | undefined> {
  const [grant] = await db()
    .select({ applicationId: oauthTokens.applicationId, userId: oauthTokens.userId })
    .from(oauthTokens)
    .innerJoin(applications, eq(applications.id, oauthTokens.applicationId))
    .where(
      and(
        eq(oauthTokens.accessHash, hashSecret(accessToken)),
        gt(oauthTokens.accessExpiresAt, sql`now()`),
        isNull(oauthTokens.revokedAt),
        isNull(applications.disabledAt),
      ),
    );
  if (!grant) return undefined;
  if (grant.userId === null) return { kind: 'application', applicationId: grant.applicationId };
  const account = await accountById(grant.userId);
  if (!account) return undefined;
  if (account.status === 'suspended') throw new Failure('banned', 'This account is suspended.');
  return toActor(account, 'grant');
}
