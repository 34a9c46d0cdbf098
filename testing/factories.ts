import { randomUUID } from 'node:crypto';
import type { UserActor } from '@/auth/actor';
import { hashSecret, newSecret, visiblePart } from '@/auth/secret';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { advertisers, apiTokens, exchangeRates, oauthTokens, users } from '@/db/schema';
import type { Scope } from '@/nouns/scopes';
import type { Role } from '@/nouns/users';

/** A name no other test uses. */
export const unique = (stem: string) => `${stem}-${randomUUID().slice(0, 8)}`;

/** An organisation of its own. */
export async function makeAdvertiser(values: Partial<typeof advertisers.$inferInsert> = {}) {
  const name = unique('brand');
  const [row] = await db()
    .insert(advertisers)
    .values({ name, email: `contact@${name}.example`, ...values })
    .returning();
  if (!row) throw new Error('no advertiser');
  return row;
}

/** Rates of a day long past: units of each currency for one of the base's. */
export async function makeRates(rates: Record<string, number>) {
  const rows = Object.entries(rates).map(([currency, rate]) => ({ currency, rate }));
  await db()
    .insert(exchangeRates)
    .values(rows.map((row) => ({ ...row, asOf: '2026-01-01', source: 'test' })));
}

/** A user of its own; an advertiser owns an organisation unless another or another role is given. Nobody can sign in as them. */
export async function makeUser(role: Role, values: Partial<typeof users.$inferInsert> = {}) {
  const username = unique(role);
  const advertiserId = role === 'advertiser' ? (values.advertiserId ?? (await makeAdvertiser()).id) : null;
  const advertiserRole = advertiserId === null ? null : (values.advertiserRole ?? 'owner');
  const [row] = await db()
    .insert(users)
    .values({
      role,
      username,
      name: username,
      email: `${username}@people.example`,
      passwordHash: 'nobody signs in with this',
      emailVerifiedAt: new Date(),
      ...values,
      advertiserId,
      advertiserRole,
    })
    .returning();
  if (!row) throw new Error('no user');
  return row;
}

/** A user of its own as an actor. */
export async function makeActor(
  role: Role,
  values: Partial<typeof users.$inferInsert> = {},
): Promise<UserActor> {
  const { id } = await makeUser(role, values);
  const account = await accountById(id);
  if (!account) throw new Error('no account');
  return toActor(account, 'session');
}

/** An API token of the user. */
export async function makeToken(userId: number, scopes: Scope[] | null = null): Promise<string> {
  const secret = newSecret('fan');
  await db()
    .insert(apiTokens)
    .values({ userId, name: 'test', scopes, prefix: visiblePart(secret), hash: hashSecret(secret) });
  return secret;
}

/** The access token of an application; it acts for the user, or for nobody. */
export async function makeGrant(applicationId: number, userId: number | null): Promise<string> {
  const secret = `fanaccess_${randomUUID().replaceAll('-', '')}`;
  await db()
    .insert(oauthTokens)
    .values({
      applicationId,
      userId,
      family: randomUUID(),
      accessHash: hashSecret(secret),
      accessExpiresAt: new Date(Date.now() + 3_600_000),
    });
  return secret;
}

/** An API token of a user of its own. */
export const tokenOf = async (role: Role) => makeToken((await makeUser(role)).id);
