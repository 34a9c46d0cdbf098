import { z } from 'zod';
import { campaignType } from '@/db/schema';
import {
  CurrencyCode,
  Day,
  FormId,
  FormInteger,
  HttpUrl,
  ListOf,
  Maybe,
  OptionalText,
  oneOf,
  Ticked,
  TypedAmount,
  TypedCount,
  wrongAddress,
} from '@/lib/fields';
import { mostBonusDays, Tiers, tiersOf } from '@/nouns/bonuses';
import { writtenSteps } from '@/nouns/campaign-form';
import { mostGraceHours, reviewDaysRange, reviewEnds } from '@/nouns/campaigns';
import { Network } from '@/nouns/fields/networks';
import { hashtagProblem, hashtagsIn, mostHashtags } from '@/nouns/hashtags';
import { mostHoldDays, payings } from '@/nouns/pay-runs';
import { apart, RequirementLines } from '@/nouns/requirements';

/** What the form of a campaign sends, step by step. Whatever a draft may still lack may be blank here. */

const blankIsNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

const Money = z.preprocess((value) => (value === '' ? 0 : value), TypedAmount(0, 1_000_000_000));

/** An address on the web, or the path of a picture that was uploaded here. */
const Picture = blankIsNull(
  z.union([z.string().regex(/^\/(?:files|art)\/[\w./-]+$/), HttpUrl], wrongAddress),
);

export const Basics = z.object({
  name: OptionalText(200),
  tagline: OptionalText(300),
  type: oneOf(campaignType.enumValues),
  image_logo: Picture,
  image_post: Picture,
  attachment: blankIsNull(HttpUrl),
});

export const NewDraft = Basics.extend({ name: OptionalText(200).min(1, 'must not be empty') });

const Hashtag = z.string().superRefine((tag, { addIssue }) => {
  const message = hashtagProblem(tag);
  if (message) addIssue({ code: 'custom', message });
});

const Brief = z.object({
  /** With the signs of the toolbar. */
  description: OptionalText(20_000),
  hashtags: z.preprocess(
    (value) => (typeof value === 'string' ? hashtagsIn(value) : value),
    z.array(Hashtag).max(mostHashtags, `must be at most ${mostHashtags} hashtags`),
  ),
  requirement_items: RequirementLines.transform((items) => apart(items).requirementItems),
});

const Audience = z.object({
  networks: z.preprocess((value) => value ?? [], ListOf(Network, 5)),
  categories: z.preprocess((value) => value ?? [], ListOf(z.string().max(100), 20)),
  countries: z.preprocess((value) => value ?? [], ListOf(z.string().max(100), 250)),
  participants_limit: blankIsNull(TypedCount(1, 1_000_000)),
  leaderboard: Ticked,
});

const MaybeBudget = z.union([z.null(), TypedAmount(0, 1_000_000_000)], 'must be an amount');

/** A step a line, such as `10000 = 5`. */
const Rule = z.preprocess((value) => (typeof value === 'string' ? tiersOf(value) : value), Tiers);

const Rewards = z.object({
  currency: Maybe(CurrencyCode),
  /** Emptied it is no amount: that a post pays nothing is said by a zero. */
  post_rate: TypedAmount(0, 1_000_000_000),
  has_bonus: Ticked,
  promo_reach_bonus: Money,
  promo_engagement_rate_bonus: Money,
  promo_best_post_bonus: Money,
  bonus_days: FormInteger(0, mostBonusDays),
  bonus_reach_rule: Rule,
  bonus_engagement_rule: Rule,
  budget: z.preprocess((value) => (value === '' ? null : value), MaybeBudget),
  maximum_task_complete_hours: FormInteger(1, 8760),
  grace_hours: FormInteger(0, mostGraceHours),
  review_days: FormInteger(reviewDaysRange.least, reviewDaysRange.most),
  review_end: oneOf(reviewEnds),
  hold_days: FormInteger(0, mostHoldDays),
  paying: oneOf(payings),
});

const Dates = z.object({ date_start: Day, date_end: Day });

/** The steps of the form in their order; the last one, the review, sends no fields. */
export const campaignSteps = [...writtenSteps, 'review'] as const;

const Saving = {
  id: FormId,
  /** The version of the campaign that whoever writes has seen. */
  version: FormInteger(1, 2_147_483_647),
  intent: z.enum(['save', 'next']).default('save'),
};

/** One step; a field that is absent stays as it is. */
const StepValues = z.discriminatedUnion('step', [
  Basics.partial().extend({ ...Saving, step: z.literal('basics') }),
  Brief.partial().extend({ ...Saving, step: z.literal('brief') }),
  Audience.partial().extend({ ...Saving, step: z.literal('audience') }),
  Rewards.partial().extend({ ...Saving, step: z.literal('rewards') }),
  Dates.partial()
    .extend({ ...Saving, step: z.literal('dates') })
    .refine(({ date_start, date_end }) => !date_start || !date_end || date_start <= date_end, {
      path: ['date_end'],
      message: 'must not be before the first day',
    }),
]);

/** What a verb refused, by the fields of the form: it has one for each rule for bonuses, where the verb has one for both. */
export const asTyped = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, message]) => [
      name
        .replace(/^bonus_rules\.reach\b/, 'bonus_reach_rule')
        .replace(/^bonus_rules\.engagement_rate\b/, 'bonus_engagement_rule'),
      message,
    ]),
  );

/** A step of a campaign that has fields. */
export const StepOfCampaign = z.object({ id: FormId, step: z.enum(writtenSteps) });

/**
 * One step of one campaign: to save it, or to save it and go on. Only what somebody touched is sent; a list or a box
 * they emptied leaves nothing in a form, so `touched` names it.
 */
export const CampaignStepForm = z.preprocess((value) => {
  if (typeof value !== 'object' || value === null) return value;
  const { touched, ...values } = value as Record<string, unknown>;
  const emptied = typeof touched === 'string' ? touched.split(' ').filter((name) => !(name in values)) : [];
  return { ...values, ...Object.fromEntries(emptied.map((name) => [name, null])) };
}, StepValues);
