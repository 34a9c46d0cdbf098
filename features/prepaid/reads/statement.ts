import { sql } from 'drizzle-orm';
import { type Actor, requireBilling } from '@/auth/actor';
import { db } from '@/db/client';
import { findAdvertiser } from '@/features/advertisers';
import type { PrepaidKind } from '@/nouns/prepaid';

/** One change of what is prepaid. */
export interface PrepaidLine {
  id: number;
  at: Date;
  kind: PrepaidKind | 'invoice' | 'transfer' | 'transfer_undone' | 'credit_note';
  /** Above 0 when it came in. */
  amount: number;
  /** After it. */
  balance: number;
  /** The bank's name of the transfer, or the number of the invoice or credit note. */
  reference: string;
  /** The day the bank counts it from; null for an invoice. */
  valueDate: string | null;
  note: string;
  invoiceId: number | null;
}

export interface PrepaidStatement {
  currency: string;
  /** The day it opens on: the first that is looked at, or a later one on which the organisation came. */
  from: string;
  opening: number;
  /** Oldest first. */
  lines: PrepaidLine[];
  closing: number;
  /** Now, whatever days are looked at. */
  balance: number;
}

/**
 * What an organisation paid ahead, over UTC days, both included, by the day it was recorded: opening balance, each change,
 * closing balance. For its owners and billing people, and administrators.
 */
export async function prepaidStatement(
  actor: Actor,
  advertiserId: number,
  { from, to }: { from: string; to: string },
): Promise<PrepaidStatement> {
  requireBilling(actor);
  const { currency, createdAt } = await findAdvertiser(actor, advertiserId);
  const came = createdAt.toISOString().slice(0, 10);
  const rows = await db().execute<Record<string, string | null>>(sql`
    with changes as (
      select posting.id, posting.created_at, posting.kind, -entry.amount as amount,
        sum(-entry.amount) over (order by posting.id) as balance,
        case when posting.subject_type = 'prepaid' then posting.subject_id::int end as movement_id,
        case when posting.subject_type = 'invoice' then posting.subject_id::int end as invoice_id,
        case when posting.subject_type = 'credit_note' then posting.subject_id::int end as credit_note_id,
        case when posting.subject_type = 'receipt' then posting.subject_id::int end as receipt_id
      from ledger_accounts account
      join ledger_entries entry on entry.account_id = account.id
      join ledger_transactions posting on posting.id = entry.transaction_id
      where account.kind = 'prepaid' and account.owner = ${`advertiser:${advertiserId}`}
    )
    select changes.id::text, to_json(changes.created_at) #>> '{}' as at, changes.amount::text as amount,
      changes.balance::text as balance, coalesce(movement.kind::text, case changes.kind when 'receipt.booked' then 'transfer'
        when 'receipt.undone' then 'transfer_undone' when 'credit_note.issued' then 'credit_note' else 'invoice' end) as kind,
      coalesce(movement.reference, note.number, invoice.number, '') as reference,
      coalesce(movement.value_date, line.booked_on)::text as "valueDate",
      coalesce(movement.note, '') as note, coalesce(changes.invoice_id, receipt.invoice_id, note.invoice_id)::text as "invoiceId",
      changes.created_at < ${from}::date::timestamp at time zone 'UTC' as before,
      changes.created_at >= (${to}::date + 1)::timestamp at time zone 'UTC' as after
    from changes
    left join prepaid_movements movement on movement.id = changes.movement_id
    left join receipts receipt on receipt.id = changes.receipt_id
    left join bank_statement_lines line on line.id = receipt.line_id
    left join credit_notes note on note.id = changes.credit_note_id
    left join invoices invoice on invoice.id = coalesce(changes.invoice_id, receipt.invoice_id, note.invoice_id)
    order by changes.id`);
  const past = rows.filter(({ before }) => before);
  const within = rows.filter(({ before, after }) => !before && !after);
  const opening = Number(past.at(-1)?.balance ?? 0);
  return {
    currency,
    from: came > from && came <= to ? came : from,
    opening,
    lines: within.map((row) => ({
      id: Number(row.id),
      at: new Date(row.at ?? 0),
      kind: (row.kind ?? 'invoice') as PrepaidLine['kind'],
      amount: Number(row.amount),
      balance: Number(row.balance),
      reference: row.reference ?? '',
      valueDate: row.valueDate ?? null,
      note: row.note ?? '',
      invoiceId: row.invoiceId === null ? null : Number(row.invoiceId),
    })),
    closing: Number(within.at(-1)?.balance ?? opening),
    balance: Number(rows.at(-1)?.balance ?? 0),
  };
}
