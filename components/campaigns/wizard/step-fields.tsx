import type { Campaign } from '@/features/campaigns';
import { htmlToMarkup } from '@/lib/markup';
import { AudienceStep } from './audience-step';
import { BasicsStep } from './basics-step';
import { BriefStep } from './brief-step';
import { DatesStep } from './dates-step';
import { RewardsStep } from './rewards-step';
import type { WizardStep } from './wizard-steps';

/** What the steps offer to choose from. */
export interface Choices {
  categories: { id: number; name: string }[];
  countries: { id: number; name: string }[];
  currencies: string[];
}

const day = (at: Date) => at.toISOString().slice(0, 10);
const amount = (value: number | null) => (value === null ? '' : String(value));

/** A picture of the campaign's own; the ones we draw for it are no answer to what picture it should have. */
const own = (address: string) => (/\/art\/campaign\//.test(address) ? '' : address);

/** The fields of one step, filled with what the campaign holds. */
export function StepFields({
  campaign,
  step,
  choices,
  field,
}: {
  campaign: Campaign;
  step: Exclude<WizardStep, 'review'>;
  choices: Choices;
  field?: string;
}) {
  const { id, status } = campaign;
  const shared = { id, draft: status === 'draft', field };
  switch (step) {
    case 'basics': {
      const { name, tagline, type, attachment } = campaign;
      const pictures = { imageLogo: own(campaign.imageLogo), imagePost: own(campaign.imagePost) };
      return (
        <BasicsStep {...shared} basics={{ name, tagline, type, attachment: attachment ?? '', ...pictures }} />
      );
    }
    case 'brief':
      return (
        <BriefStep
          {...shared}
          description={htmlToMarkup(campaign.description)}
          hashtags={campaign.hashtags}
        />
      );
    case 'audience':
      return (
        <AudienceStep
          {...shared}
          categories={choices.categories}
          countries={choices.countries}
          taken={campaign.participantsCount}
          audience={{
            networks: campaign.networks,
            categoryIds: campaign.categories.map((category) => category.id),
            countryIds: campaign.countries.map((country) => country.id),
            seats: amount(campaign.participantsLimit),
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
          rewards={{
            currency: campaign.currency,
            postRate: amount(campaign.postRate),
            hasBonus: campaign.hasBonus,
            reach: amount(campaign.promoReachBonus),
            engagementRate: amount(campaign.promoEngagementRateBonus),
            bestPost: amount(campaign.promoBestPostBonus),
            budget: amount(campaign.budget),
            hours: String(campaign.maximumTaskCompleteHours),
          }}
        />
      );
    }
    case 'dates':
      return <DatesStep {...shared} start={day(campaign.dateStart)} end={day(campaign.dateEnd)} />;
  }
}
