import { changesOf } from './audit-words';

/** What an entry changed: "Status: draft → active", a line for each field. */
export function AuditChanges({ details }: { details: Record<string, unknown> }) {
  const changes = changesOf(details);
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
