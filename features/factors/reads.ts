import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { hasApp, hasPasskey } from '@/auth/factors';
import { db } from '@/db/client';
import { authenticators, passkeys } from '@/db/schema';
import type { Factors } from '@/nouns/passkeys';
import { recoveryCodesLeft } from './use';

/** What somebody confirms their sign-ins with. */
export interface OwnFactors {
  /** Since when an authenticator app is asked for; null while none is. */
  since: Date | null;
  passkeys: OwnPasskey[];
  recoveryCodesLeft: number;
}

/** A passkey as its person knows it. */
export interface OwnPasskey {
  id: number;
  name: string;
  /** Whether it is on more than one device of theirs. */
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** What somebody confirms their sign-ins with beside a password; undefined when that alone signs in. */
export async function factorsOf(userId: number): Promise<Factors | undefined> {
  const [has] = await db().execute<{ app: boolean; passkey: boolean }>(
    sql`select ${hasApp(userId)} as app, ${hasPasskey(userId)} as passkey`,
  );
  if (has?.app) return has.passkey ? 'either' : 'code';
  return has?.passkey ? 'passkey' : undefined;
}

/** What the acting person confirms with. */
export async function ownFactors(actor: Actor): Promise<OwnFactors> {
  const { id } = requireUser(actor);
  const [app] = await db()
    .select({ since: authenticators.confirmedAt })
    .from(authenticators)
    .where(and(eq(authenticators.userId, id), isNotNull(authenticators.confirmedAt)));
  const own = await db()
    .select({
      id: passkeys.id,
      name: passkeys.name,
      backedUp: passkeys.backedUp,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, id))
    .orderBy(desc(passkeys.createdAt), desc(passkeys.id));
  return { since: app?.since ?? null, passkeys: own, recoveryCodesLeft: await recoveryCodesLeft(id) };
}
