import { and, eq, or, sql } from 'drizzle-orm';
import { type Actor, anonymous, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { advertisers, userCategories, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import type { OrganisationRole } from '@/nouns/users';
import { AccountValues, checked, type NewAccount } from './account';
import { hashPassword } from './password';
import { categoryIds, checkPersonal } from './personal';
import { requireStrength } from './strength';
import { usernameFrom } from './username';

/** The new account's two ids, and its organisation if it belongs to one. */
export interface CreatedUser {
  id: number;
  uuid: string;
  email: string;
  username: string;
  name: string;
  advertiserId: number | null;
}

interface Circumstances {
  /** False until its owner has followed the link in a mail. */
  active: boolean;
  /** The role in `advertiserId`, where it was decided; otherwise the first to come owns it. */
  advertiserRole?: OrganisationRole;
  /** Runs in the same transaction, once the account is there: it keeps the record. */
  record: (user: CreatedUser) => Promise<void>;
}

/** Writes an account with all that belongs to it. Callers decide whether it may be made. */
export async function insertUser(
  given: NewAccount,
  { active, advertiserRole, record }: Circumstances,
): Promise<CreatedUser> {
  const values = checked(AccountValues, given);
  await requireStrength(values.password, { ...values, organisation: values.organisation?.name });
  // Hashing takes long; it must not hold a transaction open.
  const passwordHash = await hashPassword(values.password);
  try {
    return await transaction(async () => {
      await checkPersonal(values.role, values);
      const chosen = await categoryIds(values.categories ?? []);
      const username = values.username ?? (await usernameFrom(values.email));
      const name = values.name ?? username;
      const advertiserId =
        values.role === 'advertiser'
          ? (values.advertiserId ??
            (await insertOrganisation(values.organisation ?? { name, email: values.email, currency: 'USD' })))
          : null;
      const [row] = await db()
        .insert(users)
        .values({
          email: values.email,
          username,
          name,
          role: values.role,
          status: active ? 'active' : 'inactive',
          emailVerifiedAt: active ? new Date() : null,
          passwordHash,
          advertiserId,
          advertiserRole: advertiserId === null ? null : (advertiserRole ?? (await roleIn(advertiserId))),
          sex: values.sex,
          birthDate: values.birthDate,
          countryId: values.countryId,
          cityId: values.cityId,
        })
        .returning({ id: users.id, uuid: users.uuid });
      if (!row) throw new Error('the insert returned no user');
      if (chosen.length > 0) {
        await db()
          .insert(userCategories)
          .values(chosen.map((categoryId) => ({ userId: row.id, categoryId })));
      }
      const user = { ...row, email: values.email, username, name, advertiserId };
      await record(user);
      return user;
    });
  } catch (error) {
    throw takenName(error) ?? error;
  }
}

/** Whoever comes first owns the organisation, everyone after them joins it; two at once wait for each other. */
export async function roleIn(advertiserId: number): Promise<OrganisationRole> {
  await db()
    .select({ id: advertisers.id })
    .from(advertisers)
    .where(eq(advertisers.id, advertiserId))
    .for('no key update');
  const owners = await db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.advertiserId, advertiserId), eq(users.advertiserRole, 'owner')))
    .limit(1);
  return owners.length === 0 ? 'owner' : 'member';
}

async function insertOrganisation(values: { name: string; email: string; currency: string }) {
  const [row] = await db().insert(advertisers).values(values).returning({ id: advertisers.id });
  if (!row) throw new Error('the insert returned no organisation');
  return row.id;
}

const emailTaken = 'already belongs to an account';
const usernameTaken = 'is already taken';
const billingTaken = 'already belongs to an organisation';

/** Which of these names somebody has already, in the words of the fields; the unique indexes have the last word. */
export async function takenNames(names: {
  email?: string;
  username?: string;
  organisationEmail?: string;
}): Promise<Record<string, string>> {
  const { email, username, organisationEmail } = names;
  const same = [
    ...(email ? [eq(users.email, email)] : []),
    ...(username ? [eq(sql`lower(${users.username})`, username.toLowerCase())] : []),
  ];
  const people = same.length
    ? await db()
        .select({ email: users.email, username: sql<string>`lower(${users.username})` })
        .from(users)
        .where(or(...same))
    : [];
  const organisations = organisationEmail
    ? await db()
        .select({ id: advertisers.id })
        .from(advertisers)
        .where(eq(advertisers.email, organisationEmail))
    : [];
  return {
    ...(username &&
      people.some((each) => each.username === username.toLowerCase()) && { username: usernameTaken }),
    ...(email && people.some((each) => each.email === email) && { email: emailTaken }),
    ...(organisations.length > 0 && { organisation_email: billingTaken }),
  };
}

/** What a refused write says about the values; undefined when it says nothing. */
export function takenName(error: unknown): Failure | undefined {
  const refuse = (code: 'email_taken' | 'username_taken' | 'invalid', field: string, problem: string) =>
    new Failure(code, `This ${field.replaceAll('_', ' ')} ${problem}.`, {
      fields: { [field]: problem },
      cause: error,
    });
  switch (constraintOf(error)) {
    case 'users_email_key':
      return new Failure('email_taken', 'There is already an account with this email address.', {
        fields: { email: emailTaken },
        cause: error,
      });
    case 'users_username_key':
      return refuse('username_taken', 'username', usernameTaken);
    case 'advertisers_email_key':
      return refuse('email_taken', 'organisation_email', billingTaken);
    case 'users_advertiser_id_advertisers_id_fk':
      return refuse('invalid', 'advertiser_id', 'is not an organisation we know');
    default:
      return undefined;
  }
}

const createdBy = (actor: Actor, values: NewAccount) =>
  insertUser(values, {
    active: true,
    record: ({ id }) => recordAudit(actor, 'users.create', { type: 'user', id }, { role: values.role }),
  });

/**
 * Makes an account that is active at once, for the platform's commands. An advertiser without
 * `advertiserId` gets an organisation of its own; with one it owns it if nobody does, or else is a member. Throws `email_taken`, `username_taken` or
 * `invalid`.
 */
export const createUser = (values: NewAccount) => createdBy(anonymous, values);

/** The same on behalf of an administrator. */
export async function createUserAs(actor: Actor, values: NewAccount): Promise<CreatedUser> {
  return createdBy(requireAdmin(actor), values);
}
