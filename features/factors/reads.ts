import { and, eq, isNotNull } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { authenticators } from '@/db/schema';
import { recoveryCodesLeft } from './use';

/** What somebody confirms their sign-ins with. */
export interface OwnFactors {
  /** Since when an authenticator app is asked for; null while none is. */
  since: Date | null;
  recoveryCodesLeft: number;
}

async function confirmedApp(userId: number) {
  const [app] = await db()
    .select({ since: authenticators.confirmedAt })
    .from(authenticators)
    .where(and(eq(authenticators.userId, userId), isNotNull(authenticators.confirmedAt)));
  return app;
}

/** Whether somebody confirms their sign-ins with more than a password. */
export const hasSecondFactor = async (userId: number) => (await confirmedApp(userId)) !== undefined;

/** What the acting person confirms with. */
export async function ownFactors(actor: Actor): Promise<OwnFactors> {
  const { id } = requireUser(actor);
  const app = await confirmedApp(id);
  return { since: app?.since ?? null, recoveryCodesLeft: app ? await recoveryCodesLeft(id) : 0 };
}
