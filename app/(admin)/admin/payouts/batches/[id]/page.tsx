import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { BatchDocument } from '@/components/payouts/batches/batch-document';
import { payoutBatchOf } from '@/features/payouts';

export const metadata: Metadata = { title: 'Batch of payouts' };

export default async function BatchPage({ params }: PageProps<'/admin/payouts/batches/[id]'>) {
  const user = await requirePageUser('admin');
  const { batch, lines } = await orNotFound(payoutBatchOf(user, await pathId(params)));
  return <BatchDocument batch={batch} lines={lines} />;
}
