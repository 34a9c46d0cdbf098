import { z } from 'zod';
import { staffTokens } from '@/auth/scheme';
import { campaignStatus, campaignType } from '@/db/schema';
import type { CampaignChanges, CampaignSettings } from '@/features/campaigns';
import {
  CurrencyCode,
  EndMoment,
  FormAmount,
  FormId,
  FormInteger,
  FormYesNo,
  HttpUrl,
  ListOf,
  Maybe,
  Moment,
  oneOf,
  Text,
} from '@/lib/fields';
import { BonusRules, mostBonusDays } from '@/nouns/bonuses';
import { mostGraceHours, reviewDaysRange, reviewEnds } from '@/nouns/campaigns';
import { Network } from '@/nouns/fields/networks';
import { mostHashtags } from '@/nouns/hashtags';
import { mostHoldDays, payings } from '@/nouns/pay-runs';
import { apart, type RequirementItem, RequirementItems } from '@/nouns/requirements';
import { ActionOk } from './bodies';
import { campaignsApi } from './face';

const money = FormAmount(0, 1_000_000_000);

/** What a campaign pays and the time it gives and takes; amounts in whole minor units of its currency. Unknown names are refused. */
const Settings = z
  .strictObject(
    {
      post_rate: Maybe(money),
      has_bonus: Maybe(FormYesNo),
      promo_reach_bonus: Maybe(money),
      promo_engagement_rate_bonus: Maybe(money),
      promo_best_post_bonus: Maybe(money),
      bonus_days: Maybe(FormInteger(0, mostBonusDays)).describe(
        'Days after an acceptance in which bonuses may still be awarded: none unless said otherwise.',
      ),
      bonus_rules: Maybe(BonusRules).describe(
        'Steps such as `{"reach": [{"from": 10000, "pays": 5}]}`: figures propose bonuses by them.',
      ),
      maximum_task_complete_hours: Maybe(FormInteger(1, 8760)),
      grace_hours: Maybe(FormInteger(0, mostGraceHours)).describe(
        'Hours after the deadline until a task without a post expires: 24 unless said otherwise.',
      ),
      review_days: Maybe(FormInteger(reviewDaysRange.least, reviewDaysRange.most)).describe(
        'Days a post waits for review at most: 5 unless said otherwise.',
      ),
      review_end: Maybe(oneOf(reviewEnds)).describe(
        'What becomes of it then: `accept` accepts it without bonuses unless people have to look, as where an item check says `not_met` or words were asked for and not given, `escalate` leaves it to administrators.',
      ),
      hold_days: Maybe(FormInteger(0, mostHoldDays)).describe(
        'Days between an acceptance and its payment at least: none unless said otherwise.',
      ),
      paying: Maybe(oneOf(payings)).describe(
        '`by_hand` until somebody pays, or `weekly`: every Monday whatever is not held.',
      ),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `has no setting ${(issue.keys as string[]).join(', ')}`
          : issue.input === undefined
            ? 'is missing'
            : 'must be settings by name',
    },
  )
  .refine((settings) => Object.values(settings).some((value) => value !== undefined), 'names no setting');

/** The settings as the product names them. */
export const toCampaignSettings = (settings: z.output<typeof Settings>): CampaignSettings => ({
  postRate: settings.post_rate,
  hasBonus: settings.has_bonus,
  promoReachBonus: settings.promo_reach_bonus,
  promoEngagementRateBonus: settings.promo_engagement_rate_bonus,
  promoBestPostBonus: settings.promo_best_post_bonus,
  bonusDays: settings.bonus_days,
  bonusRules: settings.bonus_rules,
  maximumTaskCompleteHours: settings.maximum_task_complete_hours,
  graceHours: settings.grace_hours,
  reviewDays: settings.review_days,
  reviewEnd: settings.review_end,
  holdDays: settings.hold_days,
  paying: settings.paying,
});

