import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { db } from '@/db/client';
import { authenticators } from '@/db/schema';
import { sealSecret } from '@/features/factors/seal';
import { newTotpSecret } from '@/features/factors/totp';

/** What an authenticator app with this secret shows; half minutes from now. */
export const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 });

/** Turns two-step sign-in on for somebody; `code` is what their app shows, as if none had been used before. */
export async function makeTwoStep(userId: number) {
  const secret = newTotpSecret();
  await db()
    .insert(authenticators)
    .values({ userId, sealed: sealSecret(secret), confirmedAt: new Date() });
  const code = async () => {
    await db().update(authenticators).set({ lastStep: null }).where(eq(authenticators.userId, userId));
    return codeOf(secret);
  };
  return { secret, code };
}
