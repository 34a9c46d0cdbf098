import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ImportStatement } from '@/components/payouts/batches/import-statement';
import { IncomingLines } from '@/components/receipts/incoming-lines';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { asked } from '@/components/ui/search-params';
import { listAdvertisers } from '@/features/advertisers';
import { incomingLines } from '@/features/receipts';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Incoming money' };

const pageSize = 25;

export default async function ReceiptsPage({ searchParams }: PageProps<'/admin/receipts'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const state = asked(params).oneOf('state', ['waiting', 'settled']) ?? 'waiting';
  const page = asked(params).page();
  const paging = (of: typeof state) => (of === state ? { page, limit: pageSize } : { limit: 1 });
  const [waiting, settled, advertisers] = await Promise.all([
    incomingLines(user, 'waiting', paging('waiting')),
    incomingLines(user, 'settled', paging('settled')),
    listAdvertisers(user, { limit: 500 }),
  ]);
  const { rows, total } = state === 'waiting' ? waiting : settled;
  const tabs = [
    { label: 'To assign', href: addresses.admin.receipts, of: 'waiting', count: waiting.total },
    {
      label: 'Assigned',
      href: `${addresses.admin.receipts}?state=settled`,
      of: 'settled',
      count: settled.total,
    },
  ];
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Incoming money"
        purpose="Transfers that statements of your bank tell of. Those that name the reference of an invoice or an organisation are booked automatically."
        action={<ImportStatement />}
      />
      <LinkTabs label="Transfers" tabs={tabs.map(({ of, ...tab }) => ({ ...tab, current: of === state }))} />
      <IncomingLines
        lines={rows}
        state={state}
        advertisers={advertisers.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      {total > 0 && (
        <Pagination page={page} pageSize={pageSize} total={total} params={params} noun="transfers" />
      )}
    </div>
  );
}
