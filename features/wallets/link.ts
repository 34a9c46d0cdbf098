import { randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { recoverMessageAddress } from 'viem/utils';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { walletChallenges, wallets } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { appUrl } from '@/lib/env';
import { Failure, found } from '@/lib/failure';

const MINUTES = 10;

const addressPattern = /^0x[0-9a-f]{40}$/;

function normal(address: string): string {
  const lower = address.toLowerCase();
  if (addressPattern.test(lower)) return lower;
  throw new Failure('invalid', 'This is not an address.', {
    fields: { publicKey: 'must be 0x and 40 hexadecimal digits' },
  });
}

/**
 * A message for the holder of an address to sign, as a wallet shows it. It names our address and the account, so
 * that a signature is of no use elsewhere or for anybody else; it works once, for ten minutes.
 */
export async function challengeWallet(actor: Actor, publicKey: string): Promise<string> {
  const user = requireActive(actor);
  const address = normal(publicKey);
  const nonce = randomBytes(16).toString('hex');
  const message = [
    `${new URL(appUrl()).host} asks you to prove that this key is yours. Signing costs nothing and moves nothing.`,
    '',
    `Key: ${address}`,
    `Account: @${user.username}`,
    `Nonce: ${nonce}`,
    `Issued at: ${new Date().toISOString()}`,
  ].join('\n');
  await db()
    .insert(walletChallenges)
    .values({
      nonce,
      userId: user.id,
      address,
      message,
      expiresAt: sql`now() + make_interval(mins => ${MINUTES})`,
    });
  return message;
}

/** Whose key signed the message; undefined when the signature is none. */
async function signer(message: string, signature: string): Promise<string | undefined> {
  if (!/^0x[0-9a-fA-F]{130}$/.test(signature)) return undefined;
  try {
    const address = await recoverMessageAddress({ message, signature: signature as `0x${string}` });
    return address.toLowerCase();
  } catch {
    // Numbers that no key could have made.
    return undefined;
  }
}

/** Writes the link; `conflict` when the address belongs to somebody else. Again for the same user it stays as it is. */
async function link(userId: number, address: string): Promise<boolean> {
  const made = await db()
    .insert(wallets)
    .values({ userId, address })
    .onConflictDoNothing()
    .returning({ id: wallets.id });
  if (made.length > 0) return true;
  const [owner] = await db()
    .select({ userId: wallets.userId })
    .from(wallets)
    .where(eq(wallets.address, address));
  if (owner?.userId !== userId) throw new Failure('conflict', 'This key belongs to another account.');
  return false;
}

/**
 * Links an address to the acting user, who signed the message they were given for it. Each message works once.
 * Throws `invalid` for a signature of another key or without a message that waits, `conflict` for a key of another
 * account.
 */
export async function linkWallet(actor: Actor, publicKey: string, signature: string): Promise<string> {
  const user = requireActive(actor);
  const address = normal(publicKey);
  return transaction(async () => {
    const [challenge] = await db()
      .select({ nonce: walletChallenges.nonce, message: walletChallenges.message })
      .from(walletChallenges)
      .where(
        and(
          eq(walletChallenges.userId, user.id),
          eq(walletChallenges.address, address),
          isNull(walletChallenges.usedAt),
          sql`${walletChallenges.expiresAt} > now()`,
        ),
      )
      .orderBy(desc(walletChallenges.createdAt), desc(walletChallenges.nonce))
      .limit(1)
      .for('update');
    if (!challenge || (await signer(challenge.message, signature)) !== address) {
      throw new Failure('invalid', 'The key is not linked.', {
        fields: { signature: 'must be of the message you got last, by this key, within ten minutes' },
      });
    }
    await db()
      .update(walletChallenges)
      .set({ usedAt: sql`now()` })
      .where(eq(walletChallenges.nonce, challenge.nonce));
    if (await link(user.id, address)) {
      await recordAudit(user, 'wallets.link', { type: 'user', id: user.id }, { address });
    }
    return address;
  });
}

/** Takes an address away from the acting user; whoever holds its key may link it anew. */
export async function removeWallet(actor: Actor, id: number): Promise<void> {
  const user = requireActive(actor);
  await transaction(async () => {
    const [gone] = await db()
      .delete(wallets)
      .where(and(eq(wallets.id, id), eq(wallets.userId, user.id)))
      .returning({ address: wallets.address });
    const { address } = found(gone, 'This key');
    await recordAudit(user, 'wallets.remove', { type: 'user', id: user.id }, { address });
  });
}
