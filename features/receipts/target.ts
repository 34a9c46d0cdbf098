import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { lockPayer } from '@/features/campaigns';
import { referencesIn } from '@/lib/creditor-reference';
import { found } from '@/lib/failure';

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
      status::text as status, status = 'paid' and not from_prepaid and received + taken_off < amount as "byHand"
    from invoices where ${invoice}
    union all
    select id, null, name, currency::text, null, false from advertisers where ${advertiser}`);

const named = (references: string[]): Promise<Target[]> =>
  references.length === 0
    ? Promise.resolve([])
    : targets(sql`reference = ${oneOf(references)}`, sql`top_up_reference = ${oneOf(references)}`);

/** What a transfer names: by the references of their own field, or else by those that its text holds. */
export async function namedBy(structured: string[], text: string): Promise<Target[]> {
  const structuredly = await named(structured.flatMap(referencesIn));
  return structuredly.length > 0 ? structuredly : named(referencesIn(text));
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

/** Holds the payer until the transaction ends, and reads what is paid as it is from then on. */
export async function held({ advertiserId, invoiceId }: Target): Promise<Target> {
  await lockPayer(advertiserId);
  const [target] =
    invoiceId === null
      ? await targets(sql`false`, sql`id = ${advertiserId}`)
      : await targets(sql`id = ${invoiceId}`, sql`false`);
  return found(target, 'What this transfer pays');
}

/** Whether an administrator recorded the very booking as a top-up. */
async function recordedByHand({ advertiserId }: Target, reference: string): Promise<boolean> {
  const rows = await db().execute(sql`
    select 1 from prepaid_movements
    where advertiser_id = ${advertiserId} and kind = 'top_up' and lower(reference) = ${reference.toLowerCase()}`);
  return rows.length > 0;
}

/** What of a transfer decides whether it pays what it names. */
export interface Given {
  currency: string;
  /** What the bank calls the booking. */
  bankReference?: string | null;
}

/** Why a transfer is not simply booked on what it names, which is held; undefined where it is. */
export async function obstacle(
  target: Target,
  { currency, bankReference }: Given,
): Promise<string | undefined> {
  const { name, status, byHand } = target;
  if (target.currency !== currency) return `It is in ${currency}, and ${name} is in ${target.currency}.`;
  if (status === 'cancelled') return `${name} was cancelled.`;
  if (byHand) return `${name} was marked as paid by hand, which may have been for this transfer.`;
  if (bankReference && (await recordedByHand(target, bankReference))) {
    return `A top-up with this bank reference was recorded by hand for the organisation of ${name}.`;
  }
  return undefined;
}
