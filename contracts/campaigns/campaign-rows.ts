import { z } from 'zod';
import { campaignStatus, campaignType, type networkKind } from '@/db/schema';
import type { Campaign, Publisher } from '@/features/campaigns';
import { dateParts, isoSeconds } from '@/lib/dates';
import { BonusRules } from '@/nouns/bonuses';
import { reviewEnds } from '@/nouns/campaigns';
import { Network } from '@/nouns/fields/networks';
import { payings } from '@/nouns/pay-runs';
import { itemsOf, itemText, type RequirementItem, requirementKinds } from '@/nouns/requirements';
import { named } from '../schema';
import { DateParts } from './bodies';
import { LeaderboardRow, type Place, toLeaderboardRow } from './leaderboard';

/** What every campaign row begins with, tasks' nested campaigns too. */
export const CampaignCore = z.object({
  id: z.int(),
  type: z.enum(campaignType.enumValues),
  name: z.string(),
  tagline: z.string(),
  description: z.string().describe('HTML of a small allow-list.'),
  image_logo: z.string(),
  image_post: z.string(),
  hashtags: z.array(z.string()),
  date_end: DateParts,
  networks: z.array(Network),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/** The parts of every campaign row; App endpoints write hashtags with `#`, Backend endpoints bare. */
export const toCampaignCore = (campaign: Campaign, hash: '#' | ''): z.input<typeof CampaignCore> => ({
  id: campaign.id,
  type: campaign.type,
  name: campaign.name,
  tagline: campaign.tagline,
  description: campaign.description,
  image_logo: campaign.imageLogo,
  image_post: campaign.imagePost,
  hashtags: campaign.hashtags.map((tag) => hash + tag),
  date_end: dateParts(campaign.dateEnd),
  networks: campaign.networks,
  currency: campaign.currency,
});

/** What a campaign offers for a task, beside its minimum reward; amounts in the campaign's currency. */
export const Bonus = z.object({
  active: z.boolean(),
  promo_reach: z.number(),
  promo_engagement_rate: z.number(),
  promo_best_post: z.number(),
});

export const toBonus = (campaign: Campaign): z.input<typeof Bonus> => ({
  active: campaign.hasBonus,
  promo_reach: campaign.promoReachBonus,
  promo_engagement_rate: campaign.promoEngagementRateBonus,
  promo_best_post: campaign.promoBestPostBonus,
});

/** What a post needs, by number; with the sentence that asks for it. */
export const RequirementRow = named(
  'Requirement',
  z.object({
    id: z.int().describe('Its number in the list, from 1.'),
    kind: z.enum(requirementKinds),
    value: z.union([z.string(), z.int()]).describe('What it asks for: a number for `posts` and `keep_live`.'),
    text: z.string(),
  }),
);

export const toRequirementRows = (items: readonly RequirementItem[]): z.input<typeof RequirementRow>[] =>
  items.map((item, at) => ({ id: at + 1, kind: item.kind, value: item.value, text: itemText(item) }));

const Review = z.object({
  days: z.int().describe('Days a post waits for review at most.'),
  end: z.enum(reviewEnds).describe('What becomes of it then.'),
  grace_hours: z.int().describe('Hours after the deadline until a task without a post expires.'),
  hold_days: z.int().describe('Days between an acceptance and its payment at least.'),
  paying: z.enum(payings).describe('Who pays then: its people, or the platform every week.'),
});

const toReview = (campaign: Campaign): z.input<typeof Review> => ({
  days: campaign.reviewDays,
  end: campaign.reviewEnd,
  grace_hours: campaign.graceHours,
  hold_days: campaign.holdDays,
  paying: campaign.paying,
});

const LaterBonuses = z.object({
  days: z.int().describe('Days after an acceptance in which bonuses may still be awarded.'),
  rules: BonusRules.describe('From which figures on which bonus is proposed; without steps people judge.'),
});

const toLaterBonuses = (campaign: Campaign): z.input<typeof LaterBonuses> => ({
  days: campaign.bonusDays,
  rules: campaign.bonusRules,
});

const Offer = z.object({
  time: z.int().describe('Hours from joining to the deadline.'),
  time_type: z.literal('hours'),
  bonus: Bonus,
  minimum_reward: z.number(),
});

const toOffer = (campaign: Campaign): z.input<typeof Offer> => ({
  time: campaign.maximumTaskCompleteHours,
  time_type: 'hours',
  bonus: toBonus(campaign),
  minimum_reward: campaign.postRate,
});

export const CampaignApp = named(
  'AppCampaign',
  CampaignCore.extend({
    tasks: Offer,
    tasks_featured: z.boolean(),
    tasks_leaderboard: z.boolean(),
  }),
);

/** A campaign as influencers browse it. */
export const toCampaignApp = (campaign: Campaign): z.input<typeof CampaignApp> => ({
  ...toCampaignCore(campaign, '#'),
  tasks: toOffer(campaign),
  tasks_featured: campaign.featured,
  tasks_leaderboard: campaign.leaderboard,
});

const Available = z
  .record(z.string(), z.boolean())
  .describe('Per network of the campaign: an accepted profile of this kind is there; {} without a user.');

const PublisherApp = z.object({
  social_users_available: Available,
  social_pages_available: Available,
  social_walls_available: Available,
  social_channels_available: Available,
});
const PublisherBackend = PublisherApp.extend({ social_extras_available: Available });

type Kind = (typeof networkKind.enumValues)[number];

function toPublisher(campaign: Campaign, publishers: readonly Publisher[] | null) {
  const available = (kind: Kind) =>
    Object.fromEntries(
      publishers === null
        ? []
        : campaign.networks.map((network) => [
            network,
            publishers.some((mine) => mine.network === network && mine.kind === kind),
          ]),
    );
  return {
    social_users_available: available('user'),
    social_pages_available: available('page'),
    social_walls_available: available('wall'),
    social_channels_available: available('channel'),
    social_extras_available: available('extra'),
  };
}

const Countries = z
  .array(z.object({ id: z.int(), code: z.string(), name: z.string() }))
  .describe('Where influencers must live to join; without it, everywhere.');

const toCountries = ({ countries }: Campaign) => (countries.length > 0 ? countries : undefined);

export const CampaignAppDetail = CampaignApp.extend({
  publisher: PublisherApp,
  attachment: z.string().nullable(),
  countries: Countries.optional(),
  requirement_items: z.array(RequirementRow).optional(),
  review: Review.optional(),
  bonuses_later: LaterBonuses.optional(),
});

/** One campaign as an influencer sees it; `publishers` are the acting user's, null without one. */
export const toCampaignAppDetail = (
  campaign: Campaign,
  publishers: readonly Publisher[] | null,
): z.input<typeof CampaignAppDetail> => ({
  ...toCampaignApp(campaign),
  publisher: toPublisher(campaign, publishers),
  attachment: campaign.attachment,
  countries: toCountries(campaign),
  requirement_items: toRequirementRows(itemsOf(campaign)),
  review: toReview(campaign),
  bonuses_later: toLaterBonuses(campaign),
});

export const CampaignPublic = named(
  'PublicCampaign',
  z.object({
    id: z.int(),
    name: z.string(),
    tagline: z.string(),
    image_logo: z.string(),
    networks: z.array(Network),
    currency: z.string(),
    minimum_reward: z.number(),
  }),
);

/** A campaign as anyone may see it. */
export const toCampaignPublic = (campaign: Campaign): z.input<typeof CampaignPublic> => ({
  id: campaign.id,
  name: campaign.name,
  tagline: campaign.tagline,
  image_logo: campaign.imageLogo,
  networks: campaign.networks,
  currency: campaign.currency,
  minimum_reward: campaign.postRate,
});

const moment = z.iso.datetime().optional();

export const CampaignBackend = named(
  'Campaign',
  CampaignCore.extend({
    tasks: Offer,
    tasks_featured: z
      .array(z.object({ id: z.int(), title: z.string() }))
      .describe('Open tasks of a featured campaign.'),
    tasks_leaderboard: z
      .array(LeaderboardRow)
      .describe('The first ten places, when the campaign has a board.'),
    publisher: PublisherBackend,
    status: z.enum(campaignStatus.enumValues).optional(),
    advertiser_id: z.int().optional(),
    categories: z.array(z.object({ id: z.int(), name: z.string() })).optional(),
    countries: Countries.optional(),
    attachment: z.string().nullable().optional(),
    budget: z.number().nullable().optional(),
    participants_limit: z.int().nullable().optional(),
    participants_count: z.int().optional(),
    featured: z.boolean().optional(),
    leaderboard: z.boolean().optional(),
    requirement_items: z.array(RequirementRow).optional(),
    review: Review.optional(),
    bonuses_later: LaterBonuses.optional(),
    date_start: moment,
    pre_registered_at: moment.nullable(),
    post_registered_at: moment.nullable(),
  }),
);

/** A campaign as its staff see it, with its board and, for a list made for one user, that user's profiles. */
export const toCampaignBackend = (
  campaign: Campaign,
  board: readonly Place[],
  publishers: readonly Publisher[] | null = null,
): z.input<typeof CampaignBackend> => ({
  ...toCampaignCore(campaign, ''),
  tasks: toOffer(campaign),
  tasks_featured: campaign.featured ? campaign.briefs : [],
  tasks_leaderboard: board.map(toLeaderboardRow),
  publisher: toPublisher(campaign, publishers),
  status: campaign.status,
  advertiser_id: campaign.advertiserId,
  categories: campaign.categories,
  countries: toCountries(campaign),
  attachment: campaign.attachment,
  budget: campaign.budget,
  participants_limit: campaign.participantsLimit,
  participants_count: campaign.participantsCount,
  featured: campaign.featured,
  leaderboard: campaign.leaderboard,
  requirement_items: toRequirementRows(itemsOf(campaign)),
  review: toReview(campaign),
  bonuses_later: toLaterBonuses(campaign),
  date_start: isoSeconds(campaign.dateStart),
  pre_registered_at: campaign.preRegisteredAt && isoSeconds(campaign.preRegisteredAt),
  post_registered_at: campaign.postRegisteredAt && isoSeconds(campaign.postRegisteredAt),
});
