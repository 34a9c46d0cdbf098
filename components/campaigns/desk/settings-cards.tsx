import type { ReactNode } from 'react';
import { ruleWords } from '@/components/campaigns/bonus-words';
import { stepHref, type WizardStep } from '@/components/campaigns/wizard/wizard-steps';
import { inWords } from '@/components/campaigns/words';
import { Card } from '@/components/ui/card';
import { formatCount } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import type { Campaign } from '@/features/campaigns';
import { reviewEndWords } from '@/nouns/campaigns';
import { formatMoney } from '@/nouns/money';
import { networkNames } from '@/nouns/networks';
import { payingWords } from '@/nouns/pay-runs';
import { meaningOf, nameOf } from './campaign-words';
import { MarkPrepared } from './mark-prepared';
import { StatusButton } from './status-button';
import type { StatusStep } from './status-steps';
import { TakeMoreButton } from './take-more-button';

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="-my-2 divide-y divide-line text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="flex items-baseline justify-between gap-6 py-2">
          <dt className="shrink-0 text-muted">{label}</dt>
          <dd className="min-w-0 break-words text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const list = (words: string[], none: string) => (words.length > 0 ? words.join(', ') : none);

/** Whom a campaign is for: networks, categories, countries and seats. */
export function AudienceCard({ campaign, action }: { campaign: Campaign; action?: ReactNode }) {
  return (
    <Card title="Networks and audience" action={action}>
      <Facts
        facts={[
          [
            'Networks',
            list(
              campaign.networks.map((each) => networkNames[each]),
              'None yet',
            ),
          ],
          [
            'Categories',
            list(
              campaign.categories.map(({ name }) => name),
              'None',
            ),
          ],
          [
            'Countries',
            list(
              campaign.countries.map(({ name }) => name),
              'Everywhere',
            ),
          ],
          [
            'Hashtags',
            list(
              campaign.hashtags.map((tag) => `#${tag}`),
              'None',
            ),
          ],
          [
            'Seats',
            campaign.participantsLimit === null ? 'As many as come' : formatCount(campaign.participantsLimit),
          ],
          ['Leaderboard', campaign.leaderboard ? 'Shown' : 'Not shown'],
        ]}
      />
    </Card>
  );
}

/** What a campaign says of itself, each part with the way to change it. */
export function SettingsFacts({ campaign, mayEdit }: { campaign: Campaign; mayEdit: boolean }) {
  const { currency } = campaign;
  const money = (amount: number) => formatMoney(amount, { currency });
  const bonus = (amount: number) => (campaign.hasBonus ? `up to ${money(amount)}` : 'none');
  const change = (step: WizardStep, what: string) =>
    mayEdit && (
      <Link href={stepHref(campaign.id, step)} className="text-sm underline underline-offset-4">
        Change<span className="sr-only"> {what}</span>
      </Link>
    );
  return (
    <>
      <AudienceCard campaign={campaign} action={change('audience', 'networks and audience')} />
      <Card title="Rewards" action={change('rewards', 'rewards')}>
        <Facts
          facts={[
            ['Reward for a post', money(campaign.postRate)],
            ['Bonus for reach', bonus(campaign.promoReachBonus)],
            ['Bonus for engagement', bonus(campaign.promoEngagementRateBonus)],
            ['Bonus for the best post', bonus(campaign.promoBestPostBonus)],
            ['Rule for reach', ruleWords('reach', campaign.bonusRules.reach, currency) ?? 'You judge'],
            [
              'Rule for engagement',
              ruleWords('engagement', campaign.bonusRules.engagement_rate, currency) ?? 'You judge',
            ],
            [
              'Bonuses after the acceptance',
              campaign.bonusDays === 0 ? 'None' : `For ${inWords.count(campaign.bonusDays, 'day')}`,
            ],
            ['Budget', campaign.budget === null ? 'No limit of its own' : money(campaign.budget)],
            ['Time for a task', `${formatCount(campaign.maximumTaskCompleteHours)} hours`],
            ['Grace after the deadline', `${formatCount(campaign.graceHours)} hours`],
            ['Time for a review', inWords.count(campaign.reviewDays, 'day')],
            ['When that time is over', reviewEndWords[campaign.reviewEnd]],
            ['Days before it is paid', formatCount(campaign.holdDays)],
            ['Who pays', payingWords[campaign.paying]],
          ]}
        />
      </Card>
      <Card title="Dates" action={change('dates', 'dates')}>
        <Facts
          facts={[
            ['Starts', <Moment key="start" at={campaign.dateStart} format="exact" />],
            ['Ends', <Moment key="end" at={campaign.dateEnd} format="exact" />],
            ['Made', <Moment key="made" at={campaign.createdAt} format="exact" />],
            [
              'Sent for approval',
              campaign.preRegisteredAt ? (
                <Moment key="sent" at={campaign.preRegisteredAt} format="exact" />
              ) : (
                'Not yet'
              ),
            ],
          ]}
        />
      </Card>
    </>
  );
}

