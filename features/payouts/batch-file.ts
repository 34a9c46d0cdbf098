import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { payoutBatches } from '@/db/schema';
import { openAccount } from '@/db/sealed-accounts';
import { recordAudit } from '@/features/audit';
import { company } from '@/features/company';
import { bankText, isBankText } from '@/lib/bank-text';
import { type CsvColumns, toCsv } from '@/lib/csv';
import { env } from '@/lib/env';
import { Failure, found } from '@/lib/failure';
import { readIban } from '@/nouns/iban';
import { minorDigits } from '@/nouns/money';
import { accountInFull, type PayoutAccount } from '@/nouns/payouts';
import { painFile } from './pain';

export interface BatchFile {
  name: string;
  contentType: string;
  content: string;
  /** The file was taken before: whoever sends it again pays twice, unless the bank refuses what it knows. */
  copy: boolean;
}

interface Line {
  id: number;
  name: string;
  endToEndId: string;
  /** With the digits of the currency, as SQL wrote it. */
  amount: string;
  account: PayoutAccount;
}

/** How banks know a batch: the id of its message and of its one payment. */
export const messageIdOf = (batch: number) => `FANB${batch}`;

async function linesOf(batch: number, currency: string): Promise<Line[]> {
  const rows = await db().execute<Omit<Line, 'account'> & { sealed: string }>(sql`
    select payout.id, person.name, line.end_to_end_id as "endToEndId",
      round(line.amount, ${minorDigits(currency)}::int)::text as amount, payout.sealed
    from payout_batch_lines line join payouts payout on payout.id = line.payout_id
    join users person on person.id = payout.user_id
    where line.batch_id = ${batch} order by payout.id`);
  return rows.map(({ sealed, ...line }) => ({ ...line, account: openAccount(sealed) }));
}

/** Where transfers of SEPA come from; `wrong_state` while the platform has no account. */
async function debtor() {
  const { COMPANY_IBAN, COMPANY_BIC: bic } = env();
  const { name } = await company();
  const iban = COMPANY_IBAN === undefined ? undefined : readIban(COMPANY_IBAN);
  if (!iban || iban.problem) {
    throw new Failure('wrong_state', 'Set COMPANY_IBAN to the account that payouts are sent from.');
  }
  if (!isBankText(bankText(name, 70)))
    throw new Failure('wrong_state', 'No bank can read the name of the company.');
  return { name, iban: iban.electronic, bic };
}

/** Banks take no name without a letter or digit of theirs. */
function requireReadable(lines: Line[]): void {
  const astray = lines.filter(
    ({ account }) =>
      account.kind === 'sepa' &&
      ![account.name, account.town].every((text) => isBankText(bankText(text, 70))),
  );
  if (astray.length === 0) return;
  const ids = astray.map(({ id }) => id).join(', ');
  throw new Failure(
    'wrong_state',
    `No bank can read the name or town of payout ${ids}. Cancel the batch and ask for the account in Latin letters.`,
  );
}

const paypalColumns: CsvColumns<Line> = {
  'Email/Phone': ({ account }) => (account.kind === 'paypal' ? account.email : ''),
  Amount: ({ amount }) => amount,
  'Currency code': () => '',
  'Reference ID': ({ endToEndId }) => endToEndId,
  'Note to recipient': () => 'Payout',
  'Recipient wallet': () => 'PAYPAL',
};

const byHandColumns: CsvColumns<Line> = {
  reference: ({ endToEndId }) => endToEndId,
  payout: ({ id }) => id,
  person: ({ name }) => name,
  amount: ({ amount }) => amount,
  currency: () => '',
  account: ({ account }) => accountInFull(account),
};

/** The table with its currency in each row. */
const inCurrency = (columns: CsvColumns<Line>, key: string, currency: string): CsvColumns<Line> => ({
  ...columns,
  [key]: () => currency,
});

/**
 * The file of a batch: pain.001.001.09 for SEPA, a table for PayPal or for a person. The first time it is taken is kept; each
 * later one is a copy, says so in its name, and is the same, so that a bank knows its message id again. Administrators only.
 */
export async function batchFile(actor: Actor, id: number): Promise<BatchFile> {
  const admin = requireProof(requireAdmin(actor));
  return transaction(async () => {
    const [batch] = await db()
      .update(payoutBatches)
      .set({ exportedAt: sql`coalesce(exported_at, now())`, exports: sql`exports + 1` })
      .where(and(eq(payoutBatches.id, id), isNull(payoutBatches.cancelledAt)))
      .returning();
    if (!batch?.exportedAt) {
      const [there] = await db()
        .select({ id: payoutBatches.id })
        .from(payoutBatches)
        .where(eq(payoutBatches.id, id));
      found(there, 'This batch');
      throw new Failure('wrong_state', 'This batch was cancelled.');
    }
    const { channel, currency, exports, exportedAt } = batch;
    const lines = await linesOf(id, currency);
    const [sum] = await db().execute<{ total: string }>(sql`
      select round(sum(amount), ${minorDigits(currency)}::int)::text as total
      from payout_batch_lines where batch_id = ${id}`);
    const copy = exports > 1;
    const name = `${messageIdOf(id)}-${currency}${copy ? `-copy-${exports}` : ''}`;
    await recordAudit(admin, 'payouts.batch_file', { type: 'payout_batch', id }, { exports });
    if (channel !== 'sepa') {
      const columns =
        channel === 'paypal'
          ? inCurrency(paypalColumns, 'Currency code', currency)
          : inCurrency(byHandColumns, 'currency', currency);
      return {
        name: `${name}.csv`,
        contentType: 'text/csv; charset=utf-8',
        content: toCsv(columns, lines),
        copy,
      };
    }
    requireReadable(lines);
    const from = await debtor();
    const content = painFile({
      messageId: messageIdOf(id),
      createdAt: exportedAt,
      debtor: from,
      total: found(sum, 'The sum').total,
      transfers: lines.flatMap(({ account, ...line }) =>
        account.kind === 'sepa' ? [{ ...line, account }] : [],
      ),
      remittance: `Payout ${from.name}`,
    });
    return { name: `${name}.xml`, contentType: 'application/xml; charset=utf-8', content, copy };
  });
}
