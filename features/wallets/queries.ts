import { asc, eq } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { wallets } from '@/db/schema';

export interface Wallet {
  id: number;
  /** Lower-case hex. */
  address: string;
  createdAt: Date;
}

/** The acting user's linked addresses, in the order they were linked; the first stands for them. */
export function listWallets(actor: Actor): Promise<Wallet[]> {
  return db()
    .select({ id: wallets.id, address: wallets.address, createdAt: wallets.createdAt })
    .from(wallets)
    .where(eq(wallets.userId, requireUser(actor).id))
    .orderBy(asc(wallets.id));
}
