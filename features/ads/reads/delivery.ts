import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import type { AdFlight } from '@/nouns/ads';
import { ownerSuspended } from '../candidates';
import { flight, flightOver } from './flight';

/**
 * What the delivery column says: the status, and where that is not the whole truth the reason. A paused ad was
 * paused by its people, by its budget, or by an administrator (`held`); an active one whose owner is suspended
 * is not served, nor is one before its flight (`scheduled`) or past it (`ended`), which a paused one is as well.
 */
export const deliveries = [
  'draft',
  'active',
  'scheduled',
  'ended',
  'paused',
  'budget_reached',
  'held',
  'suspended',
] as const;
export type Delivery = (typeof deliveries)[number];

const spent = sql`${ads.spentBudget} >= ${ads.budget}`;
const free = isNull(ads.heldAt);
const pausedInTime = and(eq(ads.status, 'paused'), free, sql`not ${flightOver}`);
const activeAt = (state: AdFlight) =>
  and(eq(ads.status, 'active'), sql`not ${ownerSuspended}`, sql`${flight} = ${state}`);

/** SQL: the statement's `ads` row is in this state of delivery; each is in one. */
export const inDelivery: Record<Delivery, SQL | undefined> = {
  draft: and(eq(ads.status, 'draft'), free),
  active: activeAt('running'),
  scheduled: activeAt('scheduled'),
  ended: or(and(eq(ads.status, 'paused'), free, flightOver), activeAt('ended')),
  paused: and(pausedInTime, sql`not (${spent})`),
  budget_reached: and(pausedInTime, spent),
  held: isNotNull(ads.heldAt),
  suspended: and(eq(ads.status, 'active'), ownerSuspended),
};

/** The delivery of an ad that was read. */
export function deliveryOf(ad: {
  status: 'draft' | 'active' | 'paused';
  spentBudget: number;
  budget: number;
  heldAt: Date | null;
  ownerSuspended: boolean;
  flight: AdFlight;
}): Delivery {
  if (ad.heldAt) return 'held';
  if (ad.status === 'draft') return 'draft';
  if (ad.status === 'active' && ad.ownerSuspended) return 'suspended';
  if (ad.flight === 'ended') return 'ended';
  if (ad.status === 'active') return ad.flight === 'running' ? 'active' : ad.flight;
  return ad.spentBudget >= ad.budget ? 'budget_reached' : 'paused';
}
