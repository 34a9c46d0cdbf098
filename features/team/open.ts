import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireRole } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers, users } from '@/db/schema';
import { takeOverSpend } from '@/features/ads';
import { emailTaken } from '@/features/advertisers';
import { recordAudit } from '@/features/audit';
import { requireCurrency } from '@/features/lists';
import { Failure, found } from '@/lib/failure';

export interface NewOrganisation {
  name: string;
  /** Lower case and trimmed. */
  email: string;
  currency: string;
  /** How invoices name it; empty for the name above. */
  legalName?: string;
  address?: string;
  taxId?: string;
}

/**
 * Opens an organisation for an advertiser who belongs to none, or an influencer who wants to advertise, and makes them
 * its owner; it pays for what their ads spent before. `conflict` when they belong to one by now, `email_taken` when
 * another has the address.
 */
export async function openOrganisation(actor: Actor, values: NewOrganisation): Promise<number> {
  const user = requireRole(requireActive(actor), 'advertiser', 'influencer');
  await requireCurrency(values.currency);
  try {
    return await transaction(async () => {
      const [row] = await db().insert(advertisers).values(values).returning({ id: advertisers.id });
      const { id } = found(row, 'The new organisation');
      const joined = await db()
        .update(users)
        .set({ advertiserId: id, advertiserRole: 'owner', updatedAt: sql`now()` })
        .where(and(eq(users.id, user.id), isNull(users.advertiserId)))
        .returning({ id: users.id });
      if (joined.length === 0) throw new Failure('conflict', 'You belong to an organisation already.');
      await takeOverSpend(user.id, id);
      await recordAudit(actor, 'advertisers.create', { type: 'advertiser', id }, { name: values.name });
      return id;
    });
  } catch (error) {
    throw emailTaken(error);
  }
}
