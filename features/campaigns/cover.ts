import { type SQL, sql } from 'drizzle-orm';
import { db, inTransaction } from '@/db/client';
import { preparedSql } from '@/db/prepared';
import { overdueFor } from '@/features/advertisers';
import { env } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { arrearsText } from '@/nouns/invoices';
import { formatMoney } from '@/nouns/money';
import { type Cover, readCover } from './reads/cover';
import { holding, type Reserving } from './reads/reserved';

const id = sql.placeholder('id');

/** What something holds of its payer's cover. */
const holdings = {
  campaign: preparedSql<{ held: string }>(() => holding({ type: 'campaign', id })),
  ad: preparedSql<{ held: string }>(() => holding({ type: 'ad', id })),
};

const payerOf = (type: Reserving['type']) =>
  preparedSql<{ id: number }>(
    () => sql`select id from advertisers
      where id = (select payer from (${holding({ type, id })}) held) for no key update`,
  );

/** The organisation that pays for something, whose row is held until the transaction ends; nothing without one. */
const lockPayers = { campaign: payerOf('campaign'), ad: payerOf('ad') };

async function held(subject: Reserving): Promise<number> {
  const [row] = await holdings[subject.type]({ id: subject.id });
  return Number(row?.held ?? 0);
}

/** Holds an organisation's row until the transaction ends: whatever takes of its cover at once counts each other. */
export const lockPayer = (advertiserId: number) =>
  db().execute(sql`select 1 from advertisers where id = ${advertiserId} for no key update`);

/** Why more cannot be held, with the figures: only people of the organisation and administrators read them. */
function refuseExcess({ free, currency }: Cover, neutral: Failure | undefined): void {
  if (free >= 0) return;
  if (neutral) throw neutral;
  if (Number.isNaN(free)) {
    throw new Failure(
      'conflict',
      `There is no exchange rate to ${currency} for everything that is reserved and owed.`,
    );
  }
  const lacking = formatMoney(-free, { currency, code: true });
  throw new Failure(
    'limit_reached',
    `The organisation's cover is ${lacking} short of this. Paid invoices and ended campaigns free some of it, a top-up adds to it, and administrators can raise the limit.`,
  );
}

/**
 * Makes a change to a campaign or an ad that may raise what it holds of its organisation's cover, and refuses it when
 * more would be owed and reserved than there is (`limit_reached`).
 *
 * What something holds is what it spent and what it reserves. Changes that do not raise that pass even when the limit was
 * lowered meanwhile. The organisation's row is locked first, so that what is activated at the same moment counts each
 * other. Whoever may not know the organisation's figures gets the `refusal` instead. Everything else only moves money from the reserve of its campaign or ad to what is owed, or gives it back.
 */
export async function withinCover<T>(
  subject: Reserving,
  change: () => Promise<T>,
  { refusal }: { refusal?: Failure } = {},
): Promise<T> {
  if (!inTransaction()) throw new Error('cover is checked in the transaction of the change');
  const [payer] = await lockPayers[subject.type]({ id: subject.id });
  if (!payer) return change();
  const before = await held(subject);
  const result = await change();
  const after = await held(subject);
  if (!(after <= before)) refuseExcess(await readCover(payer.id), refusal);
  return result;
}

/** The oldest invoice of a payer that is unpaid for longer than the days of grace, and what that means in words. */
export async function arrearsOf(payer: SQL | number): Promise<{ invoiceId: number; text: string } | null> {
  const days = env().INVOICE_GRACE_DAYS;
  const [late] = await db().execute<{ id: number; number: string; due: string }>(sql`
    select id, number, due_on::text as due from invoices where advertiser_id = ${payer} and ${overdueFor(days)}
    order by due_on, id limit 1`);
  if (!late) return null;
  return { invoiceId: late.id, text: arrearsText({ number: late.number, due: new Date(late.due) }, days) };
}

/** Refuses to activate something while an invoice of its organisation is unpaid for longer than the days of grace. */
export async function requireNoArrears(subject: Reserving): Promise<void> {
  const late = await arrearsOf(sql`(select payer from (${holding(subject)}) held)`);
  if (late) throw new Failure('wrong_state', late.text);
}
