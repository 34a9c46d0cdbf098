import { and, eq, isNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import {
  campaignCategories,
  campaignCountries,
  campaignHashtags,
  campaignNetworks,
  campaigns,
  tasks,
} from '@/db/schema';
import { Failure } from '@/lib/failure';
import { cleanHtml, textOfHtml } from '@/lib/html';
import type { BonusRules, BonusTier } from '@/nouns/bonuses';
import { requirePayable } from '@/nouns/money';
import type { SocialNetwork } from '@/nouns/networks';
import type { BesideHashtags } from '@/nouns/requirements';

type Row = typeof campaigns.$inferInsert;

/** What a campaign pays, in its currency, and the time it gives and takes; absent settings stay. */
export type CampaignSettings = Partial<
  Pick<
    Row,
    | 'postRate'
    | 'hasBonus'
    | 'promoReachBonus'
    | 'promoEngagementRateBonus'
    | 'promoBestPostBonus'
    | 'bonusDays'
    | 'bonusRules'
    | 'maximumTaskCompleteHours'
    | 'graceHours'
    | 'reviewDays'
    | 'reviewEnd'
    | 'holdDays'
    | 'paying'
  >
>;

/** What may be changed of a campaign; absent fields stay. */
export interface CampaignChanges {
  type?: Row['type'];
  name?: string;
  tagline?: string;
  /** HTML; cleaned before it is kept. */
  description?: string;
  /** Null for the picture we draw. */
  imageLogo?: string | null;
  imagePost?: string | null;
  attachment?: string | null;
  /** Bare. */
  hashtags?: readonly string[];
  /** What else a post needs, in order. */
  requirementItems?: BesideHashtags[];
  networks?: readonly SocialNetwork[];
  /** Names, in any case, or ids. */
  categories?: readonly string[];
  /** Names or two-letter codes, in any case, or ids; an empty list opens the campaign to every country. */
  countries?: readonly string[];
  dateStart?: Date;
  dateEnd?: Date;
  currency?: string;
  /** Null for no ceiling. */
  budget?: number | null;
  /** Null for as many as come. */
  participantsLimit?: number | null;
  featured?: boolean;
  leaderboard?: boolean;
  settings?: CampaignSettings;
}

/** What stands in tables of its own. */
type List = 'hashtags' | 'networks' | 'categories' | 'countries';

const invalid = (fields: Record<string, string>) =>
  new Failure('invalid', 'A parameter is not valid.', { fields });

type OwnValues = Omit<CampaignChanges, List | 'settings'> & CampaignSettings;

/** The values of a draft's own row: what is not written yet may be blank. `invalid` for an end before the start. */
export function draftRowOf({
  hashtags: _hashtags,
  networks: _networks,
  categories: _categories,
  countries: _countries,
  settings,
  ...own
}: CampaignChanges): OwnValues {
  if (own.dateEnd && own.dateStart && own.dateEnd <= own.dateStart) {
    throw invalid({ date_end: 'must be after date_start' });
  }
  const cleaned = own.description === undefined ? undefined : cleanHtml(own.description);
  // Markup without a word in it says nothing, and nothing is what a draft without a description holds.
  const description = cleaned !== undefined && textOfHtml(cleaned) === '' ? '' : cleaned;
  return { ...own, ...settings, ...(description !== undefined && { description }) };
}

/** The values of the campaign's own row; throws `invalid` for what is blank and for an end that is past. */
export function rowOf(changes: CampaignChanges): OwnValues {
  const row = draftRowOf(changes);
  if (row.description === '') throw invalid({ description: 'must have text' });
  const blank = (['name', 'tagline'] as const).find((field) => row[field]?.trim() === '');
  if (blank) throw invalid({ [blank]: 'must not be empty' });
  if (changes.networks?.length === 0) throw invalid({ networks: 'must name at least one network' });
  if (row.dateEnd && row.dateEnd.getTime() <= Date.now()) {
    throw invalid({ date_end: 'must be in the future' });
  }
  return row;
}

type Amounts = Partial<
  Pick<
    Row,
    | 'currency'
    | 'budget'
    | 'postRate'
    | 'promoReachBonus'
    | 'promoEngagementRateBonus'
    | 'promoBestPostBonus'
    | 'bonusRules'
  >
>;

/** The version a change was written on, where whoever made it has seen one. */
export interface SeenVersion {
  version?: number;
}

/** SQL: nobody has written to the statement's `campaigns` row since it was seen. */
export const stillSeen = ({ version }: SeenVersion) =>
  version === undefined ? undefined : eq(campaigns.version, version);

/** Refuses what was written on an older version than the one there is (`changed_meanwhile`). */
export function requireSeen(campaign: { version: number }, { version }: SeenVersion): void {
  if (version === undefined || campaign.version === version) return;
  throw new Failure(
    'changed_meanwhile',
    'The campaign was changed meanwhile. Load it again before you save.',
  );
}

/** What every write of a campaign's values sets beside them. */
export const written = { version: sql`${campaigns.version} + 1`, updatedAt: sql`now()` };

/**
 * Refuses what a campaign is to pay where its currency cannot be paid as finely: what changes, and what stays in a
 * currency that changes; and rules that pay more than the bonus they are about. `invalid`, with every field named.
 */
export function requirePayableCampaign(changes: Amounts, before: Amounts & { currency: string }): void {
  const after = <K extends keyof Amounts>(name: K) =>
    changes[name] === undefined ? before[name] : changes[name];
  const { reach = [], engagement_rate = [] } = after('bonusRules') ?? {};
  const most = (tiers: readonly BonusTier[]) => tiers.at(-1)?.pays ?? 0;
  const steps = (rule: keyof BonusRules, tiers: readonly BonusTier[]) =>
    Object.fromEntries(tiers.map(({ pays }, at) => [`bonus_rules.${rule}.${at}.pays`, pays]));
  const fields: Record<string, string> = {};
  if (most(reach) > (after('promoReachBonus') ?? 0)) {
    fields.promo_reach_bonus = 'must be at least what the rule for reach pays';
  }
  if (most(engagement_rate) > (after('promoEngagementRateBonus') ?? 0)) {
    fields.promo_engagement_rate_bonus = 'must be at least what the rule for engagement pays';
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
  requirePayable(changes.currency ?? before.currency, {
    budget: after('budget'),
    post_rate: after('postRate'),
    promo_reach_bonus: after('promoReachBonus'),
    promo_engagement_rate_bonus: after('promoEngagementRateBonus'),
    promo_best_post_bonus: after('promoBestPostBonus'),
    ...steps('reach', reach),
    ...steps('engagement_rate', engagement_rate),
  });
}

/**
 * Refuses another currency for a campaign that has tasks (`wrong_state`): what they promise was said in the one it has.
 * Holds the campaign's row, so that no brief is added meanwhile.
 */
export async function requireSameCurrency(id: number, currency: string | undefined): Promise<void> {
  if (currency === undefined) return;
  const [campaign] = await db()
    .select({ currency: campaigns.currency })
    .from(campaigns)
    .where(eq(campaigns.id, id))
    .for('no key update');
  if (!campaign || campaign.currency === currency) return;
  const promised = and(eq(tasks.campaignId, id), isNull(tasks.leftAt));
  if ((await db().select({ id: tasks.id }).from(tasks).where(promised).limit(1)).length === 0) return;
  throw new Failure('wrong_state', 'The currency stays once a campaign has tasks.', {
    fields: { currency: `must stay ${campaign.currency}` },
  });
}

async function categoryIds(wanted: readonly string[]): Promise<number[]> {
  const rows = await db().execute<{ wanted: string; id: number | null }>(sql`
    select wanted.category as wanted, match.id
    from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb) as wanted (category)
    left join lateral (
      select id from categories
      where allowed and (id::text = wanted.category or lower(name) = lower(wanted.category)
        or slug = lower(wanted.category))
      order by id::text = wanted.category desc limit 1
    ) match on true`);
  const unknown = rows.find(({ id }) => id === null);
  if (unknown) throw invalid({ categories: `has no category "${unknown.wanted}"` });
  return [...new Set(rows.map(({ id }) => Number(id)))];
}

async function countryIds(wanted: readonly string[]): Promise<number[]> {
  const rows = await db().execute<{ wanted: string; id: number | null }>(sql`
    select wanted.country as wanted, match.id
    from jsonb_array_elements_text(${JSON.stringify(wanted)}::jsonb) as wanted (country)
    left join countries match on match.allowed and (match.id::text = wanted.country
      or lower(match.name) = lower(wanted.country) or lower(match.code) = lower(wanted.country))`);
  const unknown = rows.find(({ id }) => id === null);
  if (unknown) throw invalid({ countries: `has no country "${unknown.wanted}" where campaigns may run` });
  return [...new Set(rows.map(({ id }) => Number(id)))];
}

/** Replaces the lists of a campaign that are given, in the order they are given in, doubles once. */
export async function replaceLists(
  campaignId: number,
  { hashtags, networks, categories, countries }: Pick<CampaignChanges, List>,
): Promise<void> {
  if (networks) {
    await db().delete(campaignNetworks).where(eq(campaignNetworks.campaignId, campaignId));
    const rows = [...new Set(networks)].map((network, position) => ({ campaignId, network, position }));
    if (rows.length > 0) await db().insert(campaignNetworks).values(rows);
  }
  if (hashtags) {
    await db().delete(campaignHashtags).where(eq(campaignHashtags.campaignId, campaignId));
    const folded = hashtags.map((tag) => tag.toLowerCase());
    const once = hashtags.filter((_, at) => folded.indexOf(folded[at] ?? '') === at);
    const rows = once.map((hashtag, position) => ({ campaignId, hashtag, position }));
    if (rows.length > 0) await db().insert(campaignHashtags).values(rows);
  }
  if (categories) {
    const ids = await categoryIds(categories);
    await db().delete(campaignCategories).where(eq(campaignCategories.campaignId, campaignId));
    const rows = ids.map((categoryId) => ({ campaignId, categoryId }));
    if (rows.length > 0) await db().insert(campaignCategories).values(rows);
  }
  if (countries) {
    const ids = await countryIds(countries);
    await db().delete(campaignCountries).where(eq(campaignCountries.campaignId, campaignId));
    const rows = ids.map((countryId) => ({ campaignId, countryId }));
    if (rows.length > 0) await db().insert(campaignCountries).values(rows);
  }
}
