import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageUser } from '@/auth/page';
import { RateHistory } from '@/components/lists/rate-history';
import { currencyName } from '@/components/lists/rate-words';
import { SetRate } from '@/components/lists/set-rate';
import { PageHeader } from '@/components/ui/page-header';
import { baseCurrency, rateHistory } from '@/features/lists';

export const metadata: Metadata = { title: 'Exchange rate' };

export default async function RatePage({ params }: PageProps<'/admin/rates/[currency]'>) {
  const user = await requirePageUser('admin');
  const { currency } = await params;
  const rates = /^[A-Z]{3}$/.test(currency) ? await rateHistory(user, currency) : [];
  if (rates.length === 0) notFound();
  return (
    <div className="grid gap-6">
      <PageHeader
        title={`${currency} ${currencyName(currency)}`.trim()}
        breadcrumbs={[{ label: 'Exchange rates', href: '/admin/rates' }]}
        purpose="Every rate so far. The first one applies now."
        action={currency !== baseCurrency && <SetRate currency={currency} rate={rates[0]?.rate} />}
      />
      <RateHistory currency={currency} rates={rates} />
    </div>
  );
}
