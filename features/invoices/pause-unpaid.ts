import { sql } from 'drizzle-orm';
import { type Actor, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { pauseAdsOf } from '@/features/ads';
import { overdueFor, tellPeople } from '@/features/advertisers';
import { pauseCampaignsOf } from '@/features/campaigns';
import { dayText } from '@/lib/dates';
import { env } from '@/lib/env';
import { addresses } from '@/nouns/addresses';

const counted = (count: number, noun: string) => (count === 1 ? `one ${noun}` : `${count} ${noun}s`);

/** The oldest invoice of an organisation that is unpaid for longer than anything runs for. */
async function oldest(advertiserId: number) {
  const [row] = await db().execute<{ id: number; number: string; due: string }>(sql`
    select id, number, due_on::text as due from invoices
    where advertiser_id = ${advertiserId} and ${overdueFor(env().INVOICE_PAUSE_DAYS)} order by due_on, id limit 1`);
  return row;
}

/**
 * Pauses the campaigns and ads of organisations that left an invoice unpaid for `INVOICE_PAUSE_DAYS` after it was due, and
 * tells their people why; says how many organisations. Who joined goes on; once it is paid, people activate them again. The
 * platform only; throws when `signal` ends it between two.
 */
export async function pauseUnpaid(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  const late = await db().execute<{ id: number }>(sql`
    select distinct advertiser_id as id from invoices where ${overdueFor(env().INVOICE_PAUSE_DAYS)} order by 1`);
  let paused = 0;
  for (const { id } of late) {
    signal?.throwIfAborted();
    await transaction(async () => {
      await db().execute(sql`select 1 from advertisers where id = ${id} for no key update`);
      const invoice = await oldest(id);
      // It was paid since we looked.
      if (!invoice) return;
      const campaigns = await pauseCampaignsOf(actor, id, invoice.number);
      const ads = await pauseAdsOf(actor, id, invoice.number);
      if (campaigns + ads === 0) return;
      paused += 1;
      const what = [campaigns && counted(campaigns, 'campaign'), ads && counted(ads, 'ad')].filter(Boolean);
      await tellPeople(
        id,
        {
          subject: `Paused: invoice ${invoice.number} is not paid`,
          message: `Invoice ${invoice.number} was due on ${dayText(new Date(invoice.due))} and is not paid, so we paused ${what.join(' and ')}. Influencers who joined go on. Pay it, then activate what you want to run again.`,
          link: addresses.invoice(invoice.id),
        },
        ['owner', 'billing', 'member'],
      );
    });
  }
  return paused;
}
