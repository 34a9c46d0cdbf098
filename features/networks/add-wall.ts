import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { networks, tasks, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { recheckPosts } from '@/features/post-checks';
import { Failure, found } from '@/lib/failure';
import type { SocialNetwork } from '@/nouns/networks';

export interface Wall {
  userId: number;
  network: SocialNetwork;
  /** Any http(s) address: a custom wall need not be on the network. */
  url: string;
}

/** Adds a wall to an influencer; administrators only, so it counts at once. `conflict` when it is there. */
export async function addWall(actor: Actor, { userId, network, url }: Wall): Promise<{ id: number }> {
  const admin = requireAdmin(actor);
  return transaction(async () => {
    const [owner] = await db()
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), eq(users.role, 'influencer')));
    found(owner, 'This influencer');
    const [row] = await db()
      .insert(networks)
      .values({
        userId,
        network,
        kind: 'wall',
        handle: new URL(url).href.replace(/\/+$/, ''),
        url,
        status: 'accepted',
        reviewedBy: admin.id,
        reviewedAt: sql`now()`,
      })
      .onConflictDoNothing()
      .returning({ id: networks.id });
    if (!row) throw new Failure('conflict', 'This wall has been added already.');
    await recordAudit(actor, 'networks.add-wall', { type: 'network', id: row.id }, { userId, network, url });
    await recheckPosts(eq(tasks.userId, userId));
    await notify({
      userId,
      type: 'network',
      subject: `A ${network} wall was added`,
      message: `A ${network} wall was added to your networks.`,
      link: '/networks',
    });
    return row;
  });
}
