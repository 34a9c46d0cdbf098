import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { hashSecret, sameText, sign } from '@/auth/secret';
import { db } from '@/db/client';
import { usedChallenges } from '@/db/schema';
import { Failure } from '@/lib/failure';

/** How long a challenge may be answered: five minutes. */
export const CHALLENGE_SECONDS = 300;

/** What a passkey is asked to sign for, and who is asked: an answer to one is no answer to another. */
export interface Terms {
  purpose: 'register' | 'sign-in' | 'prove';
  /** The browser, or the account in its session. */
  bound: string;
}

/** Whom challenges are bound to that somebody signed in is given; `unauthorized` for whoever has no session. */
export function boundTo(userId: number, sessionId: string | undefined): string {
  if (!sessionId) throw new Failure('unauthorized', 'You were signed out. Sign in again.');
  return `${userId} ${sessionId}`;
}

const markOf = ({ purpose, bound }: Terms, body: string) => sign(`passkey ${purpose}`, `${bound}\n${body}`);

/** A challenge that says by itself until when and for what it holds: nothing is kept of one that nobody answers. */
export function newChallenge(terms: Terms): string {
  const until = Math.floor(Date.now() / 1000) + CHALLENGE_SECONDS;
  const body = `${until.toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${body}.${markOf(terms, body)}`;
}

/** Whether a challenge is one of ours for this, and in time. */
export function isChallenge(challenge: string, terms: Terms): boolean {
  const [until = '', random = '', mark = '', ...rest] = challenge.split('.');
  const right = sameText(mark, markOf(terms, `${until}.${random}`));
  return right && rest.length === 0 && Number.parseInt(until, 36) * 1000 > Date.now();
}

/** Uses a challenge up, in the open transaction: of two who bring the same answer, one is late. */
export async function takeChallenge(challenge: string): Promise<void> {
  const [taken] = await db()
    .insert(usedChallenges)
    .values({
      hash: hashSecret(challenge),
      expiresAt: sql`now() + make_interval(secs => ${CHALLENGE_SECONDS})`,
    })
    .onConflictDoNothing()
    .returning({ hash: usedChallenges.hash });
  if (!taken) throw new Failure('conflict', 'This answer of a passkey was used already. Try again.');
}
