import type { UserActor } from '@/auth/actor';
import { PublicRecordCard } from '@/components/advertisers/public-record';
import { RunningAds, RunningCampaigns } from '@/components/home/advertiser/running-list';
import { SpendTiles } from '@/components/home/advertiser/spend-tiles';
import type { DateRange } from '@/components/ui/date-range';
import { searchAds, totalAds } from '@/features/ads';
import { searchManaged } from '@/features/campaigns';
import { advertiserFinancials } from '@/features/stats';
import { publicRecord } from '@/features/tasks';

interface PartProps {
  user: UserActor & { advertiserId: number };
  range: DateRange;
  /** Whether the person may change campaigns and ads. */
  edits: boolean;
}

/** What was spent in the chosen days, beside the days before. */
export async function Spending({ user, range, edits }: PartProps) {
  const { against } = range;
  const [now, before, ads, adsBefore] = await Promise.all([
    advertiserFinancials(user, user.advertiserId, range),
    against && advertiserFinancials(user, user.advertiserId, against),
    totalAds(user, range),
    against && totalAds(user, against),
  ]);
  return <SpendTiles now={now} before={before} ads={ads} adsBefore={adsBefore} opensAds={edits} />;
}

/** What runs: the campaigns that end soonest, the ads that cost most. */
export async function Running({ user, range, edits }: PartProps) {
  const [campaigns, ads] = await Promise.all([
    searchManaged(user, { statuses: ['active', 'paused'], sort: 'ends', direction: 'asc', pageSize: 5 }),
    searchAds(user, { ...range, delivery: ['active'], sort: 'spend', pageSize: 5 }),
  ]);
  return (
    <>
      <RunningCampaigns campaigns={campaigns.rows} />
      {edits && <RunningAds ads={ads} />}
    </>
  );
}

/** What everybody may know of how the organisation reviews and pays. */
export async function Record({ user }: Pick<PartProps, 'user'>) {
  return <PublicRecordCard {...(await publicRecord(user.advertiserId))} />;
}
