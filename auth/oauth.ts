import OAuth2Server from '@node-oauth/oauth2-server';
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { oauthTokens } from '@/db/schema';
import { appUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { covers, type Scope } from '@/nouns/scopes';
import {
  challengeOf,
  clientById,
  holdConsent,
  model,
  type OAuthClient,
  revokeFamily,
  scopesAsked,
} from './oauth-model';
import { hashSecret, secretOf } from './secret';

const { OAuthError, Request, Response } = OAuth2Server;

const lifetimes = {
  authorizationCodeLifetime: 60,
  accessTokenLifetime: 60 * 60,
  refreshTokenLifetime: 30 * 24 * 60 * 60,
};

const serverOf = (own: Partial<typeof model>) =>
  new OAuth2Server({ model: { ...model, ...own }, ...lifetimes, allowEmptyState: true });

export type OAuthParameters = Record<string, string>;

/** What is sent without a value is as if it were left out (RFC 6749, 3.1 and 3.2). */
const given = (parameters: OAuthParameters): OAuthParameters =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));

/** A refusal in the words of RFC 6749. */
export class OAuthFailure extends Failure {
  constructor(
    readonly error: string,
    message: string,
    code: 'malformed' | 'unauthorized' = 'malformed',
  ) {
    super(code, message);
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Failure && 'error' in value;
  }
}

/** What the library refused; anything else it wrapped on the way is thrown as it was. */
function refusalOf(error: unknown): OAuthFailure {
  if (!(error instanceof OAuthError)) throw error;
  const { inner } = error as { inner?: unknown };
  if (inner instanceof Error && !(inner instanceof OAuthError)) throw inner;
  if (error.code >= 500) throw error;
  const unproven = error.name === 'invalid_client' || error.code === 401;
  return new OAuthFailure(error.name, error.message, unproven ? 'unauthorized' : 'malformed');
}

/** How an authorization request stands before, or after, its user has decided. */
export type Authorization =
  /** The application or the address to return to is not registered: the browser must not be sent there. */
  | { kind: 'refused'; message: string }
  /** The application is to be told, with a code or with an error. */
  | { kind: 'return'; to: string }
  /** Everything is in order; the user decides. Without scopes everything is asked for that applications can do. */
  | { kind: 'ask'; applicationId: number; redirectUri: string; scopes: Scope[] | null };

