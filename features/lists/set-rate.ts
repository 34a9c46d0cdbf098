import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { isCurrency } from '@/nouns/money';
import { baseCurrency } from './reads/rates';

export interface NewRate {
  currency: string;
  /** Units of the currency for one US dollar, as an exact decimal. */
  rate: string;
}

/** Overrides a rate by hand; it is in force at once, ahead of any rate of an earlier day. */
export async function setRate(actor: Actor, { currency, rate }: NewRate): Promise<void> {
  requireAdmin(actor);
  if (!isCurrency(currency) || currency === baseCurrency) {
    const field =
      currency === baseCurrency ? 'is what rates are quoted against' : 'must be a currency of ISO 4217';
    throw new Failure('invalid', 'This rate cannot be set.', { fields: { currency: field } });
  }
  if (!/^\d{1,9}(\.\d{1,10})?$/.test(rate) || Number(rate) === 0) {
    throw new Failure('invalid', 'This rate cannot be set.', {
      fields: { rate: 'must be more than 0, with at most 10 decimals' },
    });
  }
  await transaction(async () => {
    await db().execute(sql`
      insert into exchange_rates (currency, rate, as_of, source)
      select ${currency}, ${rate}::numeric,
        greatest((now() at time zone 'UTC')::date, (select max(as_of) from exchange_rates where currency = ${currency})),
        'Set by an administrator'`);
    await recordAudit(actor, 'rates.set', { type: 'rate', id: currency }, { rate });
  });
}
