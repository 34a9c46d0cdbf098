import { sql } from 'drizzle-orm';
import { gapsIn, type Invariant } from './invariant';
import { held } from './payout-invariants';

/** What was billed and taken back again. */
export const creditNoteInvariants: Invariant[] = [
  {
    name: 'What is credited of invoices equals their credit notes',
    differences: sql`
      select abs(invoice.credited - coalesce(note.amount, 0)) + abs(invoice.taken_off - coalesce(note.to_invoice, 0))
        + case when invoice.status = 'cancelled' then invoice.credited else 0 end
      from invoices invoice
      left join (
        select invoice_id, sum(amount) as amount, sum(to_invoice) as to_invoice from credit_notes group by 1
      ) note on note.invoice_id = invoice.id`,
  },
  {
    name: 'Taxes of credit notes are parts of those of their invoices',
    differences: sql`
      select abs(tax.credited_net - coalesce(part.net, 0)) + abs(tax.credited_tax - coalesce(part.tax, 0))
      from invoice_taxes tax
      left join (
        select note.invoice_id, part.category, part.rate, sum(part.net) as net, sum(part.tax) as tax
        from credit_note_taxes part join credit_notes note on note.id = part.credit_note_id group by 1, 2, 3
      ) part on part.invoice_id = tax.invoice_id and part.category = tax.category and part.rate = tax.rate
      union all
      select abs(note.amount - part.gross) + abs(note.tax - part.tax)
      from credit_notes note
      join (
        select credit_note_id, sum(net + tax) as gross, sum(tax) as tax from credit_note_taxes group by 1
      ) part on part.credit_note_id = note.id
      union all
      select note.amount from credit_notes note
      where not exists (select 1 from credit_note_taxes part where part.credit_note_id = note.id)
        and (note.tax <> 0 or exists (select 1 from invoice_taxes tax where tax.invoice_id = note.invoice_id))
      union all
      select part.net + part.tax
      from credit_note_taxes part join credit_notes note on note.id = part.credit_note_id
      where not exists (
        select 1 from invoice_taxes tax
        where tax.invoice_id = note.invoice_id and tax.category = part.category and tax.rate = part.rate)`,
  },
  {
    name: 'What was credited in the ledger equals credit notes without their tax',
    differences: sql`
      select coalesce(note.net, 0) - coalesce(credited.balance, 0)
      from (
        select 'platform' as owner, currency::text as currency, sum(amount - tax) as net from credit_notes group by 2
      ) note
      full join (${held('credited', sql`true`)}) credited
        on credited.owner = note.owner and credited.currency = note.currency`,
  },
  {
    name: 'Credit note numbers run without gaps',
    differences: gapsIn('credit_notes', 'credit_note_counters'),
  },
];
