import { readDays } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { rowId } from '@/lib/row-id';

/** What the address of the audit trail asks for; anything unreadable is left out instead of failing the page. */
export function readAuditSearch(params: SearchParams) {
  const one = (name: string) => {
    const value = Array.isArray(params[name]) ? params[name][0] : params[name];
    return value?.slice(0, 200) || undefined;
  };
  const [side, id] = (one('cursor') ?? '').split('.');
  const at = /^\d{1,15}$/.test(id ?? '') ? Number(id) : undefined;
  return {
    text: one('q')?.trim() || undefined,
    action: one('action'),
    subjectType: one('type'),
    subjectId: one('id'),
    actor: actorOf(one('actor')),
    made: readDays(params),
    before: side === 'before' ? at : undefined,
    after: side === 'after' ? at : undefined,
  };
}

/** Somebody's id, or `platform` for what it did by itself. */
const actorOf = (text: string | undefined): number | 'platform' | undefined =>
  text === 'platform' ? text : rowId(text);
