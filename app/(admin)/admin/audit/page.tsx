import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { readAuditSearch } from '@/components/audit/audit-search';
import { AuditTable } from '@/components/audit/audit-table';
import { actionName, fieldName } from '@/components/audit/audit-words';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
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
      <FilterBar
        search="Search by person or id"
        days="Made"
        filters={[
          {
            name: 'action',
            label: 'Action',
            options: words.actions.map((value) => ({ value, label: actionName(value) })),
          },
          {
            name: 'type',
            label: 'Subject',
            options: words.subjectTypes.map((value) => ({ value, label: fieldName(value) })),
          },
          {
            name: 'actor',
            label: 'Who',
            options: [
              ...words.actors.map(({ id, name }) => ({ value: String(id), label: name })),
              { value: 'platform', label: 'Fanfare' },
            ],
          },
        ]}
      >
        <ButtonLink href={`/admin/audit/export${hrefWith(params, {})}`} prefetch={false} icon={Download}>
          Export CSV
        </ButtonLink>
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