/** The state of a campaign, and each step that may be taken from it with what it means. */
export function StatusCard({
  campaign,
  steps,
  mayEdit,
}: {
  campaign: Campaign;
  steps: StatusStep[];
  mayEdit: boolean;
}) {
  const name = nameOf(campaign);
  return (
    <Card title="State" description={meaningOf(campaign)}>
      {mayEdit && steps.length > 0 ? (
        <ul className="-my-3 divide-y divide-line text-sm">
          {steps.map((step) => (
            <li
              key={step.to}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 sm:flex-nowrap"
            >
              <p className="min-w-0 max-w-prose flex-1 basis-56 text-muted">{step.meaning}</p>
              <StatusButton id={campaign.id} name={name} step={step} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted text-sm">
          {mayEdit ? 'Nothing can be changed about it any more.' : 'Owners and members change it.'}
        </p>
      )}
    </Card>
  );
}

/** Whether a campaign takes influencers, and the way to stop and to start that without pausing it. */
export function NewInfluencersCard({ campaign, mayEdit }: { campaign: Campaign; mayEdit: boolean }) {
  const { id, status, joinsClosedAt } = campaign;
  if (status !== 'active' && status !== 'paused') return null;
  return (
    <Card
      title="New influencers"
      description={
        joinsClosedAt
          ? 'Nobody new can join. Those who joined go on as before, and new briefs reach them.'
          : 'Influencers can join while the campaign is active and has seats and budget. To close it to new ones without pausing it, take no more.'
      }
    >
      <div className="grid justify-items-start gap-3 text-sm">
        {joinsClosedAt && (
          <p>
            Closed to new influencers <Moment at={joinsClosedAt} />
          </p>
        )}
        {mayEdit ? (
          <TakeMoreButton id={id} closed={joinsClosedAt !== null} />
        ) : (
          <p className="text-muted">Owners and members change it.</p>
        )}
      </div>
    </Card>
  );
}

/** Whether the preparation is marked as done, which the API calls post-registered, and the way to mark it. */
export function RegistrationCard({ campaign, mayEdit }: { campaign: Campaign; mayEdit: boolean }) {
  const { preRegisteredAt, postRegisteredAt } = campaign;
  if (!preRegisteredAt) return null;
  return (
    <Card
      title="Preparation mark"
      description="Changes nothing for influencers: it tells applications that read the API that the preparation is done. To stop new influencers use “Take no more influencers”."
    >
      {postRegisteredAt ? (
        <p className="text-sm">
          Marked as done <Moment at={postRegisteredAt} />
        </p>
      ) : mayEdit ? (
        <MarkPrepared id={campaign.id} />
      ) : (
        <p className="text-muted text-sm">Not marked as done</p>
      )}
    </Card>
  );
}
