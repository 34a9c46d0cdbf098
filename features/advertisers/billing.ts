import { eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireBilling } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { emailTaken } from './create';

/** How an organisation is named and billed; what is empty is left out of invoices. */
export interface BillingDetails {
  name: string;
  /** Where invoices go; lower case and trimmed. */
  email: string;
  legalName: string;
  address: string;
  taxId: string;
}

const fields = ['name', 'email', 'legalName', 'address', 'taxId'] as const;

/**
 * Writes what is given of an organisation's details, for its owners and billing people, and administrators. Invoices that
 * were issued keep theirs. `not_found` for another's, `email_taken` when another has the address, `changed_meanwhile`
 * when the organisation was changed since it was `seen`.
 */
export async function updateBilling(
  actor: Actor,
  id: number,
  details: Partial<BillingDetails>,
  seen?: Date,
): Promise<void> {
  const user = requireBilling(requireActive(actor));
  if (user.role !== 'admin' && user.advertiserId !== id) {
    throw new Failure('not_found', 'This advertiser does not exist.');
  }
  try {
    await transaction(async () => {
      const [row] = await db().select().from(advertisers).where(eq(advertisers.id, id)).for('no key update');
      const before = found(row, 'This advertiser');
      const changed = fields.filter(
        (field) => details[field] !== undefined && before[field] !== details[field],
      );
      if (changed.length === 0) return;
      if (seen && seen.getTime() !== before.updatedAt.getTime()) {
        throw new Failure(
          'changed_meanwhile',
          'Somebody else changed these details meanwhile. Load the page again to see them, then save.',
        );
      }
      await db()
        .update(advertisers)
        .set({ ...details, updatedAt: sql`now()` })
        .where(eq(advertisers.id, id));
      const changes = changed.map((field) => [field, { from: before[field], to: details[field] }]);
      await recordAudit(
        actor,
        'advertisers.billing',
        { type: 'advertiser', id },
        Object.fromEntries(changes),
      );
    });
  } catch (error) {
    throw emailTaken(error);
  }
}