/** The registered address exactly as it was given, with what we have to say added to its query. */
function returnTo(redirectUri: string, answer: OAuthParameters, state: string | undefined): string {
  const query = new URLSearchParams({ ...answer, ...(state !== undefined && { state }), iss: appUrl() });
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`;
}

/**
 * Judges an authorization request. `check` looks without a trace; `allow` issues the code, which needs the
 * consent to be on record; `deny` tells the application no.
 */
export async function judgeAuthorization(
  asked: OAuthParameters,
  userId: number,
  decision: 'check' | 'allow' | 'deny',
): Promise<Authorization> {
  const parameters = given(asked);
  const { redirect_uri: redirectUri, state } = parameters;
  if (!redirectUri) return { kind: 'refused', message: 'The request lacks redirect_uri.' };
  const query = { ...parameters, allowed: decision === 'deny' ? 'false' : 'true' };
  const request = new Request({ method: 'GET', headers: {}, query });
  const response = new Response();
  const saveAuthorizationCode: typeof model.saveAuthorizationCode = async (code, client, user) => {
    challengeOf(parameters.code_challenge, parameters.code_challenge_method);
    return decision === 'check' ? { ...code, client, user } : model.saveAuthorizationCode(code, client, user);
  };
  try {
    const server = serverOf({ saveAuthorizationCode });
    const authenticateHandler = { handle: () => ({ userId }) };
    const code = await server.authorize(request, response, { authenticateHandler });
    if (decision === 'check') {
      const { applicationId } = code.client as OAuthClient;
      const scopes = scopesAsked(code.scope ?? []);
      return { kind: 'ask', applicationId, redirectUri, scopes: scopes.length ? scopes : null };
    }
    return { kind: 'return', to: returnTo(redirectUri, { code: code.authorizationCode }, state) };
  } catch (error) {
    const { error: name, message } = refusalOf(error);
    // The library names a place to go only once it has found the address registered for the application.
    if (response.get('location') === undefined) return { kind: 'refused', message };
    return { kind: 'return', to: returnTo(redirectUri, { error: name, error_description: message }, state) };
  }
}

/** Seconds in which the same refresh of the same application gets the same answer: its first one may be lost, or doubled. */
const REFRESH_GRACE = 20;

/** What a refresh may ask for: some of what was granted, and of an exchange that was just made the same again. */
function refuseScopes(may: boolean, why: string): void {
  if (!may) throw new OAuthFailure('invalid_scope', why);
}

/**
 * The pair that a refresh token was exchanged for a moment ago. Tokens are not kept, so they are made of it again. Refuses
 * what was never granted, before anything is spent.
 */
async function answerAgain(applicationId: number, refreshToken: string, asked: Scope[] | null) {
  const [used] = await db()
    .select({ userId: oauthTokens.userId, scopes: oauthTokens.refreshScopes })
    .from(oauthTokens)
    .where(
      and(
        eq(oauthTokens.refreshHash, hashSecret(refreshToken)),
        eq(oauthTokens.applicationId, applicationId),
      ),
    );
  if (used && asked)
    refuseScopes(covers(used.scopes, asked), 'A refresh cannot ask for more than was granted.');
  // Whoever exchanges it at this moment holds the consent, and has the answer when it is ours.
  if (!used?.userId || !(await holdConsent(applicationId, used.userId))) return undefined;
  const pair = pairOf(refreshToken);
  const [made] = await db()
    .select({
      scopes: oauthTokens.scopes,
      seconds: sql<number>`floor(extract(epoch from access_expires_at - now()))::int`,
    })
    .from(oauthTokens)
    .where(
      and(
        eq(oauthTokens.accessHash, hashSecret(pair.access)),
        isNull(oauthTokens.revokedAt),
        sql`exists (select 1 from oauth_tokens used where used.refresh_hash = ${hashSecret(refreshToken)}
          and used.revoked_at is null and used.refresh_used_at > now() - make_interval(secs => ${REFRESH_GRACE}))`,
        gt(oauthTokens.accessExpiresAt, sql`now()`),
      ),
    );
  if (!made) return undefined;
  const same = String(made.scopes) === String(asked ?? used.scopes);
  refuseScopes(same, 'This refresh token was exchanged for other scopes a moment ago.');
  return {
    access_token: pair.access,
    token_type: 'Bearer',
    expires_in: made.seconds,
    refresh_token: pair.refresh,
    ...(made.scopes && { scope: made.scopes.join(' ') }),
  };
}

/** What a refresh token is exchanged for: nobody who lacks it and our secret can make it. */
const pairOf = (refreshToken: string) => ({
  access: secretOf('fanaccess', refreshToken),
  refresh: secretOf('fanrefresh', refreshToken),
});

const grantTypes = ['authorization_code', 'refresh_token', 'client_credentials'];

/** What is wrong with a token request before anything is looked up, so that nothing of it is spent. */
function refuseRequest({ grant_type: type }: OAuthParameters): void {
  if (type !== undefined && !grantTypes.includes(type)) {
    throw new OAuthFailure('unsupported_grant_type', `Use ${grantTypes.join(', ')}.`);
  }
}

/** The scopes a token request names; a code was already made for some (RFC 6749, 4.1.3), and its exchange names none. */
function scopesOf({ grant_type: type, scope }: OAuthParameters): Scope[] | null {
  if (type === 'authorization_code' || !scope?.trim()) return null;
  try {
    return scopesAsked(scope.trim().split(/ +/));
  } catch (error) {
    throw refusalOf(error);
  }
}

/** How the protocol's library reads what this request names: its own client, and what its tokens are made of. */
function modelFor(client: OAuthClient, form: OAuthParameters, scopes: Scope[] | null) {
  const { grant_type: type, redirect_uri: redirectUri, refresh_token: refreshToken } = form;
  const pair = type === 'refresh_token' && refreshToken ? pairOf(refreshToken) : undefined;
  return {
    getClient: async () => client,
    async getAuthorizationCode(code: string) {
      const found = await model.getAuthorizationCode(code);
      if (found && redirectUri !== undefined && found.redirectUri !== redirectUri) {
        throw new OAuth2Server.InvalidGrantError('redirect_uri is not that of the authorization request');
      }
      return found;
    },
    ...(scopes && {
      saveToken: (...[token, ...whose]: Parameters<typeof model.saveToken>) =>
        model.saveToken({ ...token, scope: scopes }, ...whose),
    }),
    ...(pair && {
      generateAccessToken: async () => pair.access,
      generateRefreshToken: async () => pair.refresh,
    }),
  };
}

/**
 * Answers a token request of an application that has proved itself. Throws `OAuthFailure`. A refusal is
 * still committed, because a replayed code or refresh token ends what it bought.
 */
export async function grantToken(
  applicationId: number,
  sent: OAuthParameters,
): Promise<Record<string, unknown>> {
  const client = await clientById(applicationId);
  if (!client) throw new OAuthFailure('invalid_client', 'The application is disabled.', 'unauthorized');
  const form = given(sent);
  refuseRequest(form);
  const scopes = scopesOf(form);
  // What it is for is judged here: the library looks at it only once it has spent what came.
  const body = { ...form, client_id: client.id, client_secret: 'checked', scope: undefined };
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' };
  const response = new Response();
  const result = await transaction(async () => {
    const { grant_type: type, refresh_token: refreshToken } = form;
    const again =
      type === 'refresh_token' && refreshToken && (await answerAgain(applicationId, refreshToken, scopes));
    if (again) return again;
    try {
      const request = new Request({ method: 'POST', headers, query: {}, body });
      await serverOf(modelFor(client, form, scopes)).token(request, response);
      return response.body as Record<string, unknown>;
    } catch (error) {
      return refusalOf(error);
    }
  });
  if (result instanceof OAuthFailure) throw result;
  return result;
}

/** Ends the grant an access or refresh token belongs to. Another application's token, or none, is no matter. */
export async function revokeGrant(applicationId: number, token: string): Promise<void> {
  const hash = hashSecret(token);
  await transaction(async () => {
    const [grant] = await db()
      .select({ userId: oauthTokens.userId, family: oauthTokens.family })
      .from(oauthTokens)
      .where(
        and(
          eq(oauthTokens.applicationId, applicationId),
          or(eq(oauthTokens.accessHash, hash), eq(oauthTokens.refreshHash, hash)),
        ),
      );
    if (!grant) return;
    if (grant.userId !== null) await holdConsent(applicationId, grant.userId);
    await revokeFamily(grant.family);
  });
}
