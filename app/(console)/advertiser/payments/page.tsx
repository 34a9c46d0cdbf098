import type { Metadata } from 'next';
import { paymentsPage } from '@/app/payments';
import { isInOrganisation } from '@/auth/actor';
import { requireCampaignPage } from '@/auth/page';

export const metadata: Metadata = { title: 'Payments' };

export default async function PaymentsPage({ searchParams }: PageProps<'/advertiser/payments'>) {
  const user = await requireCampaignPage();
  const mayPay = isInOrganisation(user, 'owner', 'member');
  return paymentsPage(user, '/advertiser/payments', await searchParams, mayPay);
}
