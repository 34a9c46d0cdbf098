import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { readAuditSearch } from '@/components/audit/audit-search';
import { AuditTable } from '@/components/audit/audit-table';
import { auditFilters } from '@/components/audit/audit-words';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { CursorPagination } from '@/components/ui/pagination';
import { auditVocabulary, listAudit } from '@/features/audit';

export const metadata: Metadata = { title: 'Audit trail' };

const pageSize = 50;

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readAuditSearch(params);
  // One more than is shown tells whether there is another page in the direction of travel.
  const [read, words] = await Promise.all([
    listAudit(user, search, pageSize + 1),
    auditVocabulary(user, search.actor),
  ]);
  const backwards = search.after !== undefined;
  const more = read.length > pageSize;
  const entries = backwards ? read.slice(-pageSize) : read.slice(0, pageSize);
  const [first, last] = [entries[0], entries.at(-1)];
  const newer = backwards ? more : search.before !== undefined;
  const older = backwards || more;
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Audit trail"
        purpose="Every change, written together with the change itself. Entries are never edited or deleted."
      />
      <FilterBar search="Search by person or id" days="Made" filters={auditFilters(words)}>
        <ExportLink href={`/admin/audit/export${hrefWith(params, {})}`} />
      </FilterBar>
      {entries.length === 0 ? (
        <EmptyState
          title="No entry matches these filters"
          action={<ButtonLink href="/admin/audit">Clear filters</ButtonLink>}
        />
      ) : (
        <>
          <AuditTable entries={entries} />
          <CursorPagination
            previous={newer && first ? hrefWith(params, { cursor: `after.${first.id}` }) : null}
            next={older && last ? hrefWith(params, { cursor: `before.${last.id}` }) : null}
          />
        </>
      )}
    </div>
  );
}
