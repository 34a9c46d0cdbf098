import { eq, sql } from 'drizzle-orm';
import { type Actor, requireUser, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, countries, users } from '@/db/schema';
import {
  advertiserSuspended,
  bounded,
  countryAllowed,
  coversJoining,
  hasNetwork,
  joinedBy,
  open,
  type Publisher,
  publishersOf,
  running,
  seatFree,
  shown,
} from '@/features/campaigns';
import { type Checking, checkingOf } from '@/features/networks';
import { Failure, type FailureCode, found } from '@/lib/failure';

/** What joining asks for, in the order in which it is asked. */
export type RuleName = 'account' | 'open' | 'network' | 'country' | 'seat' | 'budget';

/** One rule of joining a campaign, and whether the acting user meets it now. */
export interface Rule {
  name: RuleName;
  met: boolean;
}

export interface Eligibility {
  rules: Rule[];
  /** The user takes part already. */
  joined: boolean;
  /** Joining would be granted at this moment. */
  granted: boolean;
  /** What the rules went by: the user's accepted profiles, and the country their own profile names. */
  publishers: Publisher[];
  country: string | null;
  /** The networks of their profiles that nobody has decided on yet, and how long that usually takes. */
  checking: Checking;
}

const refusals: Record<Exclude<RuleName, 'account'>, [FailureCode, string]> = {
  open: ['campaign_not_active', 'This campaign takes no participants now.'],
  network: ['no_network', 'Have a profile on one of the campaign’s networks accepted first.'],
  country: ['country_not_allowed', 'This campaign is not offered in your country.'],
  seat: ['campaign_full', 'Every seat of this campaign is taken.'],
  budget: ['campaign_full', 'What this campaign may pay is promised to others already.'],
};

/** Why joining is refused when the rule is not met. */
export const refusalOf = (rule: keyof typeof refusals) => new Failure(...refusals[rule]);

/** Why nobody may join a campaign that is not open. */
export function closedBecause({ suspended, closed }: { suspended: boolean; closed: boolean }): Failure {
  if (suspended)
    return new Failure(
      'campaign_not_active',
      'The organisation of this campaign is suspended: nobody can join it now.',
    );
  if (closed) return new Failure('campaign_not_active', 'This campaign takes no more influencers.');
  return refusalOf('open');
}

/** How a user stands towards a campaign; `not_found` for one that influencers may not see. */
export async function standingOf(user: UserActor, campaignId: number) {
  const [row] = await db()
    .select({
      shown: sql<boolean>`${shown}`,
      open: sql<boolean>`${open}`,
      suspended: advertiserSuspended,
      closed: sql<boolean>`campaigns.joins_closed_at is not null and ${running}`,
      network: hasNetwork(user.id),
      country: countryAllowed(user.id),
      seat: seatFree,
      budget: coversJoining,
      joined: joinedBy(user.id),
      bounded: sql<boolean>`${bounded}`,
      description: campaigns.description,
      hashtags: sql<string[]>`array(
        select tag.hashtag from campaign_hashtags tag where tag.campaign_id = campaigns.id order by tag.position)`,
      requirementItems: campaigns.requirementItems,
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId));
  return found(row?.shown ? row : undefined, 'This campaign');
}

/** Each rule of joining for the acting user, by the very facts that joining goes by. */
export async function eligibility(actor: Actor, campaignId: number): Promise<Eligibility> {
  const user = requireUser(actor);
  const [{ open, network, country, seat, budget, joined }, publishers, checking, [home]] = await Promise.all([
    standingOf(user, campaignId),
    publishersOf(user.id),
    checkingOf(user),
    db()
      .select({ name: countries.name })
      .from(users)
      .innerJoin(countries, eq(countries.id, users.countryId))
      .where(eq(users.id, user.id)),
  ]);
  const rules: Rule[] = [
    { name: 'account', met: user.role === 'influencer' && user.active },
    { name: 'open', met: open },
    { name: 'network', met: network },
    { name: 'country', met: country },
    { name: 'seat', met: seat },
    { name: 'budget', met: budget },
  ];
  return {
    rules,
    joined,
    granted: !joined && rules.every(({ met }) => met),
    publishers,
    country: home?.name ?? null,
    checking,
  };
}
