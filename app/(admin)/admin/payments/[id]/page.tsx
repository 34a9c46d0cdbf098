import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { PayRunDocument } from '@/components/tasks/pay-runs/pay-run-document';
import { payRun } from '@/features/tasks';

export const metadata: Metadata = { title: 'Pay run' };

export default async function PayRunPage({ params }: PageProps<'/admin/payments/[id]'>) {
  const user = await requirePageUser('admin');
  const run = await orNotFound(payRun(user, await pathId(params)));
  return <PayRunDocument base="/admin/payments" run={run} />;
}
