import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { complete, requireComplete } from './readiness';
import { findCampaign, visibleTo } from './reads/campaigns';
import { statusNow } from './reads/status';

type Stamps = Partial<Record<keyof typeof campaigns.$inferInsert, SQL>>;

async function stamp(actor: Actor, id: number, action: string, values: Stamps, guard: SQL | undefined) {
  return transaction(async () => {
    const rows = await db()
      .update(campaigns)
      .set({ ...values, updatedAt: sql`now()` })
      .where(and(eq(campaigns.id, id), visibleTo(actor), guard))
      .returning({ id: campaigns.id });
    if (rows.length > 0) await recordAudit(actor, action, { type: 'campaign', id });
    return rows.length > 0;
  });
}

/**
 * Announces a campaign before it runs, which sends it for review: a draft becomes pending and the moment is kept.
 * Again, nothing changes; `invalid` for a draft that lacks something, `wrong_state` once it is active or later.
 */
export async function preRegister(actor: Actor, id: number): Promise<void> {
  requireEditor(actor);
  await findCampaign(actor, id);
  const stamped = await stamp(
    actor,
    id,
    'campaigns.pre_register',
    {
      status: sql`'pending'::campaign_status`,
      preRegisteredAt: sql`coalesce(${campaigns.preRegisteredAt}, now())`,
    },
    or(
      and(eq(campaigns.status, 'draft'), complete),
      and(eq(campaigns.status, 'pending'), isNull(campaigns.preRegisteredAt)),
    ),
  );
  if (stamped) return;
  const { status } = await findCampaign(actor, id);
  if (status === 'draft') await requireComplete(id);
  if (status !== 'pending') {
    throw new Failure('wrong_state', `A campaign that is ${status} cannot be pre-registered.`);
  }
}

/**
 * Closes the registration of a campaign; its status stays. Again, nothing changes; `not_pre_registered` without
 * a pre-registration, `wrong_state` for a completed or cancelled campaign.
 */
export async function postRegister(actor: Actor, id: number): Promise<void> {
  requireEditor(actor);
  await findCampaign(actor, id);
  const stamped = await stamp(
    actor,
    id,
    'campaigns.post_register',
    { postRegisteredAt: sql`now()` },
    and(
      isNotNull(campaigns.preRegisteredAt),
      isNull(campaigns.postRegisteredAt),
      sql`${statusNow} not in ('completed', 'cancelled')`,
    ),
  );
  if (stamped) return;
  const campaign = await findCampaign(actor, id);
  if (campaign.postRegisteredAt) return;
  if (!campaign.preRegisteredAt) {
    throw new Failure('not_pre_registered', 'Pre-register the campaign first.');
  }
  throw new Failure('wrong_state', `A campaign that is ${campaign.status} cannot be post-registered.`);
}
