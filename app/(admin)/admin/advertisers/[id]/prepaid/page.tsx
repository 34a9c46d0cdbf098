import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { CoverBar } from '@/components/advertisers/cover-bar';
import { PrepaidSheet } from '@/components/prepaid/prepaid-sheet';
import { TransferDialog } from '@/components/prepaid/transfer-dialog';
import { Card } from '@/components/ui/card';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { ExportLink } from '@/components/ui/export-link';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { findAdvertiser } from '@/features/advertisers';
import { coverOf } from '@/features/campaigns';
import { prepaidStatement } from '@/features/prepaid';
import { dayOf } from '@/lib/dates';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Prepaid' };

export default async function AdminPrepaidPage({
  params,
  searchParams,
}: PageProps<'/admin/advertisers/[id]/prepaid'>) {
  const user = await requirePageUser('admin');
  const id = await pathId(params);
  const { name, currency } = await orNotFound(findAdvertiser(user, id));
  const asked = await searchParams;
  const range = resolveDateRange(asked, { fallback: '91d' });
  const [statement, cover] = await Promise.all([prepaidStatement(user, id, range), coverOf(user, id)]);
  const today = dayOf(new Date());
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Prepaid"
        purpose={`What ${name} paid ahead, and what became of it. Days are UTC.`}
        breadcrumbs={[
          { label: 'Advertisers', href: '/admin/advertisers' },
          { label: name, href: addresses.admin.advertiser(id) },
        ]}
        action={
          <>
            <TransferDialog kind="refund" advertiserId={id} currency={currency} today={today} />
            <TransferDialog kind="top_up" advertiserId={id} currency={currency} today={today} />
          </>
        }
      />
      <Card title="Cover">
        <CoverBar cover={cover} />
      </Card>
      <div className="flex flex-wrap justify-end gap-2">
        <DateRangePicker range={range} />
        <ExportLink href={`${addresses.admin.prepaid(id)}/export${hrefWith(asked, {})}`} />
      </div>
      <PrepaidSheet statement={statement} to={range.to} invoice={addresses.admin.invoice} />
    </div>
  );
}
