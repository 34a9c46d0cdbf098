import { dayOf } from '@/lib/dates';
import { htmlToMarkup } from '@/lib/markup';
import { type BonusRules, tiersText } from './bonuses';
import { type BesideHashtags, itemLines } from './requirements';

/** The steps of a campaign's form that have fields, in their order. */
export const writtenSteps = ['basics', 'brief', 'audience', 'rewards', 'dates'] as const;
export type WrittenStep = (typeof writtenSteps)[number];

/** What the form shows of a campaign. */
interface Written {
  name: string;
  tagline: string;
  type: string;
  imageLogo: string;
  imagePost: string;
  attachment: string | null;
  description: string;
  hashtags: string[];
  requirementItems: BesideHashtags[];
  networks: string[];
  categories: { id: number }[];
  countries: { id: number }[];
  participantsLimit: number | null;
  leaderboard: boolean;
  currency: string;
  postRate: number;
  hasBonus: boolean;
  promoReachBonus: number;
  promoEngagementRateBonus: number;
  promoBestPostBonus: number;
  bonusDays: number;
  bonusRules: BonusRules;
  budget: number | null;
  maximumTaskCompleteHours: number;
  graceHours: number;
  reviewDays: number;
  reviewEnd: string;
  holdDays: number;
  paying: string;
  dateStart: Date;
  dateEnd: Date;
}

/** What the fields of a form hold, by name; several values of one name are a list. */
export type Fields = Record<string, string[]>;

const amount = (value: number | null) => (value === null ? '' : String(value));
const box = (on: boolean) => (on ? ['on'] : []);

/** A picture of the campaign's own; the ones we draw for it are no answer to what picture it should have. */
const ownPicture = (address: string) => (/\/art\/campaign\//.test(address) ? '' : address);

/** What is saved of a step, as its fields hold it. */
export function fieldsOf(campaign: Written, step: WrittenStep): Fields {
  switch (step) {
    case 'basics':
      return {
        name: [campaign.name],
        tagline: [campaign.tagline],
        type: [campaign.type],
        image_logo: [ownPicture(campaign.imageLogo)],
        image_post: [ownPicture(campaign.imagePost)],
        attachment: [campaign.attachment ?? ''],
      };
    case 'brief':
      return {
        description: [htmlToMarkup(campaign.description)],
        hashtags: [campaign.hashtags.map((tag) => `#${tag}`).join(' ')],
        requirement_items: [itemLines(campaign.requirementItems)],
      };
    case 'audience':
      return {
        networks: campaign.networks,
        categories: campaign.categories.map(({ id }) => String(id)),
        countries: campaign.countries.map(({ id }) => String(id)),
        participants_limit: [amount(campaign.participantsLimit)],
        leaderboard: box(campaign.leaderboard),
      };
    case 'rewards':
      return {
        currency: [campaign.currency],
        post_rate: [amount(campaign.postRate)],
        has_bonus: box(campaign.hasBonus),
        promo_reach_bonus: [amount(campaign.promoReachBonus)],
        promo_engagement_rate_bonus: [amount(campaign.promoEngagementRateBonus)],
        promo_best_post_bonus: [amount(campaign.promoBestPostBonus)],
        bonus_days: [String(campaign.bonusDays)],
        bonus_reach_rule: [tiersText(campaign.bonusRules.reach)],
        bonus_engagement_rule: [tiersText(campaign.bonusRules.engagement_rate)],
        budget: [amount(campaign.budget)],
        maximum_task_complete_hours: [String(campaign.maximumTaskCompleteHours)],
        grace_hours: [String(campaign.graceHours)],
        review_days: [String(campaign.reviewDays)],
        review_end: [campaign.reviewEnd],
        hold_days: [String(campaign.holdDays)],
        paying: [campaign.paying],
      };
    case 'dates':
      return { date_start: [dayOf(campaign.dateStart)], date_end: [dayOf(campaign.dateEnd)] };
  }
}

const text = (values: string[] = []) =>
  JSON.stringify(values.map((value) => value.replaceAll('\r\n', '\n')).sort());

/** Whether a field holds something else here than there; the order of a list is no difference. */
export const differs = (name: string, here: Fields, there: Fields): boolean =>
  text(here[name]) !== text(there[name]);

/** The fields that hold something else than before. */
export const touchedOf = (before: Fields, now: Fields): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => differs(name, before, now));

/**
 * Of what was touched, the fields that somebody else has saved otherwise since: saving them would write over what whoever
 * writes has not seen.
 */
export const clashesOf = (touched: string[], mine: Fields, known: Fields, saved: Fields): string[] =>
  touched.filter((name) => differs(name, known, saved) && differs(name, mine, saved));
