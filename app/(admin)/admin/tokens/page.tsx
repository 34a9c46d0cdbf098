import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AnyTokenTable } from '@/components/tokens/any-token-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { asked, valuesOf } from '@/components/ui/search-params';
import { searchTokens } from '@/features/tokens';

export const metadata: Metadata = { title: 'API tokens' };

const pageSize = 25;
const states = [
  { value: 'live', label: 'Live' },
  { value: 'expired', label: 'Expired' },
  { value: 'revoked', label: 'Revoked' },
] as const;

export default async function AdminTokensPage({ searchParams }: PageProps<'/admin/tokens'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const ask = asked(params);
  const [page, text, state] = [ask.page(), ask.text(), ask.oneOf('state', valuesOf(states))];
  const { tokens, total } = await searchTokens(user, { text, state, page, pageSize });
  return (
    <div className="grid gap-6">
      <PageHeader
        title="API tokens"
        purpose="Everybody's tokens. Their secrets were shown once, to their owners; only a fingerprint is kept."
      />
      <FilterBar
        search="Search name, token or owner"
        filters={[{ name: 'state', label: 'State', options: [...states] }]}
      />
      {tokens.length > 0 ? (
        <>
          <AnyTokenTable tokens={tokens} />
          <Pagination page={page} pageSize={pageSize} total={total} params={params} noun="tokens" />
        </>
      ) : text || state ? (
        <EmptyState
          title="No token matches these filters"
          action={<ButtonLink href="/admin/tokens">Clear filters</ButtonLink>}
        />
      ) : (
        <EmptyState title="No tokens yet">
          People make them in their settings, to let their own programs act as them.
        </EmptyState>
      )}
    </div>
  );
}
