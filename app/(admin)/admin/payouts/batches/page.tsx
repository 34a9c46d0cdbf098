import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { BatchList, batchPageSize } from '@/components/payouts/batches/batch-list';
import { asked } from '@/components/ui/search-params';
import { payoutBatchList, readyToSend, unmatchedLines } from '@/features/payouts';

export const metadata: Metadata = { title: 'Bank files' };

export default async function BatchesPage({ searchParams }: PageProps<'/admin/payouts/batches'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const page = asked(params).page();
  const [ready, { rows, total }, unmatched] = await Promise.all([
    readyToSend(user),
    payoutBatchList(user, { page, limit: batchPageSize }),
    unmatchedLines(user, { page: 1, limit: 50 }),
  ]);
  return (
    <BatchList ready={ready} batches={rows} total={total} unmatched={unmatched} page={page} params={params} />
  );
}
