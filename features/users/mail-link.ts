import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { hashSecret } from '@/auth/secret';
import { db, transaction } from '@/db/client';
import { mailTokens, users } from '@/db/schema';
import { dropLinkMail, queueLinkMail } from '@/features/mail';
import { Failure } from '@/lib/failure';

type Purpose = (typeof mailTokens.$inferSelect)['purpose'];

const pages: Record<Purpose, { path: string; hours: number }> = {
  verify_email: { path: '/verify-email', hours: 48 },
  reset_password: { path: '/reset-password', hours: 1 },
};

interface LinkText {
  subject: string;
  before: string[];
  after: string[];
}

/** Mails somebody a link that proves, once and for a limited time, that they read the mails of their address. */
export async function mailLink(
  user: { id: number; email: string },
  purpose: Purpose,
  text: LinkText,
): Promise<void> {
  const { path, hours } = pages[purpose];
  await transaction(async () => {
    const hash = await queueLinkMail({ ...text, to: user.email, path, hours, prefix: 'fanmail' });
    await db()
      .insert(mailTokens)
      .values({ hash, userId: user.id, purpose, expiresAt: sql`now() + make_interval(hours => ${hours})` });
  });
}

const live = (secret: string, purpose: Purpose) =>
  and(
    eq(mailTokens.hash, hashSecret(secret)),
    eq(mailTokens.purpose, purpose),
    isNull(mailTokens.usedAt),
    gt(mailTokens.expiresAt, sql`now()`),
  );

/** Whose link it is, by their address, for the page that it opens; undefined when it works no more. */
export async function addressOfMailLink(secret: string, purpose: Purpose): Promise<string | undefined> {
  const [link] = await db()
    .select({ email: users.email })
    .from(mailTokens)
    .innerJoin(users, eq(users.id, mailTokens.userId))
    .where(live(secret, purpose));
  return link?.email;
}

/** The refusal of a link that works no more. */
export const linkOver = () => new Failure('not_found', 'This link was used already, or it has expired.');

/** Uses the link up, with every other of its kind, and gives its user; `not_found` when it works no more. */
export async function useUpMailLink(secret: string, purpose: Purpose): Promise<number> {
  const [link] = await db()
    .update(mailTokens)
    .set({ usedAt: sql`now()` })
    .where(live(secret, purpose))
    .returning({ userId: mailTokens.userId });
  if (!link) throw linkOver();
  await endMailLinks(link.userId, purpose);
  return link.userId;
}

/** Ends every link of a kind that was mailed to somebody, and takes back those that still wait to be. */
export async function endMailLinks(userId: number, purpose: Purpose): Promise<void> {
  const ended = await db()
    .update(mailTokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(mailTokens.userId, userId), eq(mailTokens.purpose, purpose), isNull(mailTokens.usedAt)))
    .returning({ hash: mailTokens.hash });
  for (const { hash } of ended) await dropLinkMail(hash);
}
