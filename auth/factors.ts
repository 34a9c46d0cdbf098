import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Env, env } from '@/lib/env';
import type { Role } from '@/nouns/users';

/** Whether the person of this column has an authenticator app that they confirmed. */
export const hasApp = (userId: PgColumn | number): SQL<boolean> => sql<boolean>`exists (
  select 1 from authenticators app where app.user_id = ${userId} and app.confirmed_at is not null)`;

/** Whether they have a passkey. */
export const hasPasskey = (userId: PgColumn | number): SQL<boolean> =>
  sql<boolean>`exists (select 1 from passkeys passkey where passkey.user_id = ${userId})`;

/** Whether they confirm their sign-ins with more than a password. */
export const hasFactor = (userId: PgColumn | number): SQL<boolean> =>
  sql<boolean>`(${hasApp(userId)} or ${hasPasskey(userId)})`;

/** Whose sign-ins a second factor confirms, by the setting. */
const rolesWithFactor: Record<Env['REQUIRE_SECOND_FACTOR'], readonly Role[]> = {
  off: [],
  admins: ['admin'],
  staff: ['admin', 'advertiser'],
};

/** Whether people in a role have to confirm their sign-ins with a second factor here. */
export const needsFactor = (role: Role): boolean =>
  rolesWithFactor[env().REQUIRE_SECOND_FACTOR].includes(role);
