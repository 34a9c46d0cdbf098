import { createHash } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { bankStatementLines, bankStatements } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { receive } from '@/features/receipts';
import { Failure, found } from '@/lib/failure';
import type { StatementLineOutcome } from '@/nouns/payout-batches';
import { settlePayout } from './handle';
import { sameBooking, takenBack, usedKey } from './look-alike';
import { readStatement } from './read-statement';
import type { StatementLine } from './statement-line';

export interface ImportedStatement {
  id: number;
  kind: 'camt.053' | 'pain.002';
  /** The very file was imported before, and nothing changed now. */
  again: boolean;
  /** How many lines had which end; those that an earlier file told are not counted. */
  outcomes: Record<StatementLineOutcome, number>;
}

/** The payout that a line tells of, held until the import is through. */
interface Matched extends Record<string, unknown> {
  id: number;
  status: 'approved' | 'sent' | 'failed' | string;
  endToEndId: string;
  /** Whether what the bank moved is what the batch asked for. */
  same: boolean;
  released: boolean;
}

async function payoutsOf(line: StatementLine): Promise<Matched[]> {
  const batch = /^FANB([1-9]\d{0,8})$/.exec(line.messageId ?? '')?.[1];
  if (!line.endToEndId && !batch) return [];
  return db().execute<Matched>(sql`
    select payout.id, payout.status::text as status, line.end_to_end_id as "endToEndId", line.released,
      ${line.amount ?? null}::numeric is null
        or (line.amount = ${line.amount ?? null}::numeric and payout.currency = ${line.currency ?? null}) as same
    from payout_batch_lines line join payouts payout on payout.id = line.payout_id
    where ${batch ? sql`line.batch_id = ${Number(batch)}` : sql`line.end_to_end_id = ${line.endToEndId}`}
    order by payout.id for update of payout`);
}

interface Settled {
  outcome: StatementLineOutcome;
  note?: string;
}

const unmatched = (note: string): Settled => ({ outcome: 'unmatched', note });

/** Does with a payout what the bank says, as far as its state allows; what does not fit is for a person. */
async function settle(admin: UserActor, line: StatementLine, payout: Matched): Promise<Settled> {
  const { says, reason } = line;
  if (says === 'said') return { outcome: 'noted', note: reason };
  if (says === 'taken_back') return unmatched('The bank took back what had come back of it.');
  if (!payout.same) return unmatched('The amount or the currency is not that of the payout.');
  if (payout.released) return unmatched('Its batch was cancelled here.');
  if (says === 'booked_out') {
    if (payout.status === 'sent') return { outcome: 'noted', note: 'It was marked as sent before.' };
    if (payout.status !== 'approved') return unmatched(`The payout is ${payout.status} here.`);
    await settlePayout(admin, payout.id, 'sent', { reference: payout.endToEndId });
    return { outcome: 'sent' };
  }
  if (payout.status === 'failed') return { outcome: 'noted', note: 'It was marked as failed before.' };
  const why = reason ?? 'The bank sent it back.';
  if (payout.status === 'approved') {
    await settlePayout(admin, payout.id, 'failed', { reason: why });
    return { outcome: 'failed', note: why };
  }
  // A rejection after the booking contradicts it; what comes back after it is a return.
  if (payout.status !== 'sent' || says === 'rejected')
    return unmatched(`The payout is ${payout.status} here.`);
  await settlePayout(admin, payout.id, 'returned', { reason: why });
  return { outcome: 'returned', note: why };
}

/** What is done with a line that tells of no payout: money that came in pays what it names. */
async function settleOther(admin: UserActor, line: StatementLine, lineId: number): Promise<Settled> {
  if (line.says === 'taken_back') return unmatched(await takenBack(line));
  if (line.says !== 'booked_in') return unmatched('No payout of ours has this end-to-end id.');
  if (line.reason) return unmatched(line.reason);
  const alike = await sameBooking(line, lineId);
  if (alike) return unmatched(alike);
  const note = await receive(admin, {
    lineId,
    currency: line.currency ?? '',
    references: line.references ?? [],
    text: [line.remittance, line.endToEndId].filter(Boolean).join(' / '),
    bankReference: line.bankReference,
  });
  return note === undefined ? { outcome: 'received' } : unmatched(note);
}

/** What left is negative. The text of the file goes to SQL as it is. */
const signed = ({ amount, says }: StatementLine) =>
  amount === undefined
    ? undefined
    : sql`${amount}::numeric * ${says === 'booked_out' || says === 'taken_back' ? -1 : 1}`;

