import { formatCount } from '@/components/ui/count';
import { deltaOf } from '@/components/ui/delta';
import { formatMoney } from '@/components/ui/money';
import { StatTile } from '@/components/ui/stat-tile';
import type { AdTotals } from '@/features/ads';
import type { AdvertiserFinancials } from '@/features/stats';

/** What the organisation spent on campaigns and the person's ads in the chosen days. */
export function SpendTiles({
  now,
  before,
  ads,
}: {
  now: AdvertiserFinancials;
  before: AdvertiserFinancials | null;
  ads: AdTotals;
}) {
  const { currency } = now;
  const spend = ads.money.filter((sum) => sum.spend > 0);
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        label="Spent on campaigns"
        value={formatMoney(now.spent, { currency })}
        delta={deltaOf(now.spent, before?.spent, 'neither')}
        hint="Posts accepted in these days"
        href="/advertiser/campaigns"
      />
      <StatTile
        label="Spent on your ads"
        value={
          spend.length === 0
            ? formatMoney(0, { currency })
            : spend.map((sum) => formatMoney(sum.spend, { ...sum, code: spend.length > 1 })).join(' + ')
        }
        hint={`${formatCount(ads.billed)} billed views`}
        href="/ads"
      />
      <StatTile
        label="Campaigns that ran"
        value={formatCount(now.campaigns)}
        hint="At some time in these days"
        href="/advertiser/campaigns"
      />
      <StatTile
        label="Cost per mille"
        value={formatMoney(now.cpm, { currency })}
        hint="For a thousand reached by campaigns"
      />
    </div>
  );
}
