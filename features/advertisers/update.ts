import { eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';
import { requirePayable } from '@/nouns/money';
import { emailTaken } from './create';
import type { Advertiser } from './queries';

/** The currency stays: invoices and limits are kept in it. */
export interface AdvertiserChanges {
  name?: string;
  email?: string;
  /** In the advertiser's currency. */
  maximumLimit?: number;
}

/** Changes an organisation; administrators only. A lower limit leaves running campaigns alone. */
export async function updateAdvertiser(
  actor: Actor,
  id: number,
  changes: AdvertiserChanges,
): Promise<Advertiser> {
  requireAdmin(actor);
  try {
    return await transaction(async () => {
      const [before] = await db().select().from(advertisers).where(eq(advertisers.id, id)).for('update');
      const [row] = await db()
        .update(advertisers)
        .set({ ...changes, updatedAt: sql`now()` })
        .where(eq(advertisers.id, id))
        .returning();
      const advertiser = found(row, 'This advertiser');
      requirePayable(advertiser.currency, { maximum_limit: changes.maximumLimit });
      const details = Object.fromEntries(
        (['name', 'email', 'maximumLimit'] as const)
          .filter((field) => before?.[field] !== advertiser[field])
          .map((field) => [field, { from: before?.[field], to: advertiser[field] }]),
      );
      await recordAudit(actor, 'advertisers.update', { type: 'advertiser', id }, details);
      return advertiser;
    });
  } catch (error) {
    throw emailTaken(error);
  }
}
