import { onReplica } from '@/db/replica';
import type { Actor } from './actor';

/**
 * A read as it is asked from outside its feature: from the replica where there is one (`db/replica.ts`), for whom we can
 * tell what they changed lately. Nothing may be decided on what it gives.
 */
export function replicated<Given extends unknown[], T>(
  read: (...given: Given) => Promise<T>,
): (...given: Given) => Promise<T> {
  return (...given) => {
    const actor = given[0] as Actor | undefined;
    const known = actor === undefined || actor.kind === 'anonymous' || actor.kind === 'user';
    if (!known) return read(...given);
    return onReplica(actor?.kind === 'user' ? actor.id : undefined, () => read(...given));
  };
}
