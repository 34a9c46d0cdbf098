import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { Held } from '@/lib/held';
import { log } from '@/lib/log';
import { singleton } from '@/lib/singleton';
import { invariants } from './invariants';

export interface BookLine {
  invariant: string;
  /** Rows or currencies in which a stored total and its entries differ; must be 0. */
  differences: number;
  /** The sum of the differences' absolute values; must be 0. */
  amount: number;
}

/** Longer than any request may take: a large platform's entries are read whole. */
const LONGEST_CHECK = '10min';

/** Derives every stored total again from the rows it stands for and compares. May take minutes. */
export async function checkBooks(): Promise<BookLine[]> {
  return transaction(async () => {
    await db().execute(sql`select set_config('statement_timeout', ${LONGEST_CHECK}, true)`);
    const lines: BookLine[] = [];
    for (const { name, differences } of invariants) {
      const [row] = await db().execute<{ differences: string; amount: string }>(sql`
        select count(*)::text as differences, coalesce(sum(abs(difference)), 0)::text as amount
        from (${differences}) as compared (difference) where difference <> 0`);
      lines.push({ invariant: name, differences: Number(row?.differences), amount: Number(row?.amount) });
    }
    return lines;
  });
}

const held = () => singleton('ledger.books', () => new Held(checkBooks, 5 * 60_000));

/** How long a page waits for a check before it shows the last one. */
const PATIENCE_MS = 3_000;

const failedLate = (err: unknown) => log().error({ err }, 'The books could not be checked.');

export interface Books {
  /** Undefined until the first check of this instance is done. */
  lines: BookLine[] | undefined;
  checkedAt: Date | undefined;
  /** A check is running, whose result the next look shows. */
  checking: boolean;
}

const toBooks = ({ last, reading }: Awaited<ReturnType<ReturnType<typeof held>['within']>>): Books => ({
  lines: last?.value,
  checkedAt: last?.at,
  checking: reading,
});

/**
 * The books as an administrator sees them: every check, at most five minutes old, and when it was made. A check that takes
 * long goes on while the last one is shown.
 */
export async function books(actor: Actor): Promise<Books> {
  requireAdmin(actor);
  return toBooks(await held().within(PATIENCE_MS, failedLate));
}

/** Checks the books now, for those who do not want to rely on the last time; waits no longer than a page does. */
export async function checkAgain(actor: Actor): Promise<Books> {
  requireAdmin(actor);
  return toBooks(await held().within(PATIENCE_MS, failedLate, held().anew()));
}
