import {
  CalendarDays,
  Camera,
  Crosshair,
  Fuel,
  KeyRound,
  MapPin,
  Repeat,
  Timer,
  Trophy,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { formatCount } from '@/components/ui/count';
import { Moment } from '@/components/ui/moment';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { WatchCampaign } from '@/features/watch';
import { formatMoney } from '@/nouns/money';
import { OwnCurrencies } from './own-currencies';
import { distanceText, positionText, radiusText, watchTypes } from './watch-words';

const icon = {
  'aria-hidden': true,
  className: 'absolute top-0.5 left-0 size-4 text-muted',
  strokeWidth: 1.75,
} as const;

/** Everything a photo must fulfil, and what it brings. */
export function CampaignRules({ campaign }: { campaign: WatchCampaign }) {
  const { type, currency, rewardPerTask, totalRewards, rewardsPaid } = campaign;
  const per = {
    individual: 'for each accepted photo',
    task: 'for each task, once all are accepted',
    group: 'for each member, once all are accepted',
  };
  return (
    <div className="grid gap-5">
      <dl className="grid gap-3 text-sm">
        <Rule icon={<MapPin {...icon} />} name="Place">
          {radiusText(campaign.radius)}
          {radiusText(campaign.radius) !== 'Worldwide' && (
            <span className="text-muted"> of {positionText(campaign)}</span>
          )}
        </Rule>
        <Rule icon={<CalendarDays {...icon} />} name="Dates">
          <Moment at={campaign.startsAt} format="day" /> to <Moment at={campaign.endsAt} format="day" />
        </Rule>
        <Rule icon={<Camera {...icon} />} name="What to send">
          {watchTypes[type].rule}
        </Rule>
        {type === 'group' && (
          <Rule icon={<Users {...icon} />} name="Group">
            {campaign.groupSize} people within {campaign.timeLimitInMinutes} minutes
            {campaign.locationLimitInMeters !== null &&
              `, at most ${distanceText(campaign.locationLimitInMeters)} apart`}
          </Rule>
        )}
        {type !== 'group' && campaign.locationLimitInMeters !== null && (
          <Rule icon={<Crosshair {...icon} />} name="Accuracy">
            The picture’s own position, if it has one, lies at most{' '}
            {distanceText(campaign.locationLimitInMeters)} from yours
          </Rule>
        )}
        <Rule icon={<Fuel {...icon} />} name="Fuel">
          {formatMoney(campaign.fuelRequired, { currency: 'FUEL' })} a photo
          {type === 'task' && ' unless the task says otherwise'}
        </Rule>
        <Rule icon={<Trophy {...icon} />} name="Reward">
          {rewardPerTask
            ? `${formatMoney(rewardPerTask, { currency })} ${per[type]}`
            : 'None: for the joy of it'}
        </Rule>
        {campaign.maxSubmissionsPerWitness !== null && (
          <Rule icon={<Repeat {...icon} />} name="Limit">
            {campaign.maxSubmissionsPerWitness === 1
              ? 'One photo a person'
              : `${formatCount(campaign.maxSubmissionsPerWitness)} photos a person`}
          </Rule>
        )}
        {campaign.whitelist.length > 0 && (
          <Rule icon={<KeyRound {...icon} />} name="Who">
            By invitation:{' '}
            {campaign.whitelist.length === 1
              ? 'one crypto wallet'
              : `${campaign.whitelist.length} crypto wallets`}
          </Rule>
        )}
        {campaign.state === 'open' && (
          <Rule icon={<Timer {...icon} />} name="Time left">
            Ends <Moment at={campaign.endsAt} />
          </Rule>
        )}
      </dl>
      <OwnCurrencies />
      {totalRewards !== null && totalRewards > 0 && (
        <ProgressBar
          label="Rewards left"
          ratio={1 - rewardsPaid / totalRewards}
          text={`${formatMoney(campaign.rewardsLeft ?? 0, { currency })} of ${formatMoney(totalRewards, { currency })}`}
        />
      )}
      <ProgressBar
        label="Photos sent"
        tone="green"
        ratio={campaign.submissionsCount / campaign.maxSubmissions}
        text={`${formatCount(campaign.submissionsCount)} of ${formatCount(campaign.maxSubmissions)}`}
      />
    </div>
  );
}

/** The mark stands in the name: a list of terms knows no other place for it. */
function Rule({ icon: mark, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className="relative pl-6.5">
      <dt className="text-muted text-xs">
        {mark}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
