import { eq } from 'drizzle-orm';
import { limitRegistration } from '@/auth/limits';
import { accountById, toActor } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { requireCurrency } from '@/features/lists';
import type { NewAccount } from './account';
import { type CreatedUser, insertUser } from './create';
import { mailVerification } from './verify-email';

/** What somebody who signs up tells; administrators are made by commands and other administrators only. */
export type Registration = Omit<NewAccount, 'role' | 'advertiserId' | 'username'> & {
  role: 'influencer' | 'advertiser';
  username: string;
  /** The page of ours that they came for; they are led back to it once they may take part. */
  returnTo?: string;
};

/**
 * Opens an account that waits for its email address to be confirmed, and mails the link. An advertiser's
 * organisation is made with it. Limited for the caller's address.
 */
export async function register({ returnTo, ...values }: Registration, from: string): Promise<CreatedUser> {
  await limitRegistration(from);
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
    await mailVerification(user);
    return user;
  });
}
