import { eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import type { TaxTreatment } from '@/nouns/tax';

/** How an organisation's invoices are taxed. */
export interface TaxSetting {
  /** Null: by the countries and the day. */
  treatment: TaxTreatment | null;
  /** Per cent, of `standard` only: another rate than the seller's country has. */
  rate?: number | null;
  /** Why it is `exempt`, as its invoices say it. */
  reason?: string;
}

const invalid = (field: string, problem: string) =>
  new Failure('invalid', 'It cannot be taxed like this.', { fields: { [field]: problem } });

function check({ treatment, rate, reason = '' }: TaxSetting): void {
  if (rate !== null && rate !== undefined) {
    if (treatment !== 'standard') throw invalid('rate', 'is said only where it is taxed');
    if (!(rate > 0 && rate <= 50)) throw invalid('rate', 'must be more than 0 and at most 50');
    if (Number(rate.toFixed(2)) !== rate) throw invalid('rate', 'must have at most two decimals');
  }
  if (treatment === 'exempt' && reason === '') throw invalid('reason', 'must say why it is exempt');
  if (treatment !== 'exempt' && reason !== '') throw invalid('reason', 'is said only where it is exempt');
}

/**
 * Says how an organisation's invoices are taxed from now on, whatever the countries and the day say, or leaves it to them
 * again. Invoices that were issued keep their tax. Administrators only; `invalid` for a rate or reason that does not belong
 * to the treatment, and for reverse charge without a VAT number of the organisation, `not_found`.
 */
export async function setTaxTreatment(actor: Actor, id: number, setting: TaxSetting): Promise<void> {
  const admin = requireAdmin(actor);
  check(setting);
  await transaction(async () => {
    const [row] = await db().select().from(advertisers).where(eq(advertisers.id, id)).for('no key update');
    const before = found(row, 'This advertiser');
    if (setting.treatment === 'reverse_charge' && before.vatId === '') {
      throw invalid('treatment', 'needs a VAT number of the organisation, which its invoices name');
    }
    const after = {
      taxTreatment: setting.treatment,
      taxRate: setting.rate ?? null,
      taxReason: setting.reason ?? '',
    };
    const changed = (['taxTreatment', 'taxRate', 'taxReason'] as const).filter(
      (name) => before[name] !== after[name],
    );
    if (changed.length === 0) return;
    await db()
      .update(advertisers)
      .set({ ...after, updatedAt: sql`now()` })
      .where(eq(advertisers.id, id));
    const details = Object.fromEntries(
      changed.map((name) => [name, { from: before[name], to: after[name] }]),
    );
    await recordAudit(admin, 'advertisers.tax', { type: 'advertiser', id }, details);
  });
}
