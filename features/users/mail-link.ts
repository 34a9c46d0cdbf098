import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { hashSecret, newSecret } from '@/auth/secret';
import { db } from '@/db/client';
import { mailTokens } from '@/db/schema';
import { appUrl } from '@/lib/env';
import { Failure } from '@/lib/failure';

type Purpose = (typeof mailTokens.$inferSelect)['purpose'];

const pages: Record<Purpose, { path: string; hours: number }> = {
  verify_email: { path: '/verify-email', hours: 48 },
  reset_password: { path: '/reset-password', hours: 1 },
};

/** A link that proves, once and for a limited time, that its user reads the mails of their address. */
export async function makeMailLink(userId: number, purpose: Purpose): Promise<string> {
  const { path, hours } = pages[purpose];
  const secret = newSecret('fanmail');
  await db()
    .insert(mailTokens)
    .values({
      hash: hashSecret(secret),
      userId,
      purpose,
      expiresAt: sql`now() + make_interval(hours => ${hours})`,
    });
  return `${appUrl()}${path}?token=${secret}`;
}

const live = (secret: string, purpose: Purpose) =>
  and(
    eq(mailTokens.hash, hashSecret(secret)),
    eq(mailTokens.purpose, purpose),
    isNull(mailTokens.usedAt),
    gt(mailTokens.expiresAt, sql`now()`),
  );

/** Whether the link still works, for the page that it opens. */
export async function mailLinkWorks(secret: string, purpose: Purpose): Promise<boolean> {
  const rows = await db().select({ userId: mailTokens.userId }).from(mailTokens).where(live(secret, purpose));
  return rows.length > 0;
}

/** Uses the link up, with every other of its kind, and gives its user; `not_found` when it works no more. */
export async function useUpMailLink(secret: string, purpose: Purpose): Promise<number> {
  const [link] = await db()
    .update(mailTokens)
    .set({ usedAt: sql`now()` })
    .where(live(secret, purpose))
    .returning({ userId: mailTokens.userId });
  if (!link) throw new Failure('not_found', 'This link was used already, or it has expired.');
  await db()
    .update(mailTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(eq(mailTokens.userId, link.userId), eq(mailTokens.purpose, purpose), isNull(mailTokens.usedAt)),
    );
  return link.userId;
}