export const Hashtag = z
  .string('must be text')
  .transform((text) => text.trim().replace(/^[#＃]+/, ''))
  .pipe(
    z
      .string()
      .max(100, 'must be at most 100 characters')
      .regex(/^[^\s#＃]+$/u, 'must be one word'),
  );

const CategoryRef = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), Text(100));

const name = Text(200);
const tagline = Text(300);
const description = Text(20_000).describe('HTML; only a small allow-list of it is kept.');
const hashtags = ListOf(Hashtag, mostHashtags);
const networks = ListOf(Network, 5).refine((list) => list.length > 0, 'must name at least one network');
const categories = ListOf(CategoryRef, 20).describe('Names, in any case, or ids.');

const CountryRef = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), Text(100));

const optional = {
  type: Maybe(oneOf(campaignType.enumValues)),
  image_logo: Maybe(HttpUrl),
  image_post: Maybe(HttpUrl),
  attachment: Maybe(HttpUrl),
  countries: Maybe(ListOf(CountryRef, 250)).describe(
    'Where influencers must live: names, two-letter codes or ids; [] is everywhere, as is leaving it out of a new campaign.',
  ),
  requirement_items: Maybe(RequirementItems).describe(
    'What a post needs, as items that are checked and decided on one by one: the whole list, as campaigns show it. Its hashtags are those of `hashtags`, beside the ones given there. `requirements` of tasks is made of it.',
  ),
  date_start: Maybe(Moment),
  budget: Maybe(FormAmount(0, 1_000_000_000)),
  participants_limit: Maybe(FormInteger(1, 1_000_000)),
  featured: Maybe(FormYesNo),
  leaderboard: Maybe(FormYesNo),
  settings: Maybe(Settings),
};

type Lists = Partial<Record<'hashtags', string[]> & Record<'requirement_items', RequirementItem[]>>;

/** Hashtags and other requirements that are given in two lists, as the product keeps them: the hashtags in one. */
function toRequirements({ hashtags, requirement_items }: Lists) {
  if (!requirement_items) return { hashtags };
  const { hashtags: more, requirementItems } = apart(requirement_items);
  return { hashtags: [...(hashtags ?? []), ...more], requirementItems };
}

/** Refuses more hashtags than a campaign may have, in both lists together; doubles count once, as they are kept once. */
const boundedTogether = (body: Lists) =>
  new Set(toRequirements(body).hashtags?.map((tag) => tag.toLowerCase())).size <= mostHashtags;
const tooMany = {
  error: `must be at most ${mostHashtags} hashtags together with those of requirement_items`,
  path: ['hashtags'],
};

const NewCampaign = z
  .object({
    advertiser_id: FormId,
    name,
    tagline,
    description,
    hashtags,
    networks,
    categories,
    date_end: EndMoment,
    currency: CurrencyCode,
    ...optional,
  })
  .refine(boundedTogether, tooMany);

const CampaignEdit = z
  .object({
    campaign_id: FormId,
    name: Maybe(name),
    tagline: Maybe(tagline),
    description: Maybe(description),
    hashtags: Maybe(hashtags),
    networks: Maybe(networks),
    categories: Maybe(categories),
    date_end: Maybe(EndMoment),
    currency: Maybe(CurrencyCode),
    ...optional,
  })
  .refine(boundedTogether, tooMany);

/** The fields of a new or changed campaign as the product names them; absent ones are undefined. */
export const toCampaignChanges = <T extends Omit<z.output<typeof CampaignEdit>, 'campaign_id'>>(body: T) =>
  ({
    type: body.type,
    name: body.name as T['name'],
    tagline: body.tagline as T['tagline'],
    description: body.description as T['description'],
    imageLogo: body.image_logo,
    imagePost: body.image_post,
    attachment: body.attachment,
    ...(toRequirements(body) as { hashtags: T['hashtags'] } & ReturnType<typeof toRequirements>),
    networks: body.networks as T['networks'],
    categories: body.categories as T['categories'],
    countries: body.countries,
    dateStart: body.date_start,
    dateEnd: body.date_end as T['date_end'],
    currency: body.currency as T['currency'],
    budget: body.budget,
    participantsLimit: body.participants_limit,
    featured: body.featured,
    leaderboard: body.leaderboard,
    settings: body.settings && toCampaignSettings(body.settings),
  }) satisfies CampaignChanges;

const CampaignRef = z.object({ campaign_id: FormId });

const plan = {
  advertiser_id: 1,
  name: 'Summer Fashion Campaign',
  tagline: 'Show off your summer style',
  description: '<p>Promote our latest summer collection</p>',
  type: 'influencer',
  hashtags: ['summer', 'fashion'],
  networks: ['instagram', 'facebook'],
  categories: ['Fashion'],
  date_end: '2027-08-31T23:59:59Z',
  currency: 'USD',
  budget: 5000,
  participants_limit: 50,
  settings: { post_rate: 25, has_bonus: true, promo_reach_bonus: 50 },
};

export const createCampaign = campaignsApi.post('/campaign/create/', {
  summary: 'Create a campaign as a draft',
  auth: staffTokens,
  body: NewCampaign,
  output: ActionOk.extend({ campaign_id: z.int() }),
  example: { request: plan, response: { status: 'success', campaign_id: 123, message: 'Campaign created' } },
});

export const updateCampaign = campaignsApi.post('/campaign/update/', {
  summary: 'Change some fields of a campaign',
  description:
    'Fields that are absent stay. 409 once it is completed or cancelled; the currency stays once it has tasks and from activation on. Amounts are whole minor units of the currency.',
  auth: staffTokens,
  body: CampaignEdit,
  output: ActionOk,
  example: {
    request: { campaign_id: 123, tagline: 'Show off your summer style' },
    response: { status: 'success', message: 'Campaign updated' },
  },
});

export const campaignSettings = campaignsApi.post('/campaign/settings/', {
  source: '000-22',
  summary: 'Change some settings of a campaign',
  description:
    'Tasks that were taken keep their rate, posts that wait keep the end of their review, and what was accepted keeps the end of its hold. 409 once the campaign is completed or cancelled.',
  auth: staffTokens,
  body: z.object({ campaign_id: FormId, settings: Settings }),
  output: ActionOk,
  example: {
    request: { campaign_id: 123, settings: { post_rate: 30, has_bonus: true, promo_reach_bonus: 50 } },
    response: { status: 'success', message: 'Settings updated successfully' },
  },
});

export const setCampaignStatus = campaignsApi.post('/campaign/status/', {
  source: '000-23',
  summary: 'Move a campaign to another status',
  description:
    'draft > pending; pending > active (administrators) or draft; active > paused or completed; paused > active or completed; any but completed > cancelled. The same status again changes nothing. Activation needs a bound of the cost (`budget` or `participants_limit`) and is refused with `limit_reached` when the advertiser’s campaigns and active ads would be committed to more than its limit.',
  auth: staffTokens,
  body: z.object({ campaign_id: FormId, status: oneOf(campaignStatus.enumValues) }),
  output: ActionOk,
  example: {
    request: { campaign_id: 123, status: 'active' },
    response: { status: 'success', message: 'Campaign status updated' },
  },
});

export const preRegisterCampaign = campaignsApi.post('/campaign/pre-register/', {
  source: '000-24',
  summary: 'Announce a campaign',
  description:
    'draft > pending, and the moment is kept. Again, nothing changes; 409 once it is active or later.',
  auth: staffTokens,
  body: CampaignRef,
  output: ActionOk,
  example: {
    request: { campaign_id: 123 },
    response: { status: 'success', message: 'Campaign pre-registered' },
  },
});

export const postRegisterCampaign = campaignsApi.post('/campaign/post-register/', {
  source: '000-25',
  summary: 'Close the registration of a campaign',
  description: 'Needs a pre-registration; the status stays. Again, nothing changes.',
  auth: staffTokens,
  body: CampaignRef,
  output: ActionOk,
  example: {
    request: { campaign_id: 123 },
    response: { status: 'success', message: 'Campaign post-registered' },
  },
});
