import { and, asc, eq, gt, inArray, not, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, isAdmin, isInOrganisation, requireAdmin, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { events } from '@/db/schema';
import type { EventType } from '@/nouns/events';

/** How many events are put in order at once. */
const BATCH = 1_000;

export interface EventRow {
  id: string;
  type: EventType;
  occurredAt: Date;
  /** As it is sent. */
  payload: string;
  position: number;
}

export interface EventFilter {
  /** Only those that come after this place in the order. */
  after: number;
  limit: number;
  types?: EventType[];
}

/**
 * Gives the events that were committed meanwhile their places, one caller at a time: places are committed in their order,
 * so that whoever read up to one has missed none before it. Says whether there may be more.
 */
export async function orderEvents(): Promise<boolean> {
  const [row] = await db().execute<{ ordered: number }>(sql`select position_events(${BATCH}) as ordered`);
  return row?.ordered === BATCH;
}

/** The events that are the actor's: all of the platform's, their organisation's as far as their role goes, their own. */
function toldTo(actor: Actor): SQL | undefined {
  if (isAdmin(actor)) {
    requireAdmin(actor);
    return undefined;
  }
  const user = requireUser(actor);
  const own = user.role === 'influencer' ? eq(events.userId, user.id) : sql`false`;
  if (!isInOrganisation(user)) return own;
  const theirs = eq(events.advertiserId, user.advertiserId);
  const money = sql`${events.type} like 'invoice.%'`;
  return or(own, isInOrganisation(user, 'owner', 'billing') ? theirs : and(theirs, not(money)));
}

/** Events that the actor may know, in the order in which they are told, and whether there are more. */
export async function listEvents(
  actor: Actor,
  { after, limit, types }: EventFilter,
): Promise<{ events: EventRow[]; more: boolean }> {
  const told = toldTo(actor);
  await orderEvents();
  const rows = await db()
    .select({
      id: events.uuid,
      type: events.type,
      occurredAt: events.occurredAt,
      payload: events.payload,
      position: sql<number>`${events.position}`.mapWith(Number),
    })
    .from(events)
    .where(and(gt(events.position, after), told, types && inArray(events.type, types)))
    .orderBy(asc(events.position))
    .limit(limit + 1);
  return { events: rows.slice(0, limit), more: rows.length > limit };
}
