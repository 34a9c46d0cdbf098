import { eq, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { holdAccount } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { passkeys, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { boundTo, CHALLENGE_SECONDS, newChallenge, type Terms, takeChallenge } from './challenges';
import { type Assertion, readAssertion, refusedPasskey, verifyAssertion } from './passkey-answers';
import { requireSite } from './passkey-site';

/** What a browser says that a passkey signed, and whose passkey it names. Nothing of it is checked yet. */
export interface AnsweredPasskey {
  assertion: Assertion;
  key: { id: number; credentialId: string; publicKey: string };
  owner: { id: number; uuid: string; email: string };
}

/** Whose passkey an answer names; undefined when it is nobody's, `invalid` when it cannot be read. */
export async function passkeyOf(answer: string): Promise<AnsweredPasskey | undefined> {
  const assertion = readAssertion(answer);
  const [found] = await db()
    .select({
      key: { id: passkeys.id, credentialId: passkeys.credentialId, publicKey: passkeys.publicKey },
      owner: { id: users.id, uuid: users.uuid, email: users.email },
    })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(eq(passkeys.credentialId, assertion.id));
  return found && { assertion, ...found };
}

/** What passkeys name their person by, to whoever keeps them: nothing that changes, and nothing that tells who it is. */
export const handleOf = ({ uuid }: { uuid: string }) => new TextEncoder().encode(uuid);

const isFor = (handle: string | null | undefined, owner: { uuid: string }) =>
  !handle || handle === Buffer.from(handleOf(owner)).toString('base64url');

/** Asks a browser for a passkey; for one of these where they are named, else for any that it has for us. */
async function ask(terms: Terms, allowCredentials?: { id: string; transports: string[] }[]) {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  return generateAuthenticationOptions({
    rpID: requireSite().id,
    challenge: newChallenge(terms),
    timeout: CHALLENGE_SECONDS * 1000,
    userVerification: 'required',
    allowCredentials,
  });
}

/** What a passkey signs to sign somebody in, in this browser. Whoever asks is nobody yet. */
export const askToSignIn = (browser: string) => ask({ purpose: 'sign-in', bound: browser });

/** What a passkey of the acting person signs to prove that it is them, in the browser of this session. */
export async function askToProve(actor: Actor, sessionId: string | undefined) {
  const { id } = requireUser(actor);
  const known = await db()
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, id));
  if (known.length === 0) throw new Failure('wrong_state', 'You have no passkey here.');
  return ask({ purpose: 'prove', bound: boundTo(id, sessionId) }, known);
}

type Seen = Awaited<ReturnType<typeof verifyAssertion>>;

/**
 * Notes in the open transaction that a passkey was used; false when it counts from where it was already, as a copy does.
 * Where it counts nothing it always says 0.
 */
async function noteUse(id: number, { counter, backedUp }: Seen): Promise<boolean> {
  const [used] = await db()
    .update(passkeys)
    .set({ counter, backedUp, lastUsedAt: sql`now()` })
    .where(
      sql`${passkeys.id} = ${id} and (${passkeys.counter} < ${counter} or ${passkeys.counter} = 0 and ${counter} = 0)`,
    )
    .returning({ id: passkeys.id });
  if (used) return true;
  if (!(await db().$count(passkeys, eq(passkeys.id, id)))) throw refusedPasskey();
  return false;
}

async function tellCopied(by: Actor, userId: number): Promise<void> {
  await notify({
    userId,
    type: 'security',
    subject: 'A passkey of yours may have been copied',
    message:
      'One of your passkeys was used, and it counted less than before, as a copy of it would. We let nobody in by it. Remove it and add a new one, and choose a new password if you do not know what happened.',
    link: addresses.twoStep,
  });
  await recordAudit(by, 'factors.passkey_copied', { type: 'user', id: userId });
}

/**
 * Does what somebody confirms with a passkey, both or neither. `invalid` when it did not sign a challenge of these terms, or
 * counts as a copy would, of which its person is told; `conflict` for an answer that was used already. Callers limit the
 * attempts.
 */
export async function withPasskey<T>(
  by: Actor,
  { assertion, key, owner }: AnsweredPasskey,
  terms: Terms,
  work: () => Promise<T>,
): Promise<T> {
  if (!isFor(assertion.response.userHandle, owner)) throw refusedPasskey();
  const seen = await verifyAssertion(assertion, key, terms);
  const done = await transaction(async () => {
    await holdAccount(owner.id);
    await takeChallenge(seen.challenge);
    if (await noteUse(key.id, seen)) return { value: await work() };
    // Told for good, while nothing of what was to be confirmed happens.
    await tellCopied(by, owner.id);
    return undefined;
  });
  if (!done) throw refusedPasskey();
  return done.value;
}
