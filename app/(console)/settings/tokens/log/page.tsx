import type { Metadata } from 'next';
import { isInOrganisation } from '@/auth/actor';
import { requirePageUser } from '@/auth/page';
import { callFilters, readCallFilter } from '@/components/tokens/call-search';
import { CallTable } from '@/components/tokens/call-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { CursorPagination } from '@/components/ui/pagination';
import { listCalls, listTokens } from '@/features/tokens';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Log of calls' };

export default async function CallsPage({ searchParams }: PageProps<'/settings/tokens/log'>) {
  const user = await requirePageUser();
  const query = await searchParams;
  const filter = readCallFilter(query);
  const { calls, cursor } = await listCalls(user, { ...filter, limit: 50 });
  const narrowed = filter.token !== undefined || filter.status !== undefined || filter.path !== undefined;
  const exported = hrefWith(query, { cursor: null }).replace(/^[^?]*/, `${addresses.calls}/export`);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Log of calls"
        purpose="What your tokens and applications called, a second after it was answered: never what they sent or got."
        breadcrumbs={[{ label: 'API tokens', href: addresses.tokens }]}
      />
      <FilterBar search="Search paths" filters={callFilters(await listTokens(user))}>
        {calls.length > 0 && <ExportLink href={exported} />}
      </FilterBar>
      {calls.length > 0 ? (
        <CallTable calls={calls} people={user.role === 'advertiser' && isInOrganisation(user, 'owner')} />
      ) : cursor !== null ? (
        <EmptyState title="Nothing among the latest calls">Older ones are on the next page.</EmptyState>
      ) : narrowed || filter.before !== undefined ? (
        <EmptyState title="No calls match">Try fewer filters, or look further back.</EmptyState>
      ) : (
        <EmptyState title="No calls yet">
          Calls appear here once a program sends one of your tokens.
        </EmptyState>
      )}
      <CursorPagination
        previous={filter.before === undefined ? null : hrefWith(query, { cursor: null })}
        next={cursor === null ? null : hrefWith(query, { cursor })}
      />
    </div>
  );
}
