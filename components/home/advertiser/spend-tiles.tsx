import { formatCount } from '@/components/ui/count';
import { deltaOf } from '@/components/ui/delta';
import { StatTile } from '@/components/ui/stat-tile';
import type { AdTotals } from '@/features/ads';
import type { AdvertiserFinancials } from '@/features/stats';
import { formatMoney } from '@/nouns/money';

/** What was spent on ads when all of it was in one currency; null otherwise. */
function spendInOne({ money }: AdTotals, currency: string): number | null {
  const spent = money.filter(({ spend }) => spend > 0);
  if (spent.some((sum) => sum.currency !== currency)) return null;
  return spent[0]?.spend ?? 0;
}

/** What the organisation spent on campaigns and the person's ads in the chosen days. */
export function SpendTiles({
  now,
  before,
  ads,
  adsBefore,
  opensAds,
}: {
  now: AdvertiserFinancials;
  before: AdvertiserFinancials | null;
  ads: AdTotals;
  adsBefore: AdTotals | null;
  /** Whether the reader may open ads, which who only pays for them may not. */
  opensAds: boolean;
}) {
  const { currency } = now;
  const spend = ads.money.filter((sum) => sum.spend > 0);
  // Sums of several currencies cannot be compared.
  const adsThen = adsBefore && spendInOne(adsBefore, spend[0]?.currency ?? currency);
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatTile
        label="Spent on campaigns"
        value={formatMoney(now.spent, { currency })}
        delta={deltaOf(now.spent, before?.spent, 'neither')}
        hint={
          now.converted
            ? 'Posts accepted in these days, each at the rate of its day'
            : 'Posts accepted in these days'
        }
        href="/advertiser/campaigns"
      />
      <StatTile
        label="Spent on your ads"
        value={
          spend.length === 0
            ? formatMoney(0, { currency })
            : spend.map((sum) => formatMoney(sum.spend, { ...sum, code: spend.length > 1 })).join(' + ')
        }
        delta={
          adsThen === null || spend.length > 1 ? undefined : deltaOf(spend[0]?.spend ?? 0, adsThen, 'neither')
        }
        hint={`${formatCount(ads.billed)} billed views`}
        href={opensAds ? '/ads' : undefined}
      />
      <StatTile
        label="Campaigns that ran"
        value={formatCount(now.campaigns)}
        delta={deltaOf(now.campaigns, before?.campaigns, 'neither')}
        hint="At some time in these days"
        href="/advertiser/campaigns"
      />
      <StatTile
        label="Cost per mille"
        value={now.cpm === null ? '–' : formatMoney(now.cpm, { currency })}
        delta={deltaOf(now.cpm, before?.cpm, 'down')}
        hint={now.cpm === null ? 'Nobody was reached in these days' : 'For a thousand reached by campaigns'}
      />
    </div>
  );
}
