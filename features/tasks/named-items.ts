import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { Failure } from '@/lib/failure';
import { aboutItems } from '@/nouns/requirements';

const refuse = (problem: string) =>
  new Failure('invalid', `items ${problem}.`, { fields: { items: problem } });

/**
 * Refuses numbers that a task's list of requirements does not have, in the transaction that has just written them; a list
 * stays as it was when the task was made, so that its numbers do. With `least`, a task that has a list needs one of them.
 * Gives what they name, as the middle of a message.
 */
export async function checkNamed(
  id: number,
  numbers: readonly number[] | undefined,
  { least = false } = {},
): Promise<string> {
  const [task] = await db().select({ items: tasks.requirementItems }).from(tasks).where(eq(tasks.id, id));
  const items = task?.items ?? [];
  const count = items.length;
  if (least && count > 0 && !numbers) throw refuse('must name at least one requirement');
  if (numbers && (numbers.length === 0 || numbers.some((number) => number < 0 || number > count))) {
    throw refuse(
      count > 0
        ? `must name requirements by number: 1 to ${count}, or 0 for the post as a whole`
        : 'must be 0, the post as a whole: this task has no list of requirements',
    );
  }
  return aboutItems(items, numbers ?? []);
}
