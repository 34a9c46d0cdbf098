import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { ads } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { managedBy, ownAd } from './reads/ads';

/** The write of every deletion; one that is for good is nobody's to take back. */
export async function markRemoved(id: string, { forGood = false } = {}): Promise<void> {
  const gone = await db()
    .update(ads)
    .set({
      deletedAt: sql`now()`,
      updatedAt: sql`now()`,
      status: sql`case when ${ads.status} = 'active' then 'paused' else ${ads.status} end`,
      ...(forGood && {
        heldAt: sql`coalesce(${ads.heldAt}, now())`,
        heldStatus: sql`coalesce(${ads.heldStatus}, ${ads.status})`,
      }),
    })
    .where(and(eq(ads.id, id), isNull(ads.deletedAt)))
    .returning({ id: ads.id });
  if (gone.length === 0) throw new Failure('not_found', 'No ad exists with this id.');
}

/** Deletes an ad the actor manages, for everyone; its spend stays in statistics, invoices and the ledger. */
export async function removeAd(actor: Actor, id: string): Promise<void> {
  requireAdEditor(actor);
  await transaction(async () => {
    const ad = await ownAd(actor, id);
    await markRemoved(id);
    await recordAudit(actor, 'ads.delete', { type: 'ad', id }, { title: ad.title });
  });
}

/**
 * Takes a deletion back, as a draft or paused ad; only who manages it can, and not when an administrator had a hand
 * in it. The history keeps both.
 */
export async function restoreAd(actor: Actor, id: string): Promise<void> {
  const user = requireAdEditor(actor);
  await transaction(async () => {
    const back = await db()
      .update(ads)
      .set({ deletedAt: null, updatedAt: sql`now()` })
      .where(
        and(
          eq(ads.id, id),
          managedBy(user),
          isNull(ads.heldAt),
          sql`deleted_at > now() - interval '10 minutes'`,
        ),
      )
      .returning({ id: ads.id });
    if (back.length === 0) throw new Failure('not_found', 'This ad can no longer be restored.');
    await recordAudit(actor, 'ads.restore', { type: 'ad', id });
  });
}
