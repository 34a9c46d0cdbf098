import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { webhookAttempts, webhookDeliveries } from '@/db/schema';
import type { DeliveryStatus } from '@/nouns/webhooks';
import { findEndpoint } from './endpoints';

export interface DeliveryFilter {
  status?: DeliveryStatus;
  /** Only those before this id, for the next page. */
  before?: number;
  limit: number;
}

const attemptsOf = (ids: number[]) =>
  db()
    .select()
    .from(webhookAttempts)
    .where(inArray(webhookAttempts.deliveryId, ids))
    .orderBy(asc(webhookAttempts.id));

type Attempt = Awaited<ReturnType<typeof attemptsOf>>[number];

/** A delivery with each of its tries, oldest first: what was sent where, and what came back. */
export interface Delivery {
  id: number;
  eventId: string;
  type: string;
  payload: string;
  status: DeliveryStatus;
  /** When it is tried next; null when it is not. */
  dueAt: Date | null;
  createdAt: Date;
  tries: Attempt[];
}

/** The deliveries of an endpoint that the actor looks after, newest first, and whether there are more. */
export async function listDeliveries(
  actor: Actor,
  endpointId: string,
  { status, before, limit }: DeliveryFilter,
): Promise<{ deliveries: Delivery[]; more: boolean }> {
  await findEndpoint(actor, endpointId);
  const rows = await db()
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        status && eq(webhookDeliveries.status, status),
        before === undefined ? undefined : lt(webhookDeliveries.id, before),
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const tries = page.length === 0 ? [] : await attemptsOf(page.map(({ id }) => id));
  const deliveries = page.map(({ dueAt, attempts, ...row }) => ({
    ...row,
    dueAt: row.status === 'waiting' ? dueAt : null,
    tries: tries.filter(({ deliveryId }) => deliveryId === row.id),
  }));
  return { deliveries, more: rows.length > limit };
}
