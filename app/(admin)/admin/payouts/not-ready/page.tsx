import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { NotReadyList, notReadyPageSize } from '@/components/payouts/desk/not-ready';
import { asked } from '@/components/ui/search-params';
import { notReady } from '@/features/payouts';
import { notReadyReasons } from '@/nouns/payouts';

export const metadata: Metadata = { title: 'Not ready for a payout' };

export default async function NotReadyPage({ searchParams }: PageProps<'/admin/payouts/not-ready'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const ask = asked(params);
  const [reason, page] = [ask.oneOf('reason', notReadyReasons), ask.page()];
  const { rows, total } = await notReady(user, { reason }, { page, limit: notReadyPageSize });
  return <NotReadyList rows={rows} total={total} page={page} params={params} reason={reason} />;
}
