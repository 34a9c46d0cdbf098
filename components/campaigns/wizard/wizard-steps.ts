import { addresses } from '@/nouns/addresses';
import { isCurrency } from '@/nouns/money';

/** The steps of the form in their order, each with what it is called and the fields it can lack. */
export const wizardSteps = [
  { step: 'basics', label: 'Basics', fields: ['name', 'tagline'] },
  { step: 'brief', label: 'Brief', fields: ['description'] },
  { step: 'audience', label: 'Networks and audience', fields: ['networks'] },
  { step: 'rewards', label: 'Rewards', fields: ['post_rate', 'budget'] },
  { step: 'dates', label: 'Dates', fields: ['date_end'] },
  { step: 'review', label: 'Review', fields: [] },
] as const;

export type WizardStep = (typeof wizardSteps)[number]['step'];

/** The step an address names; anything else is the first. */
export const readStep = (text: string | string[] | undefined): WizardStep =>
  wizardSteps.find(({ step }) => step === text)?.step ?? 'basics';

/** The address of a step, with the field it should begin at. */
export const stepHref = (id: number, step: WizardStep, field?: string) =>
  `${addresses.campaignEditor(id)}?step=${step}${field ? `&field=${field}` : ''}`;

/** The step before another one; none before the first. */
export const stepBefore = (step: WizardStep): WizardStep | undefined =>
  wizardSteps[wizardSteps.findIndex((each) => each.step === step) - 1]?.step;

/** The step on which a lacking field is filled in. */
export const stepOf = (field: string): WizardStep =>
  wizardSteps.find(({ fields }) => (fields as readonly string[]).includes(field))?.step ?? 'basics';

/** What the fields are called on the screen. */
export const fieldLabels: Record<string, string> = {
  name: 'Name',
  tagline: 'Tagline',
  type: 'Type',
  image_logo: 'Logo',
  image_post: 'Picture',
  attachment: 'Attachment',
  description: 'Description',
  hashtags: 'Hashtags',
  requirement_items: 'Requirements',
  networks: 'Networks',
  categories: 'Categories',
  countries: 'Countries',
  participants_limit: 'Seats',
  leaderboard: 'Leaderboard',
  currency: 'Currency',
  post_rate: 'Reward for a post',
  has_bonus: 'Bonuses',
  promo_reach_bonus: 'Bonus for reach',
  promo_engagement_rate_bonus: 'Bonus for engagement',
  promo_best_post_bonus: 'Bonus for the best post',
  bonus_days: 'Bonuses after the acceptance',
  bonus_reach_rule: 'Rule for reach',
  bonus_engagement_rule: 'Rule for engagement',
  budget: 'Budget',
  maximum_task_complete_hours: 'Time for a task',
  grace_hours: 'Grace after the deadline',
  review_days: 'Time for a review',
  review_end: 'When that time is over',
  hold_days: 'Days before it is paid',
  paying: 'Who pays',
  date_start: 'First day',
  date_end: 'Last day',
};

/** The currencies a campaign may be in: those with a rate, and its own. */
export const currenciesOf = (campaign: { currency: string }, rates: { currency: string }[]): string[] =>
  [...new Set([campaign.currency, ...rates.map(({ currency }) => currency).filter(isCurrency)])].sort();
