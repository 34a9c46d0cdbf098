import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { Held } from '@/lib/held';
import { singleton } from '@/lib/singleton';
import { invariants } from './invariants';

export interface BookLine {
  invariant: string;
  /** Rows or currencies in which a stored total and its entries differ; must be 0. */
  differences: number;
  /** The sum of the differences' absolute values; must be 0. */
  amount: number;
}

/** Derives every stored total again from the rows it stands for and compares. */
export async function checkBooks(): Promise<BookLine[]> {
  const lines: BookLine[] = [];
  for (const { name, differences } of invariants) {
    const [row] = await db().execute<{ differences: string; amount: string }>(sql`
      select count(*)::text as differences, coalesce(sum(abs(difference)), 0)::text as amount
      from (${differences}) as compared (difference) where difference <> 0`);
    lines.push({ invariant: name, differences: Number(row?.differences), amount: Number(row?.amount) });
  }
  return lines;
}

const held = () => singleton('ledger.books', () => new Held(checkBooks, 5 * 60_000));

/** The books as an administrator sees them: every check, at most five minutes old, and when it was made. */
export async function books(actor: Actor): Promise<{ lines: BookLine[]; checkedAt: Date }> {
  requireAdmin(actor);
  const { value, at } = await held().get();
  return { lines: value, checkedAt: at };
}

/** Checks the books now, for those who do not want to rely on the last time. */
export async function checkAgain(actor: Actor): Promise<void> {
  requireAdmin(actor);
  await held().anew();
}
