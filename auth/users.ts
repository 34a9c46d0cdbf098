import { eq, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import type { Credential, UserActor } from './actor';

/** What is read of an account to know who acts. */
export const accountColumns = {
  id: users.id,
  uuid: users.uuid,
  email: users.email,
  username: users.username,
  name: users.name,
  avatar: users.avatar,
  role: users.role,
  status: users.status,
  advertiserId: users.advertiserId,
  advertiserRole: users.advertiserRole,
};

export type Account = Awaited<ReturnType<typeof findAccount>>;

/** The account behind a credential as it is in the database now; undefined when there is none. */
export async function findAccount(where: SQL) {
  const [row] = await db().select(accountColumns).from(users).where(where);
  return row;
}

export const accountById = (id: number) => findAccount(eq(users.id, id));

/**
 * Holds somebody's row until the open transaction ends: what they sign in with is changed, and used, one after another.
 */
export async function holdAccount(id: number): Promise<void> {
  await db().select({ id: users.id }).from(users).where(eq(users.id, id)).for('no key update');
}

/** The account as an actor that proved itself with `credential`. */
export function toActor(account: NonNullable<Account>, credential: Credential): UserActor {
  const { status, ...rest } = account;
  return { kind: 'user', ...rest, active: status === 'active', credential };
}
