import type { Metadata } from 'next';
import { requireOrganisationPage } from '@/auth/page';
import { CoverCard } from '@/components/advertisers/cover-card';
import { PayAhead } from '@/components/prepaid/pay-ahead';
import { PrepaidSheet } from '@/components/prepaid/prepaid-sheet';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { ExportLink } from '@/components/ui/export-link';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { company } from '@/features/company';
import { coverForBilling, prepaidStatement } from '@/features/prepaid';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Prepaid' };

export default async function PrepaidPage({ searchParams }: PageProps<'/invoices/prepaid'>) {
  const user = await requireOrganisationPage('owner', 'billing');
  const params = await searchParams;
  const range = resolveDateRange(params, { fallback: '91d' });
  const [statement, cover, issuer] = await Promise.all([
    prepaidStatement(user, user.advertiserId, range),
    coverForBilling(user, user.advertiserId),
    company(),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Prepaid"
        purpose="What you paid ahead adds to your cover, and pays each invoice it is enough for on the day it is issued. Days are UTC."
        breadcrumbs={[{ label: 'Invoices', href: '/invoices' }]}
        action={
          <>
            <DateRangePicker range={range} />
            <ExportLink href={`${addresses.prepaid}/export${hrefWith(params, {})}`} />
          </>
        }
      />
      <CoverCard cover={cover} opensAds={user.advertiserRole === 'owner'} />
      <PayAhead issuer={issuer} reference={cover.topUpReference} currency={cover.currency} />
      <PrepaidSheet statement={statement} to={range.to} invoice={addresses.invoice} />
    </div>
  );
}
