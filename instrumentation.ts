import { toFailure } from '@/db/failures';
import { noteUnavailable } from '@/lib/drawing';

/** Called by Next with whatever a page, or an action of one, threw; what it answers is said in `scripts/server/draw-page.ts`. */
export function onRequestError(error: unknown): void {
  if (toFailure(error).code === 'unavailable') noteUnavailable();
}
