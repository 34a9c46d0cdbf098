import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { statusWords } from '@/nouns/status';
import { findCampaign, staffedBy, visibleTo } from './reads/campaigns';

async function mark(actor: Actor, id: number, action: string, deletedAt: SQL, guard: SQL | undefined) {
  return transaction(async () => {
    const [marked] = await db()
      .update(campaigns)
      .set({ deletedAt, updatedAt: sql`now()` })
      .where(and(eq(campaigns.id, id), eq(campaigns.status, 'draft'), guard))
      .returning({ name: campaigns.name });
    if (marked) await recordAudit(actor, action, { type: 'campaign', id }, marked);
    return marked;
  });
}

/** Deletes a draft: nobody finds it any more until it is restored. `wrong_state` for what is no draft. */
export async function deleteDraft(actor: Actor, id: number): Promise<void> {
  requireEditor(actor);
  if (await mark(actor, id, 'campaigns.delete', sql`now()`, visibleTo(actor))) return;
  const { status } = await findCampaign(actor, id);
  throw new Failure(
    'wrong_state',
    `Only drafts are deleted, and this campaign is ${statusWords('campaign', status)}.`,
  );
}

/** Brings a deleted draft back as it was; one that is there stays. */
export async function restoreDraft(actor: Actor, id: number): Promise<void> {
  requireEditor(actor);
  const deleted = and(staffedBy(actor), isNotNull(campaigns.deletedAt));
  if (await mark(actor, id, 'campaigns.restore', sql`null`, deleted)) return;
  const [row] = await db()
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(eq(campaigns.id, id), staffedBy(actor), isNull(campaigns.deletedAt)));
  found(row, 'This campaign');
}
