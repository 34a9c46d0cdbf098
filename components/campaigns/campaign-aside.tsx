import type { ReactNode } from 'react';
import { PublicRecordFacts } from '@/components/advertisers/public-record';
import { EligibilityList } from '@/components/participations/eligibility-list';
import type { RuleLine } from '@/components/participations/eligibility-rules';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { Campaign, RewardPool } from '@/features/campaigns';
import type { PublicRecord } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { closedLabel } from '@/nouns/campaigns';
import { inWords } from './words';

/** What stands beside a campaign: the reward, what is left, the button and the rules of joining. */
export function CampaignAside({
  campaign,
  pool,
  lines,
  record,
  action,
}: {
  campaign: Campaign;
  pool: RewardPool | null;
  lines: readonly RuleLine[];
  /** How its organisation reviews and pays; a preview has none. */
  record?: { record: PublicRecord | null; asOf: Date };
  /** The join button; a preview has none. */
  action?: ReactNode;
}) {
  const { currency, participantsLimit: limit, participantsCount: taken, hasBonus } = campaign;
  return (
    <aside aria-label="Joining" className="grid content-start gap-5 card p-5 lg:sticky lg:top-20">
      <div className="grid gap-1">
        <p className="text-muted text-sm">A post pays</p>
        <p className="font-semibold text-2xl tracking-tight">
          <Money amount={campaign.postRate} currency={currency} />
        </p>
        {hasBonus && <p className="text-muted text-sm">and bonuses on top, see Rewards</p>}
      </div>
      {action}
      <dl className="divide-y divide-line border-line border-y text-sm">
        <Fact name="Seats">
          {campaign.joinsClosedAt
            ? closedLabel
            : limit === null
              ? 'No limit'
              : `${Math.max(0, limit - taken)} of ${limit} left`}
        </Fact>
        {pool && (
          <Fact name="Reward pool">
            <Money amount={pool.left} currency={currency} /> left
          </Fact>
        )}
        <Fact name="Time for a task">{inWords.hours(campaign.maximumTaskCompleteHours)}</Fact>
        <Fact name="A post is reviewed">within {inWords.count(campaign.reviewDays, 'day')}</Fact>
        <Fact name="Runs">
          <Moment at={campaign.dateStart} format="day" /> to <Moment at={campaign.dateEnd} format="day" />
        </Fact>
        <Fact name="Countries">
          {campaign.countries.length === 0
            ? 'Everywhere campaigns run'
            : inWords.list(
                campaign.countries.map(({ name }) => name),
                'and',
              )}
        </Fact>
        {campaign.categories.length > 0 && (
          <Fact name="About">{campaign.categories.map(({ name }) => name).join(', ')}</Fact>
        )}
      </dl>
      {record && (
        <section aria-labelledby="record" className="grid gap-2">
          <h2 id="record" className="text-base">
            How {campaign.advertiser} reviews
          </h2>
          <PublicRecordFacts {...record} />
          {!campaign.advertiserSuspended && (
            <Link
              href={addresses.advertiser(campaign.advertiserId)}
              className="justify-self-start pointer-coarse:py-3 text-sm underline underline-offset-4"
            >
              More about this advertiser
            </Link>
          )}
        </section>
      )}
      <section aria-labelledby="who" className="grid gap-3">
        <h2 id="who" className="text-base">
          Who can join
        </h2>
        <EligibilityList lines={lines} />
      </section>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-2.5">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 text-right font-medium">{children}</dd>
    </div>
  );
}
