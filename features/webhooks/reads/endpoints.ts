import { and, desc, eq, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { webhookEndpoints } from '@/db/schema';
import { found } from '@/lib/failure';
import { looksAfter, ownerOf } from '../owner';

const columns = {
  id: webhookEndpoints.id,
  advertiserId: webhookEndpoints.advertiserId,
  userId: webhookEndpoints.userId,
  url: webhookEndpoints.url,
  description: webhookEndpoints.description,
  types: webhookEndpoints.types,
  /** Until when the secret before is signed with as well; null when there is none. */
  rotatingUntil: sql<Date | null>`case when ${webhookEndpoints.previousUntil} > now()
    then ${webhookEndpoints.previousUntil} end`.mapWith(webhookEndpoints.previousUntil),
  failingSince: webhookEndpoints.failingSince,
  disabledAt: webhookEndpoints.disabledAt,
  disabledBecause: webhookEndpoints.disabledBecause,
  createdAt: webhookEndpoints.createdAt,
  waiting: sql<number>`(select count(*)::int from webhook_deliveries delivery
    where delivery.endpoint_id = webhook_endpoints.id and delivery.status = 'waiting')`,
};

const select = () => db().select(columns).from(webhookEndpoints);
type Row = Awaited<ReturnType<typeof select>>[number];
const shown = ({ advertiserId, userId, ...endpoint }: Row) => ({
  ...endpoint,
  owner: ownerOf({ advertiserId, userId }),
});

/** An endpoint as those see it who look after it: never its secret. */
export type Endpoint = ReturnType<typeof shown>;

/** The endpoints that the actor looks after, newest first. */
export async function listEndpoints(actor: Actor): Promise<Endpoint[]> {
  requireUser(actor);
  const rows = await select()
    .where(looksAfter(actor))
    .orderBy(desc(webhookEndpoints.createdAt), webhookEndpoints.id);
  return rows.map(shown);
}

/** One of them; `not_found` for anybody else's. */
export async function findEndpoint(actor: Actor, id: string): Promise<Endpoint> {
  requireUser(actor);
  const [row] = await select().where(and(eq(webhookEndpoints.id, id), looksAfter(actor)));
  return shown(found(row, 'This endpoint'));
}
