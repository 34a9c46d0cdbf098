import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { networks, tasks } from '@/db/schema';
import { found } from '@/lib/failure';
import type { SocialNetwork } from '@/nouns/networks';
import { withProfiles } from '@/nouns/requirement-checks';

/**
 * Judges anew whose the posts are that wait for review, by the profiles their authors have now: a profile may have come or
 * gone since they were sent. Part of the caller's transaction, which has authorised it; `which` is SQL about `tasks`.
 */
export async function recheckPosts(which: SQL): Promise<void> {
  const rows = await db()
    .select({
      id: tasks.id,
      userId: tasks.userId,
      postUrl: tasks.postUrl,
      itemChecks: tasks.itemChecks,
      networks: sql<SocialNetwork[]>`array(
        select wanted.network::text from campaign_networks wanted
        where wanted.campaign_id = tasks.campaign_id order by wanted.position)`,
    })
    .from(tasks)
    .where(
      and(
        which,
        eq(tasks.status, 'under_review'),
        isNull(tasks.leftAt),
        isNotNull(tasks.userId),
        isNotNull(tasks.postUrl),
      ),
    )
    .orderBy(asc(tasks.userId), asc(tasks.participationId), asc(tasks.id))
    .for('no key update');
  if (rows.length === 0) return;
  const profiles = await db()
    .select({ userId: networks.userId, network: networks.network, handle: networks.handle })
    .from(networks)
    .where(
      and(
        inArray(networks.userId, [...new Set(rows.map(({ userId }) => found(userId, 'The assignee')))]),
        eq(networks.status, 'accepted'),
      ),
    );
  for (const { id, userId, postUrl, itemChecks, networks: wanted } of rows) {
    const again = withProfiles(itemChecks, {
      postUrl: postUrl ?? '',
      networks: wanted,
      profiles: profiles.filter((profile) => profile.userId === userId),
    });
    if (again === itemChecks) continue;
    await db().update(tasks).set({ itemChecks: again }).where(eq(tasks.id, id));
  }
}
