import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AnyTokenTable } from '@/components/tokens/any-token-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { PageHeader } from '@/components/ui/page-header';
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
      <FoundRows
        found={tokens.length}
        none="No token matches these filters"
        clear="/admin/tokens"
        empty={
          !(text || state) && (
            <EmptyState title="No tokens yet">
              People make them in their settings, to let their own programs act as them.
            </EmptyState>
          )
        }
        pages={{ page, pageSize, total, params, noun: 'tokens' }}
      >
        <AnyTokenTable tokens={tokens} />
      </FoundRows>
    </div>
  );
}
