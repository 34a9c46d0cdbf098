import { sql } from 'drizzle-orm';
import type { UserActor } from '@/auth/actor';
import { db, inTransaction } from '@/db/client';
import { book } from './book';
import { held, namedBy, obstacle } from './target';

/** What a statement says of a transfer that came in, beside what is kept of it. */
export interface Incoming {
  /** Of the kept line. */
  lineId: number;
  currency: string;
  /** Creditor references in a field of their own. */
  references: string[];
  /** Everything else that may name one. */
  text: string;
  /** What the bank calls the booking. */
  bankReference?: string;
}

/**
 * Books a transfer that names one invoice or organisation of ours, for a verb that has kept its line and authorised its actor;
 * says why a person has to look at it where it does not.
 */
export async function receive(admin: UserActor, incoming: Incoming): Promise<string | undefined> {
  if (!inTransaction()) throw new Error('a transfer is received in the transaction of its statement');
  const { lineId, currency, references, text, bankReference } = incoming;
  const [named, ...others] = await namedBy(references, text);
  if (!named) return 'It names no invoice and no organisation of ours.';
  if (others.length > 0) return 'It names several invoices or organisations.';
  const target = await held(named);
  const why = await obstacle(target, { currency, bankReference });
  if (why) return why;
  const [finer] = await db().execute(sql`
    select 1 from bank_statement_lines
    where id = ${lineId} and (amount <> trunc(amount, minor_digits(currency)) or amount > 1000000000 or amount <= 0)`);
  if (finer) return 'Nobody can pay exactly this amount in its currency.';
  await book(admin, lineId, target);
  return undefined;
}
