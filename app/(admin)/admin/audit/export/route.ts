import { requirePageUser } from '@/auth/page';
import { readAuditSearch } from '@/components/audit/audit-search';
import { listAudit } from '@/features/audit';
import { csvResponse } from '@/lib/csv';

const header = ['id', 'time', 'actor', 'actor email', 'action', 'subject type', 'subject id', 'details'];
const mostRows = 50_000;

/** The audit trail as CSV: the same filters as the page, the newest 50,000 entries of them. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const {
    before: _,
    after: __,
    ...search
  } = readAuditSearch(Object.fromEntries(new URL(request.url).searchParams));
  const entries = await listAudit(user, search, mostRows);
  return csvResponse(
    'audit.csv',
    header,
    entries.map((entry) => [
      entry.id,
      entry.createdAt.toISOString(),
      entry.actor?.name ?? null,
      entry.actor?.email ?? null,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      JSON.stringify(entry.details),
    ]),
  );
}
