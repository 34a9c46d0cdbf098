import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { recoveryCodes } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { readableCode } from '@/lib/readable-code';
import { addresses } from '@/nouns/addresses';
import { factorsOf } from './reads';
import { type Given, recoveryHash, withFactor } from './use';

const CODES = 10;
/** Five bits each: 80 of them. */
const SIGNS = 16;

/** Ten new recovery codes in place of those before, in the open transaction. Only here are they known. */
async function makeRecoveryCodes(userId: number): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => readableCode(randomBytes(SIGNS), 4));
  await db().delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await db()
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ userId, hash: recoveryHash(code) })));
  return codes;
}

/**
 * The recovery codes of whoever is about to confirm with something for the first time; none for others, who have theirs. In
 * the open transaction, which holds their row, so that of two first things at once one gives them.
 */
export const firstCodes = async (userId: number): Promise<string[]> =>
  (await factorsOf(userId)) ? [] : makeRecoveryCodes(userId);

/** Ten new recovery codes for the acting person, who confirms it with a code or a passkey; those before open nothing any more. */
export async function renewRecoveryCodes(actor: Actor, given: Given): Promise<string[]> {
  const { id: userId } = requireUser(actor);
  return withFactor(actor, given, async () => {
    const codes = await makeRecoveryCodes(userId);
    await notify({
      userId,
      type: 'security',
      subject: 'You have new recovery codes',
      message:
        'New recovery codes were made for your account, and the ones before do not work any more. If it was not you, choose a new password now.',
      link: addresses.twoStep,
    });
    await recordAudit(actor, 'factors.renew_recovery_codes', { type: 'user', id: userId });
    return codes;
  });
}
