import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { Failure } from '@/lib/failure';
import { bonusesOf, budgetProblem } from '@/nouns/budget';
import type { CampaignChanges } from './changes';
import type { Campaign } from './reads/campaigns';

/** What a campaign needs before an administrator can approve it, by field: when it lacks it, and what to do. */
const needs: Record<string, [lacking: SQL, remedy: string]> = {
  name: [sql`btrim(campaigns.name) = ''`, 'give it a name'],
  tagline: [sql`btrim(campaigns.tagline) = ''`, 'say in a sentence what it is about'],
  description: [sql`btrim(campaigns.description) = ''`, 'tell influencers what to do'],
  networks: [
    sql`not exists (select 1 from campaign_networks link where link.campaign_id = campaigns.id)`,
    'choose at least one network',
  ],
  date_end: [sql`campaigns.date_end <= now()`, 'choose an end in the future'],
};

/** SQL: the statement's `campaigns` row has everything an administrator can approve. */
export const complete: SQL = sql`not (${sql.join(
  Object.values(needs).map(([lacking]) => lacking),
  sql` or `,
)})`;

/** What the campaign still needs, by field, each with what to do; the caller has shown that its reader may know. */
export async function lackOf(id: number): Promise<Record<string, string>> {
  const columns = sql.join(
    Object.entries(needs).map(([field, [lacking]]) => sql`${lacking} as ${sql.identifier(field)}`),
    sql`, `,
  );
  const [row] = await db().execute<Record<string, boolean>>(sql`
    select ${columns} from campaigns where campaigns.id = ${id}`);
  return Object.fromEntries(
    Object.entries(needs).flatMap(([field, [, remedy]]) => (row?.[field] ? [[field, remedy]] : [])),
  );
}

/** SQL: something bounds what the statement's `campaigns` row may cost. */
export const bounded: SQL = sql`(campaigns.budget is not null or campaigns.participants_limit is not null)`;

/** Refuses a campaign whose cost nothing bounds (`invalid`): it could commit its advertiser to any sum. */
export function requireBound({ budget, participantsLimit }: Bounds): void {
  if (budget !== null || participantsLimit !== null) return;
  throw new Failure('invalid', 'Nothing limits what this campaign may cost.', {
    fields: { budget: 'set a budget, or participants_limit' },
  });
}

interface Bounds {
  budget: number | null;
  participantsLimit: number | null;
}

/** Refuses a campaign that lacks something (`invalid`, with every field named). */
export async function requireComplete(id: number): Promise<void> {
  const fields = await lackOf(id);
  if (Object.keys(fields).length > 0) {
    throw new Failure('invalid', 'The campaign is not complete yet.', { fields });
  }
}

/** What the budget of a campaign is below, by its field; empty when it pays somebody's posts. */
function lackOfBudget(campaign: Campaign): Record<string, string> {
  const { budget, postRate, briefs, currency } = campaign;
  const bonuses = bonusesOf(campaign);
  const problem = budgetProblem({ budget, postRate, bonuses, briefs: briefs.length, currency });
  return problem === undefined ? {} : { budget: problem };
}

/**
 * What the forms ask of what a campaign pays, by field, each with what to do: that it pays something, has a bound, without
 * which nobody could approve it, and that its budget pays somebody's posts.
 */
export function lackOfTerms(campaign: Campaign): Record<string, string> {
  const paid = campaign.postRate > 0 || bonusesOf(campaign) > 0;
  const unbounded = campaign.budget === null && campaign.participantsLimit === null;
  return {
    ...(!paid && { post_rate: 'say what an accepted post pays' }),
    ...(unbounded && {
      budget: 'set one, or a number of seats, so that the campaign has a most it may cost',
    }),
    ...lackOfBudget(campaign),
  };
}

/** Refuses to send a campaign that pays nothing, without a bound or with too small a budget (`invalid`). */
export function requireTerms(campaign: Campaign): void {
  const fields = lackOfTerms(campaign);
  if (Object.keys(fields).length > 0) {
    throw new Failure('invalid', 'The campaign is not complete yet.', { fields });
  }
}

/**
 * Refuses a budget that does not pay one influencer's posts (`invalid`), at the field that made it so: nobody could
 * join. Only the forms do; through the API a budget may come before what it is for.
 */
export function requireBudget(campaign: Campaign, changes: CampaignChanges = {}): void {
  const { budget = campaign.budget, currency = campaign.currency, settings } = changes;
  const after = { ...campaign, ...settings, budget, currency };
  const { budget: problem } = lackOfBudget(after);
  if (problem === undefined) return;
  throw new Failure('invalid', 'The budget does not pay for one influencer.', {
    fields:
      changes.budget === undefined && settings?.postRate !== undefined
        ? { post_rate: `the budget ${problem}` }
        : { budget: problem },
  });
}
