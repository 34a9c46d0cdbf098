import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { recoveryCodes } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { readableCode } from '@/lib/readable-code';
import { addresses } from '@/nouns/addresses';
import { recoveryHash, withFactor } from './use';

const CODES = 10;
/** Five bits each: 80 of them. */
const SIGNS = 16;

/** Ten new recovery codes in place of those before, in the open transaction. Only here are they known. */
export async function makeRecoveryCodes(userId: number): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => readableCode(randomBytes(SIGNS), 4));
  await db().delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await db()
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ userId, hash: recoveryHash(code) })));
  return codes;
}

/** Ten new recovery codes for the acting person, who confirms it with a code; those before open nothing any more. */
export async function renewRecoveryCodes(actor: Actor, code: string): Promise<string[]> {
  const { id: userId } = requireUser(actor);
  return withFactor(actor, code, async () => {
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
