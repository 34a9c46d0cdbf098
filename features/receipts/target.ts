import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { referencesIn } from '@/lib/creditor-reference';

/** Whom a transfer pays: an invoice, or an organisation ahead. */
export interface Target extends Record<string, unknown> {
  advertiserId: number;
  invoiceId: number | null;
  /** How people call it. */
  name: string;
  currency: string;
  status: 'pending' | 'paid' | 'cancelled' | null;
  /** Somebody marked it as paid: the transfer may be the one they meant. */
  byHand: boolean;
}

const oneOf = (values: string[]): SQL => sql`any(${`{${values.join(',')}}`}::text[])`;

/** Invoices and organisations under these conditions. */
const targets = (invoice: SQL, advertiser: SQL) =>
  db().execute<Target>(sql`
    select advertiser_id as "advertiserId", id as "invoiceId", number as name, currency::text as currency,
      status::text as status, status = 'paid' and not from_prepaid and received < amount as "byHand"
    from invoices where ${invoice}
    union all
    select id, null, name, currency::text, null, false from advertisers where ${advertiser}`);

const named = (references: string[]): Promise<Target[]> =>
  references.length === 0
    ? Promise.resolve([])
    : targets(sql`reference = ${oneOf(references)}`, sql`top_up_reference = ${oneOf(references)}`);

/** What a transfer names: by the references of their own field, or else by those that its text holds. */
export async function namedBy(structured: string[], text: string): Promise<Target[]> {
  const found = await named(structured.flatMap(referencesIn));
  return found.length > 0 ? found : named(referencesIn(text));
}

/** What a person means: the number of an invoice, any reference of ours, or an organisation. */
export async function meantBy({
  invoice,
  advertiserId,
}: {
  invoice?: string;
  advertiserId?: number;
}): Promise<Target[]> {
  if (advertiserId !== undefined) return targets(sql`false`, sql`id = ${advertiserId}`);
  const text = invoice ?? '';
  const byNumber = await targets(sql`upper(number) = ${text.trim().toUpperCase()}`, sql`false`);
  return byNumber.length > 0 ? byNumber : named(referencesIn(text));
}

/** Why a transfer in a currency is not simply booked on what it names; undefined where it is. */
export function obstacle({ name, currency, status, byHand }: Target, given: string): string | undefined {
  if (currency !== given) return `It is in ${given}, and ${name} is in ${currency}.`;
  if (status === 'cancelled') return `${name} was cancelled.`;
  if (byHand) return `${name} was marked as paid by hand, which may have been for this transfer.`;
  return undefined;
}
