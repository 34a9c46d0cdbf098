import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import type { AuditEntry } from '@/features/audit';

const words: Record<string, string> = {
  'applications.create': 'registered the application',
  'applications.secret.add': 'added a secret',
  'applications.secret.revoke': 'revoked a secret',
  'applications.redirects': 'changed the redirect URIs',
  'applications.disable': 'disabled the application',
  'applications.enable': 'enabled the application',
  'applications.connect': 'connected it to their account',
  'applications.disconnect': 'disconnected it from their account',
};

/** Who did what to an application, newest first, as the audit log has it. */
export function ApplicationHistory({ entries }: { entries: AuditEntry[] }) {
  return (
    <Card title="History">
      <ol className="grid gap-3 text-sm">
        {entries.map((entry) => (
          <li key={entry.id} className="grid gap-0.5">
            <span>
              <span className="font-medium">{entry.actor?.name ?? 'The command line'}</span>{' '}
              {words[entry.action] ?? entry.action}
              {typeof entry.details.prefix === 'string' && (
                <code className="ml-1 break-all font-mono text-xs">{entry.details.prefix}…</code>
              )}
            </span>
            <Moment at={entry.createdAt} className="text-muted text-xs" />
          </li>
        ))}
      </ol>
    </Card>
  );
}
