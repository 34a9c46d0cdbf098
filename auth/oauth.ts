import OAuth2Server from '@node-oauth/oauth2-server';
import { and, eq, or } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { oauthTokens } from '@/db/schema';
import { appUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { challengeOf, clientById, holdConsent, model, type OAuthClient, revokeFamily } from './oauth-model';
import { hashSecret } from './secret';

const { OAuthError, Request, Response } = OAuth2Server;

const lifetimes = {
  authorizationCodeLifetime: 60,
  accessTokenLifetime: 60 * 60,
  refreshTokenLifetime: 30 * 24 * 60 * 60,
};

const serverOf = (own: Partial<typeof model>) =>
  new OAuth2Server({ model: { ...model, ...own }, ...lifetimes, allowEmptyState: true });

export type OAuthParameters = Record<string, string>;

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
  /** Everything is in order; the user decides. */
  | { kind: 'ask'; applicationId: number; redirectUri: string };

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
  parameters: OAuthParameters,
  userId: number,
  decision: 'check' | 'allow' | 'deny',
): Promise<Authorization> {
  const { redirect_uri: redirectUri, state } = parameters;
  if (!redirectUri) return { kind: 'refused', message: 'The request lacks redirect_uri.' };
  const query = { ...parameters, allowed: decision === 'deny' ? 'false' : 'true' };
  const request = new Request({ method: 'GET', headers: {}, query });
  const response = new Response();
  const save: typeof model.saveAuthorizationCode = async (code, client, user) => {
    challengeOf(code.codeChallenge);
    return { ...code, client, user };
  };
  try {
    const server = serverOf(decision === 'check' ? { saveAuthorizationCode: save } : {});
    const authenticateHandler = { handle: () => ({ userId }) };
    const code = await server.authorize(request, response, { authenticateHandler });
    if (decision === 'check') {
      return { kind: 'ask', applicationId: (code.client as OAuthClient).applicationId, redirectUri };
    }
    return { kind: 'return', to: returnTo(redirectUri, { code: code.authorizationCode }, state) };
  } catch (error) {
    const { error: name, message } = refusalOf(error);
    // The library names a place to go only once it has found the address registered for the application.
    if (response.get('location') === undefined) return { kind: 'refused', message };
    return { kind: 'return', to: returnTo(redirectUri, { error: name, error_description: message }, state) };
  }
}

/**
 * Answers a token request of an application that has proved itself. Throws `OAuthFailure`. A refusal is
 * still committed, because a replayed code or refresh token ends what it bought.
 */
export async function grantToken(
  applicationId: number,
  form: OAuthParameters,
): Promise<Record<string, unknown>> {
  const client = await clientById(applicationId);
  if (!client) throw new OAuthFailure('invalid_client', 'The application is disabled.', 'unauthorized');
  const body = { ...form, client_id: client.id, client_secret: 'checked' };
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' };
  const response = new Response();
  const refused = await transaction(async () => {
    try {
      const request = new Request({ method: 'POST', headers, query: {}, body });
      await serverOf({ getClient: async () => client }).token(request, response);
      return undefined;
    } catch (error) {
      return refusalOf(error);
    }
  });
  if (refused) throw refused;
  return response.body;
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
