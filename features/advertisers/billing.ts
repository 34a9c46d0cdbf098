import { eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireBilling } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import { plainVatId, requireRegistered } from '@/lib/vat-id';
import { emailTaken } from './create';

/** How an organisation is named and billed; what is empty is left out of invoices. */
export interface BillingDetails {
  name: string;
  /** Where invoices go; lower case and trimmed. */
  email: string;
  legalName: string;
  /** The lines of it above postcode and city. */
  address: string;
  taxId: string;
  postcode: string;
  city: string;
  /** Two letters. */
  country: string;
  /** Of that country; its form is checked, and it is kept plain. */
  vatId: string;
  purchaseOrder: string;
  buyerReference: string;
}

const fields = [
  'name',
  'email',
  'legalName',
  'address',
  'taxId',
  'postcode',
  'city',
  'country',
  'vatId',
  'purchaseOrder',
  'buyerReference',
] as const;

/**
 * Writes what is given of an organisation's details, for its owners and billing people, and administrators. Invoices that
 * were issued keep theirs. `invalid` for a VAT number that is none of its country, `not_found` for another's, `email_taken` when another has the address, `changed_meanwhile`
 * when the organisation was changed since it was `seen`.
 */
export async function updateBilling(
  actor: Actor,
  id: number,
  given: Partial<BillingDetails>,
  seen?: Date,
): Promise<void> {
  const user = requireBilling(requireActive(actor));
  if (user.role !== 'admin' && user.advertiserId !== id) {
    throw new Failure('not_found', 'This advertiser does not exist.');
  }
  const details = given.vatId === undefined ? given : { ...given, vatId: plainVatId(given.vatId) };
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
      if (changed.includes('country') || changed.includes('vatId')) {
        await requireRegistered({ country: before.country, vatId: before.vatId, ...details });
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
