import { type SQL, sql } from 'drizzle-orm';
import { type Window, within } from '@/db/window';
import { baseCurrency } from '@/features/lists';

/**
 * SQL: the lines of paid invoices issued in a window, `amount` of each in US dollars less its share of the net that was
 * credited. Each is what the lines up to it leave, so that the lines of an invoice add up to the cent.
 */
export const revenueLines = (window: Window): SQL => sql`
  select invoice.issued_on, line.ad_id, case when invoice.credited = 0 then line.amount_in_base else (
    select round((before + line.amount_in_base) * left_of / net, minor_digits(${baseCurrency}))
      - round(before * left_of / net, minor_digits(${baseCurrency}))
    from (
      select nullif(invoice.amount - invoice.tax, 0) as net, invoice.amount - invoice.tax - (
          select coalesce(sum(note.amount - note.tax), 0) from credit_notes note where note.invoice_id = invoice.id) as left_of,
        (select coalesce(sum(earlier.amount_in_base), 0) from invoice_lines earlier
          where earlier.invoice_id = invoice.id and earlier.id < line.id) as before
    ) share) end as amount
  from invoices invoice join invoice_lines line on line.invoice_id = invoice.id
  where invoice.status = 'paid' and ${within(sql`(invoice.issued_on::timestamp at time zone 'UTC')`, window)}`;
