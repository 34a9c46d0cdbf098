import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requireCampaignPage } from '@/auth/page';
import { PayRunDocument } from '@/components/tasks/pay-runs/pay-run-document';
import { payRun } from '@/features/tasks';

export const metadata: Metadata = { title: 'Pay run' };

export default async function PayRunPage({ params }: PageProps<'/advertiser/payments/[id]'>) {
  const user = await requireCampaignPage();
  const run = await orNotFound(payRun(user, await pathId(params)));
  return <PayRunDocument base="/advertiser/payments" run={run} />;
}
