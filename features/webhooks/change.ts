import { and, eq, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { wake } from '@/db/queue';
import { webhookEndpoints } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';
import type { EventType } from '@/nouns/events';
import { rotationHours } from '@/nouns/webhooks';
import { looksAfter } from './owner';
import { newEndpointSecret } from './secret';
import { requireTarget } from './target';

export interface EndpointChanges {
  url?: string;
  description?: string;
  types?: EventType[];
  /** Off, nothing is sent, and nothing is lost: what was missed is sent once it is on again. */
  enabled?: boolean;
}

type Columns = Parameters<ReturnType<ReturnType<typeof db>['update']>['set']>[0];

/** Writes to an endpoint of the actor's and keeps who did; `not_found` for anybody else's. */
async function write(
  actor: Actor,
  id: string,
  action: string,
  columns: Columns,
  details = {},
): Promise<void> {
  requireActive(actor);
  await transaction(async () => {
    const [row] = await db()
      .update(webhookEndpoints)
      .set({ ...columns, updatedAt: sql`now()` })
      .where(and(eq(webhookEndpoints.id, id), looksAfter(actor)))
      .returning({ id: webhookEndpoints.id });
    found(row, 'This endpoint');
    await recordAudit(actor, action, { type: 'webhook_endpoint', id }, details);
  });
}

const on = { disabledAt: null, disabledBecause: null, failingSince: null };
const off = {
  disabledAt: sql`coalesce(${webhookEndpoints.disabledAt}, now())`,
  disabledBecause: sql`coalesce(${webhookEndpoints.disabledBecause}, 'owner')`,
};

/** Changes the named fields of an endpoint; on again, what it missed is sent at once. Throws `not_found`, `invalid`. */
export async function changeEndpoint(
  actor: Actor,
  id: string,
  { url, description, types, enabled }: EndpointChanges,
): Promise<void> {
  const user = requireActive(actor);
  if (url !== undefined) requireProof(user);
  const target = url === undefined ? undefined : requireTarget(url);
  await transaction(async () => {
    await write(
      actor,
      id,
      'webhooks.update',
      {
        url: target,
        description,
        types: types && [...new Set(types)],
        ...(enabled !== undefined && (enabled ? on : off)),
      },
      { url: target, types, enabled },
    );
    if (enabled !== true) return;
    await db().execute(sql`
      update webhook_deliveries set due_at = now() where endpoint_id = ${id} and status = 'waiting'`);
    await wake('send-events');
  });
}

/** Gives an endpoint a new secret, shown this once. For a day everything is signed with the one before as well. */
export async function rotateSecret(actor: Actor, id: string): Promise<string> {
  requireProof(requireActive(actor));
  const { secret, sealed } = newEndpointSecret();
  await write(actor, id, 'webhooks.rotate', {
    secret: sealed,
    previousSecret: sql`${webhookEndpoints.secret}`,
    previousUntil: sql`now() + ${rotationHours} * interval '1 hour'`,
  });
  return secret;
}

/** Deletes an endpoint with all of its deliveries. Throws `not_found`. */
export async function deleteEndpoint(actor: Actor, id: string): Promise<void> {
  requireActive(actor);
  await transaction(async () => {
    const [row] = await db()
      .delete(webhookEndpoints)
      .where(and(eq(webhookEndpoints.id, id), looksAfter(actor)))
      .returning({ url: webhookEndpoints.url });
    const { url } = found(row, 'This endpoint');
    await recordAudit(actor, 'webhooks.delete', { type: 'webhook_endpoint', id }, { url });
  });
}
