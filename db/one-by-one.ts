import type { FailureCode } from '@/lib/failure';
import { log } from '@/lib/log';
import { toFailure } from './failures';

/** What became of one of several things that were asked for at once. */
export type ItemResult =
  | { id: number; ok: true }
  | { id: number; ok: false; code: FailureCode; message: string };

/**
 * Does the work for each id in turn, each in a transaction of its own: what one of them is refused changes
 * nothing for the others, and whatever was done before a crash stays done.
 */
export async function oneByOne(
  ids: readonly number[],
  work: (id: number) => Promise<unknown>,
): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  for (const id of new Set(ids)) {
    try {
      await work(id);
      results.push({ id, ok: true });
    } catch (error) {
      const { code, message, cause } = toFailure(error);
      if (code === 'internal' || code === 'unavailable') log().error({ code, err: cause ?? error }, message);
      results.push({ id, ok: false, code, message });
    }
  }
  return results;
}
