import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { advertisers } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { baseCurrency, requireCurrency } from '@/features/lists';
import { Failure } from '@/lib/failure';
import { requirePayable } from '@/nouns/money';
import type { Advertiser } from './queries';

export interface NewAdvertiser {
  name: string;
  /** Lower case and trimmed. */
  email: string;
  currency?: string;
  /** Ceiling on committed spend in the advertiser's currency; 10,000 unless given. */
  maximumLimit?: number;
}

export const emailTaken = (error: unknown) =>
  constraintOf(error) === 'advertisers_email_key'
    ? new Failure('email_taken', 'Another advertiser has this email address.', {
        fields: { email: 'belongs to another advertiser' },
        cause: error,
      })
    : error;

/** Registers an organisation; administrators only. `email_taken` when another has the address, `invalid` by field. */
export async function createAdvertiser(actor: Actor, values: NewAdvertiser): Promise<Advertiser> {
  requireAdmin(actor);
  if (values.currency) await requireCurrency(values.currency);
  requirePayable(values.currency ?? baseCurrency, { maximum_limit: values.maximumLimit });
  try {
    return await transaction(async () => {
      const [row] = await db().insert(advertisers).values(values).returning();
      if (!row) throw new Error('the advertiser was not stored');
      await recordAudit(actor, 'advertisers.create', { type: 'advertiser', id: row.id }, { name: row.name });
      return row;
    });
  } catch (error) {
    throw emailTaken(error);
  }
}
