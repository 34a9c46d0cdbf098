import { hrefWith, type SearchParams } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';

/** All organisations, or those whose cover expires. */
export function AdvertiserTabs({
  params,
  expiring,
  counts,
}: {
  params: SearchParams;
  expiring: boolean;
  counts: { all: number; expiring: number };
}) {
  return (
    <LinkTabs
      label="Advertisers by cover"
      tabs={[
        {
          href: hrefWith(params, { cover: null, sort: null, page: null }),
          label: 'All',
          count: counts.all,
          current: !expiring,
        },
        {
          href: hrefWith(params, { cover: 'expiring', sort: 'expiring', page: null }),
          label: 'Expiring cover',
          count: counts.expiring,
          current: expiring,
        },
      ]}
    />
  );
}
