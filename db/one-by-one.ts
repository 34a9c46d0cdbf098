import { log } from '@/lib/log';
import type { ItemResult } from '@/lib/outcome';
import { toFailure } from './failures';

/**
 * Does the work for each id in turn, each in a transaction of its own: what one of them is refused changes
 * nothing for the others, and whatever was done before a crash stays done.
 */
export async function oneByOne<Id>(
  ids: readonly Id[],
  work: (id: Id) => Promise<unknown>,
): Promise<ItemResult<Id>[]> {
  const results: ItemResult<Id>[] = [];
  for (const id of new Set(ids)) {
    try {
      await work(id);
      results.push({ id, ok: true });
    } catch (error) {
      const { code, message, fields, cause } = toFailure(error);
      if (code === 'internal' || code === 'unavailable') log().error({ code, err: cause ?? error }, message);
      results.push({ id, ok: false, code, message, ...(fields && { fields }) });
    }
  }
  return results;
}
