import type { AuditEntry } from '@/features/audit';
import type { CsvColumns } from '@/lib/csv';

/** The audit trail as a file, moments in UTC, details as JSON. */
export const auditColumns: CsvColumns<AuditEntry> = {
  id: (entry) => entry.id,
  time: (entry) => entry.createdAt.toISOString(),
  actor: (entry) => entry.actor?.name ?? null,
  'actor email': (entry) => entry.actor?.email ?? null,
  action: (entry) => entry.action,
  'subject type': (entry) => entry.subjectType,
  'subject id': (entry) => entry.subjectId,
  details: (entry) => JSON.stringify(entry.details),
};
