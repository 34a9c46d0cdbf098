import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { statusLabel } from '@/nouns/status';
import { invoiceStatuses } from './invoice-search';

/** The statuses of invoices as tabs, each with how many there are. */
export function InvoiceTabs({
  params,
  current,
  counts,
}: {
  params: SearchParams;
  current: (typeof invoiceStatuses)[number] | undefined;
  counts: Record<(typeof invoiceStatuses)[number], number>;
}) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <LinkTabs
      label="Status"
      tabs={[
        { href: hrefWith(params, { status: null }), label: 'All', count: all, current: !current },
        ...invoiceStatuses.map((status) => ({
          href: hrefWith(params, { status }),
          label: statusLabel('invoice', status),
          count: counts[status],
          current: status === current,
        })),
      ]}
    />
  );
}
