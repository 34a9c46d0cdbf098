import type { Metadata } from 'next';
import { paymentsPage } from '@/app/payments';
import { requirePageUser } from '@/auth/page';

export const metadata: Metadata = { title: 'Payments' };

export default async function PaymentsPage({ searchParams }: PageProps<'/admin/payments'>) {
  return paymentsPage(await requirePageUser('admin'), '/admin/payments', await searchParams, true);
}
