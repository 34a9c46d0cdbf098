import { sql } from 'drizzle-orm';
import { type Actor, requireActive, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { webhookEndpoints } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import type { EventType } from '@/nouns/events';
import { type EndpointOwner, mostEndpoints } from '@/nouns/webhooks';
import { ownedBy, requireOwner } from './owner';
import { newEndpointSecret } from './secret';
import { requireTarget } from './target';

export interface NewEndpoint {
  url: string;
  description?: string;
  /** All of them when none is named. */
  types?: EventType[];
  /** Needed only by who has more than one. */
  owner?: EndpointOwner;
}

/**
 * Makes an endpoint, to which events are sent from now on, and gives its secret, this once. Throws `forbidden`, `invalid`
 * for an address that nothing is sent to, and `limit_reached` from the eleventh of an owner on.
 */
export async function createEndpoint(
  actor: Actor,
  { url, description = '', types = [], owner: wanted }: NewEndpoint,
): Promise<{ id: string; secret: string }> {
  const owner = requireOwner(actor, wanted);
  requireProof(requireActive(actor));
  const target = requireTarget(url);
  const { secret, sealed } = newEndpointSecret();
  return transaction(async () => {
    // Parallel requests of one owner queue here, so that the count holds.
    await db().execute(
      sql`select pg_advisory_xact_lock(hashtext(${`webhooks ${owner.advertiserId} ${owner.userId}`}))`,
    );
    if ((await db().$count(webhookEndpoints, ownedBy(owner))) >= mostEndpoints) {
      throw new Failure(
        'limit_reached',
        `There are ${mostEndpoints} endpoints. Delete one you no longer use.`,
      );
    }
    const [row] = await db()
      .insert(webhookEndpoints)
      .values({
        ...owner,
        url: target,
        description,
        types: [...new Set(types)],
        secret: sealed,
        position: sql`(select coalesce(max(position), 0) from events)`,
        createdBy: actor.kind === 'user' ? actor.id : 0,
      })
      .returning({ id: webhookEndpoints.id });
    const { id } = found(row, 'The new endpoint');
    await recordAudit(actor, 'webhooks.create', { type: 'webhook_endpoint', id }, { url: target, types });
    return { id, secret };
  });
}
