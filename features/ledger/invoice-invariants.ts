import { sql } from 'drizzle-orm';
import { gapsIn, type Invariant } from './invariant';
import { held } from './payout-invariants';

/** What a task cost when it was accepted; bonuses after that are billed by themselves. */
const atAcceptance = sql`(task.post_payment + task.bonus_reach + task.bonus_engagement_rate + task.bonus_best_post
  - task.bonus_later)`;

export const invoiceInvariants: Invariant[] = [
  {
    name: 'Invoices equal the sum of their lines and the tax on them',
    differences: sql`
      select invoice.amount - invoice.tax - coalesce(line.amount, 0) from invoices invoice
      left join (select invoice_id, sum(amount) as amount from invoice_lines group by 1) line
        on line.invoice_id = invoice.id`,
  },
  {
    name: 'Tax of invoices equals that of their lines, rounded once a rate',
    differences: sql`
      select invoice.tax - coalesce(part.tax, 0) from invoices invoice
      left join (select invoice_id, sum(tax) as tax from invoice_taxes group by 1) part on part.invoice_id = invoice.id
      union all
      select part.net - line.amount
      from (select invoice_id, sum(net) as net from invoice_taxes group by 1) part
      join (select invoice_id, sum(amount) as amount from invoice_lines group by 1) line using (invoice_id)
      union all
      select part.tax - round(part.net * part.rate / 100, minor_digits(invoice.currency::text))
      from invoice_taxes part join invoices invoice on invoice.id = part.invoice_id`,
  },
  {
    name: 'Tax is charged under a VAT number of the seller, and left to the buyer under one of its own',
    differences: sql`
      select part.net from invoice_taxes part join invoices invoice on invoice.id = part.invoice_id
      where (part.tax > 0 and (invoice.seller_vat_id = '' or invoice.seller_country = ''))
        or (part.category = 'AE' and invoice.billed_vat_id = '')`,
  },
  {
    name: 'Tax owed equals the tax of invoices that stand less that of credit notes',
    differences: sql`
      select coalesce(charged.tax, 0) + coalesce(owed.balance, 0)
      from (
        select 'platform' as owner, currency, sum(tax) as tax from (
          select currency::text as currency, tax from invoices where status <> 'cancelled'
          union all
          select currency::text, -tax from credit_notes
        ) tax group by 2
      ) charged
      full join (${held('tax_owed', sql`true`)}) owed
        on owed.owner = charged.owner and owed.currency = charged.currency`,
  },
  {
    name: 'Receivables equal invoices that wait to be paid',
    differences: sql`
      select coalesce(waiting.amount, 0) - coalesce(receivable.balance, 0)
      from (
        select 'advertiser:' || advertiser_id as owner, currency::text as currency, sum(amount - received - taken_off) as amount
        from invoices where status = 'pending' group by 1, 2
      ) waiting
      full join (${held('receivable', sql`true`)}) receivable
        on receivable.owner = waiting.owner and receivable.currency = waiting.currency`,
  },
  {
    name: 'What came in for invoices equals the transfers that stand on them',
    differences: sql`
      select invoice.received - coalesce(sum(receipt.to_invoice), 0) from invoices invoice
      left join receipts receipt on receipt.invoice_id = invoice.id and receipt.undone_at is null
      group by invoice.id`,
  },
  {
    name: 'Transfers that came in equal what they paid, and the lines of statements that tell of them',
    differences: sql`
      select receipt.to_invoice + receipt.to_prepaid - line.amount
        + case when line.outcome = 'received' and line.currency = receipt.currency then 0 else 1000000 end
      from receipts receipt join bank_statement_lines line on line.id = receipt.line_id
      where receipt.undone_at is null
      union all
      select line.amount from bank_statement_lines line
      where line.outcome = 'received' and not exists (
        select 1 from receipts receipt where receipt.line_id = line.id and receipt.undone_at is null)`,
  },
  {
    name: 'Campaign lines of standing invoices equal the tasks they bill',
    differences: sql`
      select coalesce(line.amount, 0) - coalesce(billed.amount, 0)
      from (
        select line.invoice_id, line.campaign_id, sum(line.original_amount) as amount
        from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
        where invoice.status <> 'cancelled' and line.campaign_id is not null group by 1, 2
      ) line
      full join (
        select invoice_id, campaign_id, sum(amount) as amount from (
          select task.invoice_id, task.campaign_id, ${atAcceptance} as amount from tasks task
          union all
          select bonus.invoice_id, task.campaign_id, bonus.amount
          from task_bonuses bonus join tasks task on task.id = bonus.task_id
        ) cost where invoice_id is not null group by 1, 2
      ) billed on billed.invoice_id = line.invoice_id and billed.campaign_id = line.campaign_id`,
  },
  {
    name: 'Ad lines of standing invoices equal the ad spend marked as invoiced',
    differences: sql`
      select coalesce(line.amount, 0) - coalesce(billed.amount, 0)
      from (
        select line.ad_id, sum(line.original_amount) as amount
        from invoice_lines line join invoices invoice on invoice.id = line.invoice_id
        where invoice.status <> 'cancelled' and line.ad_id is not null group by 1
      ) line
      full join (select ad_id, sum(invoiced_spend) as amount from ad_stats_hourly group by 1) billed
        on billed.ad_id = line.ad_id`,
  },
  {
    name: 'Unbilled spend of advertisers equals what stands on no invoice',
    differences: sql`
      select coalesce(open.amount, 0) - coalesce(unbilled.balance, 0)
      from (
        select owner, currency, sum(amount) as amount from (
          select 'advertiser:' || campaign.advertiser_id as owner, campaign.currency::text as currency,
            ${atAcceptance} as amount
          from tasks task join campaigns campaign on campaign.id = task.campaign_id
          where task.status in ('accepted', 'paid') and task.invoice_id is null
          union all
          select 'advertiser:' || campaign.advertiser_id, bonus.currency::text, bonus.amount
          from task_bonuses bonus join tasks task on task.id = bonus.task_id
          join campaigns campaign on campaign.id = task.campaign_id where bonus.invoice_id is null
          union all
          select 'advertiser:' || person.advertiser_id, ad.currency::text, hourly.spend - hourly.invoiced_spend
          from ad_stats_hourly hourly
          join ads ad on ad.id = hourly.ad_id
          join users person on person.id = ad.user_id
          where person.advertiser_id is not null
        ) as spent group by 1, 2
      ) open
      full join (${held('unbilled', sql`account.owner like 'advertiser:%'`)}) unbilled
        on unbilled.owner = open.owner and unbilled.currency = open.currency`,
  },
  {
    name: 'Unbilled spend of people without an organisation equals that of their ads',
    differences: sql`
      select coalesce(open.amount, 0) - coalesce(unbilled.balance, 0)
      from (
        select 'user:' || ad.user_id as owner, ad.currency::text as currency,
          sum(hourly.spend - hourly.invoiced_spend) as amount
        from ad_stats_hourly hourly
        join ads ad on ad.id = hourly.ad_id
        join users person on person.id = ad.user_id
        where person.advertiser_id is null group by 1, 2
      ) open
      full join (${held('unbilled', sql`account.owner like 'user:%'`)}) unbilled
        on unbilled.owner = open.owner and unbilled.currency = open.currency`,
  },
  {
    name: 'Invoice numbers run without gaps',
    differences: gapsIn('invoices', 'invoice_counters'),
  },
];
