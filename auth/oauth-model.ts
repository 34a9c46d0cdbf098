import { randomUUID } from 'node:crypto';
import OAuth2Server from '@node-oauth/oauth2-server';
import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, oauthCodes, oauthConsents, oauthTokens, users } from '@/db/schema';
import { grantScopes, type Scope } from '@/nouns/scopes';
import { hashSecret, newSecret } from './secret';

/** Whom a grant is for, and all it is for. `family` ties together every token that came from one consent to one sign-in. */
export interface Grantee {
  userId: number | null;
  family: string;
  scopes: Scope[] | null;
}

/** What is asked for by name, each once and in our order; none is everything. Refuses names that are not for applications. */
export function scopesAsked(names: readonly string[]): Scope[] {
  const unknown = names.find((name) => !(grantScopes as string[]).includes(name));
  if (unknown === undefined) return grantScopes.filter((scope) => names.includes(scope));
  throw new OAuth2Server.InvalidScopeError(
    `Applications cannot ask for ${unknown.slice(0, 60)}: use some of ${grantScopes.join(' ')}`,
  );
}

const orNull = (scopes: string[] | undefined) => (scopes?.length ? (scopes as Scope[]) : null);

interface ClientColumns {
  id: number;
  clientId: string;
  redirectUris: string[];
}

const toClient = (application: ClientColumns) => ({
  id: application.clientId,
  applicationId: application.id,
  redirectUris: application.redirectUris,
  grants: ['authorization_code', 'refresh_token', 'client_credentials'],
});

export type OAuthClient = ReturnType<typeof toClient>;

const clientColumns = {
  id: applications.id,
  clientId: applications.clientId,
  redirectUris: applications.redirectUris,
};

async function clientWhere(
  column: typeof applications.clientId | typeof applications.id,
  value: string | number,
) {
  const [row] = await db()
    .select(clientColumns)
    .from(applications)
    .where(and(eq(column, value), isNull(applications.disabledAt)));
  return row && toClient(row);
}

/** The application as the protocol sees it; undefined when it is unknown or disabled. */
export const clientById = (applicationId: number) => clientWhere(applications.id, applicationId);

/**
 * Whether the user's consent to the application still stands. Locks it, so that exchanging, rotating,
 * revoking and disconnecting take turns and none of them misses a token the other has just made.
 */
export async function holdConsent(applicationId: number, userId: number): Promise<boolean> {
  const rows = await db()
    .select({ userId: oauthConsents.userId })
    .from(oauthConsents)
    .where(and(eq(oauthConsents.applicationId, applicationId), eq(oauthConsents.userId, userId)))
    .for('update');
  return rows.length > 0;
}

/** Ends every token of a family. */
export async function revokeFamily(family: string): Promise<void> {
  await db()
    .update(oauthTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(oauthTokens.family, family), isNull(oauthTokens.revokedAt)));
}

/** Authorization codes: 60 seconds, once, PKCE with S256 always. */
const codes = {
  generateAuthorizationCode: async () => newSecret('fancode'),

  async saveAuthorizationCode(
    code: Parameters<OAuth2Server.AuthorizationCodeModel['saveAuthorizationCode']>[0],
    client: OAuth2Server.Client,
    user: OAuth2Server.User,
  ) {
    const { applicationId } = client as OAuthClient;
    await db()
      .insert(oauthCodes)
      .values({
        hash: hashSecret(code.authorizationCode),
        applicationId,
        userId: (user as { userId: number }).userId,
        redirectUri: code.redirectUri,
        codeChallenge: challengeOf(code.codeChallenge, code.codeChallengeMethod),
        codeChallengeMethod: 'S256',
        scopes: orNull(code.scope),
        expiresAt: code.expiresAt,
      });
    return { ...code, client, user };
  },

  async getAuthorizationCode(code: string) {
    const [row] = await db()
      .select({ code: oauthCodes, client: clientColumns })
      .from(oauthCodes)
      .innerJoin(applications, eq(applications.id, oauthCodes.applicationId))
      .innerJoin(users, eq(users.id, oauthCodes.userId))
      .where(and(eq(oauthCodes.hash, hashSecret(code)), ne(users.status, 'suspended')));
    if (!row || !(await holdConsent(row.client.id, row.code.userId))) return undefined;
    const user: Grantee = { userId: row.code.userId, family: row.code.hash, scopes: row.code.scopes };
    return {
      authorizationCode: code,
      expiresAt: row.code.expiresAt,
      redirectUri: row.code.redirectUri,
      codeChallenge: row.code.codeChallenge,
      codeChallengeMethod: row.code.codeChallengeMethod,
      client: toClient(row.client),
      user,
    };
  },

  /** A code that comes a second time was stolen once: what it bought ends with it. */
  async revokeAuthorizationCode(code: OAuth2Server.AuthorizationCode) {
    const hash = hashSecret(code.authorizationCode);
    const used = await db()
      .update(oauthCodes)
      .set({ usedAt: sql`now()` })
      .where(and(eq(oauthCodes.hash, hash), isNull(oauthCodes.usedAt), gt(oauthCodes.expiresAt, sql`now()`)))
      .returning({ hash: oauthCodes.hash });
    if (used.length === 0) await revokeFamily(hash);
    return used.length > 0;
  },
};

