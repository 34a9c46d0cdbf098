import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { ReasonList } from '@/components/ui/reason-list';
import type { AuditEntry } from '@/features/audit';
import { ChangeList } from './audit-changes';
import { detailsOf } from './audit-words';
import { deedOf } from './deed-words';

/** What happened to one thing, newest first, in sentences; amounts are in `currency`. */
export function AuditHistory({
  entries,
  title = 'History',
  currency,
}: {
  entries: AuditEntry[];
  title?: string;
  currency?: string;
}) {
  return (
    <Card title={title}>
      {entries.length === 0 ? (
        <p className="text-muted text-sm">Nothing has been recorded yet.</p>
      ) : (
        <ol className="grid gap-4">
          {entries.map((entry) => {
            const { reason, changes } = detailsOf(entry, currency);
            return (
              <li key={entry.id} className="grid gap-1 border-line border-l-2 pl-3 text-sm">
                <p>
                  <span className="font-medium">{entry.actor?.name ?? 'Fanfare'}</span> {deedOf(entry)}
                </p>
                {reason && <ReasonList text={reason} />}
                <ChangeList changes={changes} />
                <Moment at={entry.createdAt} className="text-muted text-xs" />
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
