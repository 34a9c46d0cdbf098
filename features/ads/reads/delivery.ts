import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import { ownerSuspended } from '../candidates';

/**
 * What the delivery column says: the status, and where that is not the whole truth the reason. A paused ad was
 * paused by its people, by its budget, or by an administrator (`held`); an active one whose owner is suspended
 * is not served.
 */
export const deliveries = ['draft', 'active', 'paused', 'budget_reached', 'held', 'suspended'] as const;
export type Delivery = (typeof deliveries)[number];

const spent = sql`${ads.spentBudget} >= ${ads.budget}`;
const free = isNull(ads.heldAt);

/** SQL: the statement's `ads` row is in this state of delivery; each is in one. */
export const inDelivery: Record<Delivery, SQL | undefined> = {
  draft: and(eq(ads.status, 'draft'), free),
  active: and(eq(ads.status, 'active'), sql`not ${ownerSuspended}`),
  paused: and(eq(ads.status, 'paused'), free, sql`not (${spent})`),
  budget_reached: and(eq(ads.status, 'paused'), free, spent),
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
}): Delivery {
  if (ad.heldAt) return 'held';
  if (ad.status === 'active' && ad.ownerSuspended) return 'suspended';
  return ad.status === 'paused' && ad.spentBudget >= ad.budget ? 'budget_reached' : ad.status;
}