/** The library takes PKCE as it comes, and a challenge without a method as S256; we insist on both (RFC 7636, 4.3). */
export function challengeOf(challenge: string | undefined, method: string | undefined): string {
  if (challenge === undefined || method !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw new OAuth2Server.InvalidRequestError(
      'PKCE is required: send code_challenge with code_challenge_method S256',
    );
  }
  return challenge;
}

const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?(?=[/?]|$)/;

/** A native application listens on whichever port of its machine is free (RFC 8252, 7.3); all else is compared as it is. */
const withoutPort = (uri: string) =>
  loopback.test(uri) ? uri.replace(/^(http:\/\/(?:\[::1\]|[^:/?]+))(?::\d+)?/, '$1') : uri;

/** Refresh tokens rotate: each works once, and the second use of one, after a moment, ends its whole family. */
const refreshing = {
  async getRefreshToken(refreshToken: string) {
    const [row] = await db()
      .select({
        userId: users.id,
        family: oauthTokens.family,
        scopes: oauthTokens.refreshScopes,
        refreshExpiresAt: oauthTokens.refreshExpiresAt,
        client: clientColumns,
      })
      .from(oauthTokens)
      .innerJoin(applications, eq(applications.id, oauthTokens.applicationId))
      .innerJoin(users, eq(users.id, oauthTokens.userId))
      .where(and(eq(oauthTokens.refreshHash, hashSecret(refreshToken)), ne(users.status, 'suspended')));
    if (!row?.refreshExpiresAt || !(await holdConsent(row.client.id, row.userId))) return undefined;
    const user: Grantee = { userId: row.userId, family: row.family, scopes: row.scopes };
    return {
      refreshToken,
      refreshTokenExpiresAt: row.refreshExpiresAt,
      client: toClient(row.client),
      user,
    };
  },

  async revokeToken(token: OAuth2Server.RefreshToken) {
    const used = await db()
      .update(oauthTokens)
      .set({ refreshUsed: true, refreshUsedAt: sql`now()` })
      .where(
        and(
          eq(oauthTokens.refreshHash, hashSecret(token.refreshToken)),
          eq(oauthTokens.refreshUsed, false),
          isNull(oauthTokens.revokedAt),
        ),
      )
      .returning({ id: oauthTokens.id });
    if (used.length === 0) await revokeFamily((token.user as Grantee).family);
    return used.length > 0;
  },
};

/** How the protocol's library reads and writes our tables. Only hashes of codes and tokens are kept. */
export const model = {
  ...codes,
  ...refreshing,
  /** For the authorization request, which proves nothing: secrets are checked before the library is asked. */
  async getClient(clientId: string) {
    const client = await clientWhere(applications.clientId, clientId);
    if (client) return client;
    throw new OAuth2Server.InvalidClientError(
      'No application is registered with this client_id, or it is disabled',
    );
  },
  validateRedirectUri: async (uri: string, client: OAuth2Server.Client) =>
    [client.redirectUris ?? []].flat().some((registered) => withoutPort(registered) === withoutPort(uri)),
  /** A client's own token acts for nobody. */
  getUserFromClient: async (): Promise<Grantee> => ({ userId: null, family: randomUUID(), scopes: null }),
  validateScope: async (_user: unknown, _client: unknown, scope?: string[]) => scopesAsked(scope ?? []),
  generateAccessToken: async () => newSecret('fanaccess'),
  generateRefreshToken: async () => newSecret('fanrefresh'),

  async saveToken(token: OAuth2Server.Token, client: OAuth2Server.Client, user: OAuth2Server.User) {
    const { userId, family, scopes: granted } = user as Grantee;
    const scopes = orNull(token.scope) ?? granted;
    if (!token.accessTokenExpiresAt) throw new Error('an access token without an end');
    await db()
      .insert(oauthTokens)
      .values({
        applicationId: (client as OAuthClient).applicationId,
        userId,
        family,
        scopes,
        refreshScopes: granted,
        accessHash: hashSecret(token.accessToken),
        accessExpiresAt: token.accessTokenExpiresAt,
        refreshHash: token.refreshToken ? hashSecret(token.refreshToken) : null,
        refreshExpiresAt: token.refreshTokenExpiresAt ?? null,
      });
    const { accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt } = token;
    const made = { accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt, client, user };
    return { ...made, ...(scopes && { scope: scopes }) };
  },

  /** Access tokens are read by `actorOfGrant`; the library is never asked to. */
  getAccessToken: async () => undefined,
};
