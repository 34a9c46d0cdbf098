import { and, eq, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { networks } from '@/db/schema';
import { coversJoining } from './pool';
import { open } from './status';

/** SQL: the user has an accepted publisher on one of the networks of the statement's `campaigns` row. */
export const hasNetwork = (userId: number): SQL<boolean> => sql<boolean>`exists (
  select 1 from campaign_networks wanted join networks mine on mine.network = wanted.network
  where wanted.campaign_id = campaigns.id and mine.user_id = ${userId} and mine.status = 'accepted')`;

/** SQL: the `campaigns` row of the statement is for certain countries only. */
export const targeted: SQL<boolean> = sql<boolean>`exists (
  select 1 from campaign_countries target where target.campaign_id = campaigns.id)`;

/** SQL: the statement's `campaigns` row is offered in the country, given as SQL. */
export const offeredIn = (countryId: SQL | number): SQL<boolean> => sql<boolean>`(not ${targeted} or exists (
  select 1 from campaign_countries target
  where target.campaign_id = campaigns.id and target.country_id = ${countryId}))`;

/**
 * SQL: the statement's `campaigns` row may be joined from the user's country. An unknown country is refused by
 * campaigns that name theirs, and by no other.
 */
export const countryAllowed = (userId: number): SQL<boolean> => sql<boolean>`(not exists (
  select 1 from users person join countries home on home.id = person.country_id
  where person.id = ${userId} and not home.allowed)
  and ${offeredIn(sql`(select person.country_id from users person where person.id = ${userId})`)})`;

/** SQL: the statement's `campaigns` row is open to the user, who may have joined it already. */
export const availableTo = (userId: number): SQL =>
  sql`${open} and ${hasNetwork(userId)} and ${countryAllowed(userId)}
    and exists (select 1 from users person where person.id = ${userId} and person.status = 'active')`;

/** One accepted profile of an influencer: which network, and what kind of profile. */
export type Publisher = Pick<typeof networks.$inferSelect, 'network' | 'kind'>;

/** What a user may publish as; the caller has shown that its reader may know. */
export const publishersOf = (userId: number): Promise<Publisher[]> =>
  db()
    .selectDistinct({ network: networks.network, kind: networks.kind })
    .from(networks)
    .where(and(eq(networks.userId, userId), eq(networks.status, 'accepted')));

/** SQL: the statement's `campaigns` row has a seat left. */
export const seatFree: SQL<boolean> = sql<boolean>`(
  campaigns.participants_limit is null or campaigns.participants_count < campaigns.participants_limit)`;

/** SQL: the user takes part in the statement's `campaigns` row. */
export const joinedBy = (userId: number | Placeholder): SQL<boolean> => sql<boolean>`exists (
  select 1 from participations mine
  where mine.campaign_id = campaigns.id and mine.user_id = ${userId} and mine.left_at is null)`;

/**
 * SQL: somebody can join the statement's `campaigns` row at this moment: it is open, has a seat, and its budget pays for one
 * more. What is counted or listed as open to join goes by it.
 */
export const joinable: SQL<boolean> = sql<boolean>`(${open} and ${seatFree} and ${coversJoining})`;

/** SQL: joining the statement's `campaigns` row would be granted to the influencer at this moment. */
export const joinableBy = (userId: number): SQL =>
  sql`${availableTo(userId)} and ${joinable} and not ${joinedBy(userId)}`;
