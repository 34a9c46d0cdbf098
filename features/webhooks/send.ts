import { eq, sql } from 'drizzle-orm';
import { type Actor, platform, requirePlatform } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { wake } from '@/db/queue';
import { webhookAttempts, webhookEndpoints } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { log } from '@/lib/log';
import { daysOfFailures, retrySeconds } from '@/nouns/webhooks';
import { fanOut } from './fan-out';
import { awake } from './owner';
import { type Outcome, postTo } from './post';
import { signedHeaders } from './secret';
import { tellDisabled } from './tell-disabled';

/** Endpoints that one run sends to at once. */
const WIDTH = 4;
/** Failures in a row after which a run leaves an endpoint alone: it is away, and the rest would only wait for it. */
const MOST_FAILURES = 3;
/** How long one run sends to one endpoint, in a lease that is longer by more than a try. */
const TURN_MS = 45_000;

/** What becomes of a try when AUTH_SECRET is another one than at the time of the secret. */
const unsigned: Outcome = {
  status: null,
  problem: 'We can no longer read the secret of this endpoint. Rotate it.',
  answer: '',
  milliseconds: 0,
};

interface Delivery extends Record<string, unknown> {
  id: string;
  eventId: string;
  payload: string;
  attempts: number;
}

/** Takes an endpoint with something due, for which nobody else sends meanwhile; whoever dies leaves it to the next. */
async function claim(left: Set<string>): Promise<string | undefined> {
  const [row] = await db().execute<{ id: string }>(sql`
    update webhook_endpoints set busy_until = now() + interval '1 minute'
    where id = (
      select endpoint.id from webhook_endpoints endpoint
      where endpoint.disabled_at is null and coalesce(endpoint.busy_until < now(), true)
        and not endpoint.id = any(${`{${[...left].join(',')}}`}::uuid[])
        and ${awake}
        and exists (select from webhook_deliveries delivery where delivery.endpoint_id = endpoint.id
          and delivery.status = 'waiting' and delivery.due_at <= now())
      limit 1 for update skip locked)
    returning id`);
  return row?.id;
}

/** The next of an endpoint's deliveries, in the order of events; undefined when it is off, gone or has none. */
async function next(endpointId: string) {
  const [row] = await db().execute<Delivery & { url: string; secret: string; previous: string | null }>(sql`
    select delivery.id::text, delivery.event_id as "eventId", delivery.payload, delivery.attempts, endpoint.url,
      endpoint.secret, case when endpoint.previous_until > now() then endpoint.previous_secret end as previous
    from webhook_deliveries delivery join webhook_endpoints endpoint on endpoint.id = delivery.endpoint_id
    where delivery.endpoint_id = ${endpointId} and endpoint.disabled_at is null and ${awake}
      and delivery.status = 'waiting' and delivery.due_at <= now()
    order by delivery.id limit 1`);
  return row;
}

/** Switches an endpoint off that had no success for days, and tells its owner. */
async function giveUp(endpointId: string): Promise<void> {
  const [off] = await db()
    .update(webhookEndpoints)
    .set({ disabledAt: sql`now()`, disabledBecause: 'failures', updatedAt: sql`now()` })
    .where(
      sql`${webhookEndpoints.id} = ${endpointId} and ${webhookEndpoints.disabledAt} is null
        and ${webhookEndpoints.failingSince} <= now() - ${daysOfFailures} * interval '1 day'`,
    )
    .returning();
  if (!off) return;
  await recordAudit(platform, 'webhooks.disable', { type: 'webhook_endpoint', id: endpointId });
  await tellDisabled(off);
}

/** Writes down what became of a try, and when the next is due. */
function settle(
  endpointId: string,
  url: string,
  { id, attempts }: Delivery,
  outcome: Outcome,
): Promise<void> {
  const wait = retrySeconds[attempts];
  return transaction(async () => {
    const kept = await db().execute(sql`
      update webhook_deliveries set attempts = attempts + 1,
        status = ${outcome.problem === null ? 'delivered' : wait === undefined ? 'failed' : 'waiting'}::delivery_status,
        due_at = now() + ${wait ?? 0} * interval '1 second'
      where id = ${id}::bigint returning id`);
    // Its endpoint was deleted meanwhile, and everything with it.
    if (kept.length === 0) return;
    await db()
      .insert(webhookAttempts)
      .values({ deliveryId: Number(id), url, ...outcome });
    await db()
      .update(webhookEndpoints)
      .set({
        failingSince:
          outcome.problem === null ? null : sql`coalesce(${webhookEndpoints.failingSince}, now())`,
      })
      .where(eq(webhookEndpoints.id, endpointId));
    if (outcome.problem === null) return;
    await giveUp(endpointId);
    if (wait !== undefined) await wake('send-events', new Date(Date.now() + wait * 1000));
  });
}

/** Sends what is due to one endpoint, one after the other; gives how many it took, and whether it is away. */
async function sendTo(endpointId: string, signal?: AbortSignal): Promise<{ sent: number; away: boolean }> {
  const end = Date.now() + TURN_MS;
  let sent = 0;
  let failures = 0;
  while (failures < MOST_FAILURES && Date.now() < end) {
    signal?.throwIfAborted();
    const delivery = await next(endpointId);
    if (!delivery) return { sent, away: false };
    const { url, secret, previous, eventId, payload } = delivery;
    const sealed = previous === null ? [secret] : [secret, previous];
    const headers = signedHeaders({ id: eventId, at: new Date(), payload }, sealed);
    const outcome = headers ? await postTo(url, headers, payload) : unsigned;
    await settle(endpointId, url, delivery, outcome);
    if (outcome.problem === null) sent++;
    failures = outcome.problem === null ? 0 : failures + 1;
  }
  return { sent, away: failures >= MOST_FAILURES };
}

/**
 * Sends the events that are due to the endpoints that want them, and says how many were taken. The platform only; any
 * number may run at once, an endpoint is sent to by one of them, and `signal` ends it between two tries. Each event is
 * sent at least once: with the same id and the same bytes each time.
 */
export async function sendEvents(actor: Actor, signal?: AbortSignal): Promise<number> {
  requirePlatform(actor);
  await fanOut(signal);
  const left = new Set<string>();
  let total = 0;
  const worker = async () => {
    for (let id = await claim(left); id !== undefined; id = await claim(left)) {
      try {
        const { sent, away } = await sendTo(id, signal);
        total += sent;
        if (away) left.add(id);
      } catch (error) {
        signal?.throwIfAborted();
        left.add(id);
        log().error({ err: error, endpoint: id }, 'Events could not be sent to an endpoint.');
      } finally {
        await db().update(webhookEndpoints).set({ busyUntil: null }).where(eq(webhookEndpoints.id, id));
      }
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  return total;
}
