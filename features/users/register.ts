import { eq } from 'drizzle-orm';
import { limitRegistration } from '@/auth/limits';
import { accountById, toActor } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { recordConsents } from '@/features/legal';
import { requireCurrency } from '@/features/lists';
import { Failure } from '@/lib/failure';
import type { NewAccount } from './account';
import { type CreatedUser, insertUser, takenNames } from './create';
import { personalProblems } from './personal';
import { weaknessOf } from './strength';
import { mailVerification } from './verify-email';

/** What somebody who signs up tells; administrators are made by commands and other administrators only. */
export type Registration = Omit<NewAccount, 'role' | 'advertiserId' | 'username'> & {
  role: 'influencer' | 'advertiser';
  username: string;
  /** The versions of terms and privacy that they were shown and agreed to. */
  consents?: number[];
  /** The page of ours that they came for; they are led back to it once they may take part. */
  returnTo?: string;
};

/** What can be asked of the database about somebody who is about to sign up, whatever else they still have to mend. */
export type Enquiry = Partial<
  Pick<Registration, 'role' | 'email' | 'username' | 'name' | 'password' | 'birthDate' | 'countryId'>
> & { organisationName?: string; organisationEmail?: string };

/** What is wrong with a sign-up beyond the shape of its fields, all of it. Limited for the caller's address. */
export async function registrationProblems(given: Enquiry, from: string): Promise<Record<string, string>> {
  await limitRegistration(from);
  const { password, organisationName: organisation } = given;
  const weak = password === undefined ? undefined : await weaknessOf(password, { ...given, organisation });
  return {
    ...(await takenNames(given)),
    ...(await personalProblems(given.role, given)),
    ...(weak && { password: weak }),
  };
}

/** Refuses all that is wrong at once; the code is of the first. */
async function refuseProblems(given: Enquiry, from: string): Promise<void> {
  const fields = await registrationProblems(given, from);
  const [first] = Object.keys(fields);
  if (!first) return;
  const code = first === 'username' ? 'username_taken' : first.endsWith('email') ? 'email_taken' : 'invalid';
  throw new Failure(code, 'Check the marked fields.', { fields });
}

/**
 * Opens an account that waits for its email address to be confirmed, and mails the link. An advertiser's
 * organisation is made with it. Limited for the caller's address.
 */
export async function register(
  { returnTo, consents = [], ...values }: Registration,
  from: string,
): Promise<CreatedUser> {
  const { name: organisationName, email: organisationEmail } = values.organisation ?? {};
  await refuseProblems({ ...values, organisationName, organisationEmail }, from);
  if (values.organisation?.currency) {
    await requireCurrency(values.organisation.currency, 'organisation_currency');
  }
  return transaction(async () => {
    const user = await insertUser(
      { ...values, advertiserId: undefined },
      {
        active: false,
        record: async ({ id }) => {
          const account = await accountById(id);
          if (!account) throw new Error('the account was not stored');
          const actor = toActor(account, 'session');
          await recordAudit(actor, 'users.register', { type: 'user', id }, { role: values.role });
        },
      },
    );
    if (returnTo) await db().update(users).set({ returnTo }).where(eq(users.id, user.id));
    await recordConsents(user.id, consents);
    await mailVerification(user);
    return user;
  });
}
