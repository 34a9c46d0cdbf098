import { and, asc, gt, type SQL, sql } from 'drizzle-orm';
import { db, transaction } from '@/db/client';
import { toFailure } from '@/db/failures';
import { tasks } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { log } from '@/lib/log';

/** Tasks looked for at once. */
const BATCH = 200;

interface Refused {
  taskId: number;
  code: string;
}

/** What became of the tasks that were due. */
interface Done {
  done: number;
  /** What a rule refused, and the code it was refused with; nothing of it was done. */
  refused: Refused[];
  /** Left for the next run, each logged. */
  failed: number;
}

/**
 * Does the work for each task that is due, in a transaction of its own that holds the task: what somebody else holds
 * or has moved meanwhile is passed over, and what is refused or fails stops nobody. `work` says whether it did anything.
 * Throws when `signal` ends it between two tasks.
 */
export async function eachDue(
  due: SQL,
  work: (id: number) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<Done> {
  const result: Done = { done: 0, refused: [], failed: 0 };
  let last = 0;
  for (;;) {
    const rows = await db()
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(due, gt(tasks.id, last)))
      .orderBy(asc(tasks.id))
      .limit(BATCH);
    for (const { id } of rows) {
      signal?.throwIfAborted();
      last = id;
      try {
        if (await hold(due, id, work)) result.done += 1;
      } catch (error) {
        const { code, message, cause } = toFailure(error);
        if (error instanceof Failure && code !== 'unavailable') {
          result.refused.push({ taskId: id, code });
          continue;
        }
        log().error({ code, taskId: id, err: cause ?? error }, message);
        result.failed += 1;
      }
    }
    if (rows.length < BATCH) return result;
  }
}

/** Logs what was refused and is left for the next run, without the words of it, which may name people; says how many. */
export function leftForLater(refused: readonly Refused[]): number {
  for (const each of refused) log().error({ ...each }, 'A task that is due was refused; it is tried again.');
  return refused.length;
}

const hold = (due: SQL, id: number, work: (id: number) => Promise<boolean>) =>
  transaction(async () => {
    const [held] = await db()
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(due, sql`tasks.id = ${id}`))
      .for('no key update', { skipLocked: true });
    return held !== undefined && (await work(id));
  });
