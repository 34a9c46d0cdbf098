import { requirePageUser } from '@/auth/page';
import { auditColumns } from '@/components/audit/audit-csv';
import { readAuditSearch } from '@/components/audit/audit-search';
import { paramsOf } from '@/components/ui/search-params';
import { listAudit } from '@/features/audit';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The audit trail as CSV: the same filters as the page, the newest 50,000 entries of them. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const params = paramsOf(request);
  const { before: _, after: __, ...search } = readAuditSearch(params);
  return csvResponse('audit.csv', auditColumns, await listAudit(user, search, WHOLE_FILE.pageSize));
}
