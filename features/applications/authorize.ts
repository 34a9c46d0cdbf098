import { and, eq } from 'drizzle-orm';
import { type Actor, requireActive, requireUser, type UserActor } from '@/auth/actor';
import { judgeAuthorization, type OAuthParameters } from '@/auth/oauth';
import { db, transaction } from '@/db/client';
import { applications, oauthConsents } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { covers, grantScopes, type Scope } from '@/nouns/scopes';

/** What the browser is to be shown, or where it is to go. */
export type AuthorizationStep =
  | { kind: 'refused'; message: string }
  | { kind: 'return'; to: string }
  | {
      kind: 'ask';
      application: string;
      redirectUri: string;
      /** What it asks for beyond what they allowed before; null for everything that applications can do. */
      scopes: Scope[] | null;
      allowedBefore: Scope[];
    };

/** Only a person at our own pages lets an application in; a token must not mint further tokens. */
function requireSession(actor: Actor): UserActor {
  const user = requireUser(actor);
  if (user.credential !== 'session') throw new Failure('forbidden', 'Sign in in the browser to do this.');
  return user;
}

/**
 * The start of an authorization: what is wrong with the request, the question to the user, or, when they
 * said yes to all of it before, the way back with a code.
 */
export async function openAuthorization(
  actor: Actor,
  parameters: OAuthParameters,
): Promise<AuthorizationStep> {
  const user = requireSession(actor);
  if (!user.active) return { kind: 'refused', message: 'Confirm your email address first.' };
  const step = await judgeAuthorization(parameters, user.id, 'check');
  if (step.kind !== 'ask') return step;
  const { applicationId, redirectUri, scopes } = step;
  const [row] = await db()
    .select({ name: applications.name, consentedAt: oauthConsents.createdAt, allowed: oauthConsents.scopes })
    .from(applications)
    .leftJoin(
      oauthConsents,
      and(eq(oauthConsents.applicationId, applications.id), eq(oauthConsents.userId, user.id)),
    )
    .where(eq(applications.id, applicationId));
  const { name, consentedAt, allowed } = found(row, 'The application');
  if (consentedAt && covers(allowed, scopes)) return issue(user, parameters);
  const allowedBefore = allowed ?? [];
  const more = scopes?.filter((scope) => !allowedBefore.includes(scope)) ?? null;
  return { kind: 'ask', application: name, redirectUri, scopes: more, allowedBefore };
}

/** Writes down what the user allows now beside what they allowed before; whether that is more than it was. */
async function keepConsent(applicationId: number, userId: number, asked: Scope[] | null): Promise<boolean> {
  const made = await db()
    .insert(oauthConsents)
    .values({ applicationId, userId, scopes: asked })
    .onConflictDoNothing()
    .returning({ userId: oauthConsents.userId });
  if (made.length > 0) return true;
  const kept = and(eq(oauthConsents.applicationId, applicationId), eq(oauthConsents.userId, userId));
  const [before] = await db()
    .select({ scopes: oauthConsents.scopes })
    .from(oauthConsents)
    .where(kept)
    .for('update');
  const allowed = found(before, 'The consent').scopes;
  if (covers(allowed, asked)) return false;
  const scopes = asked && grantScopes.filter((scope) => asked.includes(scope) || allowed?.includes(scope));
  await db().update(oauthConsents).set({ scopes }).where(kept);
  return true;
}

/** The way back, with a code or an error; `refused` when the application has been disabled meanwhile. */
async function issue(user: UserActor, parameters: OAuthParameters): Promise<AuthorizationStep> {
  const step = await judgeAuthorization(parameters, user.id, 'allow');
  if (step.kind === 'ask') throw new Error('an authorization was left undecided');
  return step;
}

/** Keeps the user's yes and sends them back with a code. The request is judged again from the start. */
export async function allowApplication(
  actor: Actor,
  parameters: OAuthParameters,
): Promise<AuthorizationStep> {
  const user = requireActive(requireSession(actor));
  return transaction(async () => {
    const step = await judgeAuthorization(parameters, user.id, 'check');
    if (step.kind !== 'ask') return step;
    const { applicationId, scopes } = step;
    if (await keepConsent(applicationId, user.id, scopes)) {
      const subject = { type: 'application', id: applicationId };
      await recordAudit(user, 'applications.connect', subject, scopes ? { scopes } : undefined);
    }
    return issue(user, parameters);
  });
}

/** Sends the user back with their no. */
export async function denyApplication(actor: Actor, parameters: OAuthParameters): Promise<AuthorizationStep> {
  const user = requireSession(actor);
  const step = await judgeAuthorization(parameters, user.id, 'deny');
  if (step.kind === 'ask') throw new Error('an authorization was left undecided');
  return step;
}
