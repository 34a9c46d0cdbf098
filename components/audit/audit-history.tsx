import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import type { AuditEntry } from '@/features/audit';
import { AuditChanges } from './audit-changes';
import { actionName } from './audit-words';

/** What happened to one thing, newest first. */
export function AuditHistory({ entries, title = 'History' }: { entries: AuditEntry[]; title?: string }) {
  return (
    <Card title={title}>
      {entries.length === 0 ? (
        <p className="text-muted text-sm">Nothing has been recorded yet.</p>
      ) : (
        <ol className="grid gap-4">
          {entries.map((entry) => (
            <li key={entry.id} className="grid gap-1 border-line border-l-2 pl-3 text-sm">
              <p className="font-medium">{actionName(entry.action)}</p>
              <AuditChanges details={entry.details} />
              <p className="text-muted text-xs">
                {entry.actor?.name ?? 'Fanfare'}, <Moment at={entry.createdAt} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
