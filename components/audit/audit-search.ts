import { readDays } from '@/components/ui/date-range';
import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { rowId } from '@/lib/row-id';

/** What the address of the audit trail asks for; anything unreadable is left out instead of failing the page. */
export function readAuditSearch(params: SearchParams) {
  const { text, value } = asked(params);
  const [side, id] = (value('cursor') ?? '').split('.');
  const at = /^\d{1,15}$/.test(id ?? '') ? Number(id) : undefined;
  return {
    text: text(),
    action: text('action'),
    subjectType: text('type'),
    subjectId: text('id'),
    actor: actorOf(value('actor')),
    made: readDays(params),
    before: side === 'before' ? at : undefined,
    after: side === 'after' ? at : undefined,
  };
}

/** Somebody's id, or `platform` for what it did by itself. */
const actorOf = (text: string | undefined): number | 'platform' | undefined =>
  text === 'platform' ? text : rowId(text);
