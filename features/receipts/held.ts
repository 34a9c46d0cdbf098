import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { bankStatementLines } from '@/db/schema';
import { Failure, found } from '@/lib/failure';
import { incoming } from './reads/lines';

type Line = typeof bankStatementLines.$inferSelect;

/** Holds a line of money that came in; `not_found` for any other. */
export async function lineHeld(id: number): Promise<Line> {
  const [row] = await db()
    .select()
    .from(bankStatementLines)
    .where(and(eq(bankStatementLines.id, id), incoming))
    .for('update');
  return found(row, 'This transfer');
}

/** The same of one that waits for a person; `wrong_state` for one that waits no more. */
export async function waiting(id: number): Promise<Line> {
  const line = await lineHeld(id);
  if (line.outcome === 'unmatched' && line.doneAt === null) return line;
  const state = line.outcome === 'received' ? 'assigned' : 'set aside';
  throw new Failure('wrong_state', `This transfer was ${state} already.`);
}