/** Keeps a line under a key; nothing where one has it. */
async function keep(
  line: StatementLine,
  { statementId, key, payout }: { statementId: number; key: string; payout?: Matched },
) {
  const [kept] = await db()
    .insert(bankStatementLines)
    .values({
      statementId,
      key,
      outcome: 'noted',
      payoutId: payout?.id,
      endToEndId: (payout?.endToEndId ?? line.endToEndId)?.slice(0, 140),
      amount: signed(line),
      currency: line.currency,
      bookedOn: line.bookedOn,
      party: line.party?.slice(0, 140),
      remittance: line.remittance?.slice(0, 500),
      reference: line.bankReference?.slice(0, 140),
      takesBack: line.says === 'taken_back',
    })
    .onConflictDoNothing()
    .returning({ id: bankStatementLines.id, key: bankStatementLines.key });
  return kept;
}

/**
 * Takes a statement of an account (camt.053) or the answer to a file (pain.002): payouts that the bank booked are sent, those
 * it refused or gave back have failed with its reason, what came in pays the invoice or organisation that it names, and the
 * rest is listed for a person. The same file, and a line that another file told already, change nothing; what may be such a line
 * is listed too. Administrators only; a limited token is for `invoices:write` and `advertisers:write` too where the file books on them.
 */
export async function importStatement(actor: Actor, file: string): Promise<ImportedStatement> {
  const admin = requireProof(requireAdmin(actor));
  const { kind, lines } = readStatement(file);
  const sha256 = createHash('sha256').update(file).digest('hex');
  return transaction(async () => {
    // Two files at once follow each other, since they hold what they pay in their own order.
    await db().execute(sql`select pg_advisory_xact_lock(hashtext('bank_statements'))`);
    const outcomes = { sent: 0, failed: 0, returned: 0, received: 0, noted: 0, unmatched: 0 };
    const [statement] = await db()
      .insert(bankStatements)
      .values({ kind, sha256, importedBy: admin.id })
      .onConflictDoNothing()
      .returning({ id: bankStatements.id });
    if (!statement) {
      const [before] = await db()
        .select({ id: bankStatements.id })
        .from(bankStatements)
        .where(eq(bankStatements.sha256, sha256));
      return { id: found(before, 'The statement').id, kind, again: true, outcomes };
    }
    for (const line of lines) {
      const payouts = await payoutsOf(line);
      for (const payout of payouts.length > 0 ? payouts : [undefined]) {
        const key = line.messageId && payout ? `${line.key}.${payout.id}` : line.key;
        const alike = payout ? undefined : usedKey(line);
        const kept =
          (await keep(line, { statementId: statement.id, key, payout })) ??
          (alike && (await keep(line, { statementId: statement.id, key: `${key}@${statement.id}` })));
        if (!kept) continue;
        const { outcome, note } = payout
          ? await settle(admin, line, payout)
          : kept.key === key
            ? await settleOther(admin, line, kept.id)
            : unmatched(alike ?? '');
        outcomes[outcome]++;
        await db()
          .update(bankStatementLines)
          .set({ outcome, note })
          .where(eq(bankStatementLines.id, kept.id));
      }
    }
    const subject = { type: 'bank_statement', id: statement.id };
    await recordAudit(admin, 'payouts.import_statement', subject, { kind, ...outcomes });
    return { id: statement.id, kind, again: false, outcomes };
  });
}

/** Money that came in for no payout, or was taken back, is assigned or set aside in its own place. */
export const outgoing = sql`not (${bankStatementLines.payoutId} is null
  and (coalesce(${bankStatementLines.amount}, 0) > 0 or ${bankStatementLines.takesBack}))`;

/** Notes that somebody looked after a line about payouts that matched nothing. Administrators only. */
export async function closeLine(actor: Actor, id: number): Promise<void> {
  const admin = requireAdmin(actor);
  await transaction(async () => {
    const [row] = await db()
      .update(bankStatementLines)
      .set({ doneBy: admin.id, doneAt: sql`now()` })
      .where(
        and(
          eq(bankStatementLines.id, id),
          outgoing,
          eq(bankStatementLines.outcome, 'unmatched'),
          isNull(bankStatementLines.doneAt),
        ),
      )
      .returning({ statementId: bankStatementLines.statementId });
    if (!row) {
      const [there] = await db().select().from(bankStatementLines).where(eq(bankStatementLines.id, id));
      found(there, 'This line');
      throw new Failure('wrong_state', 'This line was looked after already.');
    }
    await recordAudit(
      admin,
      'payouts.close_line',
      { type: 'bank_statement', id: row.statementId },
      { line: id },
    );
  });
}
