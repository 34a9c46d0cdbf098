import { Card } from '@/components/ui/card';
import { Count } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { anyAd } from '@/features/ads';
import { addresses } from '@/nouns/addresses';

/** Whose an ad is, where it leads and what it cost, for an administrator. */
export function AdFacts({ ad }: { ad: Awaited<ReturnType<typeof anyAd>>['ad'] }) {
  return (
    <Card title="Facts">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        <dt className="text-muted">Owner</dt>
        <dd>
          <Link href={addresses.admin.user(ad.userId)} className="underline-offset-4 hover:underline">
            {ad.owner}
          </Link>
          {ad.advertiser && ` of ${ad.advertiser}`}
        </dd>
        <dt className="text-muted">Made by</dt>
        <dd>{ad.maker.name}</dd>
        <dt className="text-muted">Leads to</dt>
        <dd className="break-all">{ad.targetUrl ?? 'Nowhere'}</dd>
        <dt className="text-muted">Spent</dt>
        <dd>
          <Money amount={ad.spentBudget} currency={ad.currency} /> of{' '}
          <Money amount={ad.budget} currency={ad.currency} />
        </dd>
        <dt className="text-muted">Views</dt>
        <dd>
          <Count value={ad.viewsCount} />
        </dd>
      </dl>
    </Card>
  );
}
