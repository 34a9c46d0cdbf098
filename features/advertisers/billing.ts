import { eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireBilling } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { administrators, notify } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { plainVatId, requireRegistered } from '@/lib/vat-id';
import { addresses } from '@/nouns/addresses';
import { taxWords } from '@/nouns/tax';
import { emailTaken } from './create';
import { readTaxToday } from './tax';

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
 * Administrators hear of it when an organisation's own words take the tax off its invoices: it may be right, and whether it
 * is stands in no register that is asked. Saying no country any more is refused where one decides the tax.
 */
async function lookAtTax(
  id: number,
  name: string,
  before: Awaited<ReturnType<typeof readTaxToday>>,
): Promise<void> {
  const after = await readTaxToday(id);
  if (before && !after) {
    const fields = { country: 'must be said: your invoices are taxed by it' };
    throw new Failure('invalid', 'These facts cannot be right.', { fields });
  }
  if (before?.category !== 'S' || !after || after.category === 'S') return;
  await notify(
    ...(await administrators()).map((userId) => ({
      userId,
      type: 'payment' as const,
      subject: `${name} is not charged VAT any more`,
      message: `It changed its country or VAT number. Its invoices had ${taxWords(before)}, and the next one says: ${taxWords(after)}. Look whether that is right, or say how it is taxed.`,
      link: addresses.admin.advertiser(id),
    })),
  );
}

/**
 * Writes what is given of an organisation's details, for its owners and billing people, and administrators. Invoices that
 * were issued keep theirs. `invalid` for a VAT number that is none of its country, and for no country where one decided the tax, `not_found` for another's, `email_taken` when another has the address, `changed_meanwhile`
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
      const taxed = user.role === 'admin' ? undefined : await readTaxToday(id);
      await db()
        .update(advertisers)
        .set({ ...details, updatedAt: sql`now()` })
        .where(eq(advertisers.id, id));
      if (user.role !== 'admin') await lookAtTax(id, before.name, taxed);
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
