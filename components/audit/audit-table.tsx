import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { AuditEntry } from '@/features/audit';
import { addresses } from '@/nouns/addresses';
import { AuditChanges } from './audit-changes';
import { actionName, fieldName, subjectHref } from './audit-words';

/** Who did what to which thing and when. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  return (
    <Table caption="Audit trail">
      <TableHead>
        <Th>What</Th>
        <Th>Subject</Th>
        <Th>Details</Th>
        <Th>Who</Th>
        <Th>When</Th>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <Tr key={entry.id} className="align-top">
            <Td phone="title" className="whitespace-nowrap font-medium">
              {actionName(entry.action)}
            </Td>
            <Td label="Subject" className="whitespace-nowrap">
              <Subject type={entry.subjectType} id={entry.subjectId} />
            </Td>
            <Td label={Object.keys(entry.details).length > 0 ? 'Details' : undefined} className="sm:min-w-64">
              <AuditChanges details={entry.details} />
            </Td>
            <Td label="Who">
              {entry.actor ? (
                <Link
                  href={addresses.admin.user(entry.actor.id)}
                  className="whitespace-nowrap underline-offset-4 hover:underline"
                >
                  {entry.actor.name}
                </Link>
              ) : (
                'Fanfare'
              )}
            </Td>
            <Td label="When" className="whitespace-nowrap text-muted">
              <Moment at={entry.createdAt} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function Subject({ type, id }: { type: string; id: string }) {
  const href = subjectHref(type, id);
  const name = (
    <>
      {fieldName(type)}{' '}
      <span className="font-mono text-xs">{id.length > 12 ? `${id.slice(0, 8)}…` : id}</span>
    </>
  );
  if (!href) return <span title={id}>{name}</span>;
  return (
    <Link href={href} title={id} className="underline-offset-4 hover:underline">
      {name}
    </Link>
  );
}
