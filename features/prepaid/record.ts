import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { prepaidMovements } from '@/db/schema';
import { findAdvertiser, tellPeople } from '@/features/advertisers';
import { recordAudit } from '@/features/audit';
import { lockPayer, readCover } from '@/features/campaigns';
import { post } from '@/features/ledger';
import { dayOf } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney, millionths, requirePayable } from '@/nouns/money';
import type { PrepaidKind } from '@/nouns/prepaid';
import { tellLowAgain } from './tell-low';

/** A transfer between an organisation and the platform, as the bank has it. */
export interface Transfer {
  advertiserId: number;
  /** In the organisation's currency. */
  amount: number;
  /** What the bank calls it. */
  reference: string;
  /** The UTC day the bank counts it from, today unless given. */
  valueDate?: string;
  note?: string;
}

export interface Recorded {
  id: number;
  /** What is prepaid after it. */
  prepaid: number;
  currency: string;
}

const invalid = (field: string, problem: string) =>
  new Failure('invalid', 'The transfer cannot be recorded like this.', { fields: { [field]: problem } });

function check({ amount, reference, valueDate }: Transfer, currency: string): void {
  if (!(amount > 0)) throw invalid('amount', 'must be more than 0');
  requirePayable(currency, { amount });
  if (reference.trim() === '') throw invalid('reference', 'must name the transfer');
  if (valueDate !== undefined && valueDate > dayOf(new Date())) {
    throw invalid('value_date', 'must not be in the future');
  }
}

/** The very booking may be credited already, from a statement that was imported. The caller holds the organisation's row. */
async function requireNotReceived(advertiserId: number, reference: string): Promise<void> {
  const rows = await db().execute(sql`
    select 1 from receipts receipt join bank_statement_lines line on line.id = receipt.line_id
    where receipt.advertiser_id = ${advertiserId} and receipt.undone_at is null
      and lower(line.reference) = ${reference.trim().toLowerCase()}`);
  if (rows.length === 0) return;
  throw new Failure('conflict', `The transfer ${reference.trim()} was booked from a statement already.`, {
    fields: { reference: 'was booked from a statement already' },
  });
}

/** Checks a transfer and does `work` in its organisation's currency, with the organisation's row held. */
async function forPayer(
  admin: UserActor,
  transfer: Transfer,
  work: (currency: string) => Promise<Recorded>,
): Promise<Recorded> {
  const { currency } = await findAdvertiser(admin, transfer.advertiserId);
  check(transfer, currency);
  return transaction(async () => {
    await lockPayer(transfer.advertiserId);
    return work(currency);
  });
}

/** Keeps the movement and books it: between cash and what is prepaid, with the organisation's row held. */
async function record(
  admin: UserActor,
  kind: PrepaidKind,
  transfer: Transfer,
  currency: string,
): Promise<number> {
  const { advertiserId, amount, reference, valueDate = dayOf(new Date()), note = '' } = transfer;
  const [row] = await db()
    .insert(prepaidMovements)
    .values({
      advertiserId,
      kind,
      amount,
      currency,
      reference: reference.trim(),
      valueDate,
      note,
      recordedBy: admin.id,
    })
    .returning({ id: prepaidMovements.id })
    .catch((error: unknown) => {
      if (constraintOf(error) !== 'prepaid_movements_key') throw error;
      throw new Failure('conflict', `A transfer called ${reference.trim()} is recorded already.`, {
        fields: { reference: 'is recorded already' },
      });
    });
  const { id } = found(row, 'The movement');
  const moved = sql`(select amount from prepaid_movements where id = ${id})`;
  const [into, outOf] = kind === 'top_up' ? [moved, sql`-${moved}`] : [sql`-${moved}`, moved];
  await post({
    reference: `prepaid:${id}:${kind}`,
    kind: `prepaid.${kind}`,
    subject: { type: 'prepaid', id },
    entries: [
      { kind: 'cash', owner: 'platform', currency, amount: into },
      { kind: 'prepaid', owner: `advertiser:${advertiserId}`, currency, amount: outOf },
    ],
  });
  await recordAudit(
    admin,
    `advertisers.${kind}`,
    { type: 'advertiser', id: advertiserId },
    { amount, currency, reference: reference.trim(), valueDate, ...(note && { note }) },
  );
  return id;
}

/**
 * Records that an organisation paid ahead: its cover grows by it at once. Administrators only. `not_found`, `invalid` for an
 * amount nobody can pay or a day to come, `conflict` when the transfer is recorded already, or was booked from a statement.
 */
export async function topUp(actor: Actor, transfer: Transfer): Promise<Recorded> {
  const admin = requireAdmin(actor);
  const { advertiserId, amount } = transfer;
  return forPayer(admin, transfer, async (currency) => {
    await requireNotReceived(advertiserId, transfer.reference);
    const id = await record(admin, 'top_up', transfer, currency);
    await tellLowAgain(advertiserId);
    const { prepaid } = await readCover(advertiserId);
    const [sum, balance] = [amount, prepaid].map((each) => formatMoney(each, { currency }));
    await tellPeople(advertiserId, {
      subject: `${sum} received`,
      message: `We received ${sum}. Your prepaid balance is ${balance} now.`,
      link: addresses.prepaid,
    });
    return { id, prepaid, currency };
  });
}

/**
 * Records that money went back to an organisation: at most what is prepaid, and free of what it owes and what is reserved.
 * Administrators only. `limit_reached` for more; otherwise as a top-up.
 */
export async function refund(actor: Actor, transfer: Transfer): Promise<Recorded> {
  const admin = requireAdmin(actor);
  const { advertiserId, amount } = transfer;
  return forPayer(admin, transfer, async (currency) => {
    const before = await readCover(advertiserId);
    const most = Math.max(0, Math.min(before.prepaid, before.free));
    if (!(millionths(amount) <= millionths(most))) {
      const sum = formatMoney(Number.isNaN(most) ? 0 : most, { currency });
      throw new Failure(
        'limit_reached',
        `At most ${sum} can be refunded: the rest is used, owed or reserved.`,
        {
          fields: { amount: `must be at most ${sum}` },
        },
      );
    }
    const id = await record(admin, 'refund', transfer, currency);
    const { prepaid } = await readCover(advertiserId);
    const sum = formatMoney(amount, { currency });
    await tellPeople(advertiserId, {
      subject: `${sum} sent back`,
      message: `We sent ${sum} of your prepaid balance back to you.`,
      link: addresses.prepaid,
    });
    return { id, prepaid, currency };
  });
}
