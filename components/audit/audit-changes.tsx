import { type AuditChange, changesOf } from './audit-words';

/** What an entry changed: "Status: draft → active", a line for each field. */
export function AuditChanges({ details }: { details: Record<string, unknown> }) {
  return <ChangeList changes={changesOf(details)} />;
}

/** Changed fields, a line for each. */
export function ChangeList({ changes }: { changes: AuditChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      {changes.map(({ field, from, to }) => (
        <li
          key={field}
          className="line-clamp-3 min-w-0 max-w-prose text-muted [overflow-wrap:anywhere] max-sm:text-right"
        >
          {field}: {from !== undefined && <span>{from} → </span>}
          <span className="text-ink">{to}</span>
        </li>
      ))}
    </ul>
  );
}
