import type { Campaign } from '@/features/campaigns';
import { bonusesOf } from '@/nouns/budget';
import { fieldsOf, type WrittenStep } from '@/nouns/campaign-form';
import { AudienceStep } from './audience-step';
import { BasicsStep } from './basics-step';
import { BriefStep } from './brief-step';
import { DatesStep } from './dates-step';
import { RewardsStep } from './rewards-step';
import { StepHost } from './step-host';

/** What the steps offer to choose from. */
export interface Choices {
  categories: { id: number; name: string }[];
  countries: { id: number; name: string }[];
  currencies: string[];
}

/** The fields of one step, filled with what the campaign holds. */
export function StepFields({
  campaign,
  step,
  choices,
  field,
}: {
  campaign: Campaign;
  step: WrittenStep;
  choices: Choices;
  field?: string;
}) {
  return (
    <StepHost version={campaign.version}>
      <Step campaign={campaign} step={step} choices={choices} field={field} />
    </StepHost>
  );
}

function Step({ campaign, step, choices, field }: Parameters<typeof StepFields>[0]) {
  const { id, status, version } = campaign;
  const held = fieldsOf(campaign, step);
  const all = (name: string) => held[name] ?? [];
  const one = (name: string) => all(name)[0] ?? '';
  const opened = campaign.openedSteps.includes(step);
  const shared = { id, draft: status === 'draft', opened, field, version, held };
  switch (step) {
    case 'basics':
      return (
        <BasicsStep
          {...shared}
          basics={{
            name: one('name'),
            tagline: one('tagline'),
            type: campaign.type,
            imageLogo: one('image_logo'),
            imagePost: one('image_post'),
            attachment: one('attachment'),
          }}
        />
      );
    case 'brief':
      return (
        <BriefStep
          {...shared}
          description={one('description')}
          hashtags={one('hashtags')}
          requirements={campaign.requirementItems}
        />
      );
    case 'audience':
      return (
        <AudienceStep
          {...shared}
          categories={choices.categories}
          countries={choices.countries}
          taken={campaign.participantsCount}
          pays={{
            budget: campaign.budget,
            postRate: campaign.postRate,
            bonuses: bonusesOf(campaign),
            briefs: campaign.briefs.length,
            currency: campaign.currency,
          }}
          audience={{
            networks: all('networks'),
            categoryIds: all('categories'),
            countryIds: all('countries'),
            seats: one('participants_limit'),
            leaderboard: campaign.leaderboard,
          }}
        />
      );
    case 'rewards': {
      const free = (status === 'draft' || status === 'pending') && campaign.briefs.length === 0;
      return (
        <RewardsStep
          {...shared}
          currencies={free ? choices.currencies : [campaign.currency]}
          briefs={campaign.briefs.length}
          seats={campaign.participantsLimit}
          rewards={{
            currency: campaign.currency,
            postRate: one('post_rate'),
            hasBonus: campaign.hasBonus,
            reach: one('promo_reach_bonus'),
            engagementRate: one('promo_engagement_rate_bonus'),
            bestPost: one('promo_best_post_bonus'),
            bonusDays: one('bonus_days'),
            reachRule: one('bonus_reach_rule'),
            engagementRule: one('bonus_engagement_rule'),
            budget: one('budget'),
            hours: one('maximum_task_complete_hours'),
            graceHours: one('grace_hours'),
            reviewDays: one('review_days'),
            reviewEnd: one('review_end'),
            holdDays: one('hold_days'),
            paying: one('paying'),
          }}
        />
      );
    }
    case 'dates':
      return <DatesStep {...shared} start={one('date_start')} end={one('date_end')} />;
  }
}
