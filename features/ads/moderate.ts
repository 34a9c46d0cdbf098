import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { ads } from '@/db/schema';
import { historyOf, recordAudit } from '@/features/audit';
import { withinCover } from '@/features/campaigns';
import { notify, subjectOf } from '@/features/notifications';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { candidates } from './candidates';
import { pacedAnew } from './pace';
import { type Ad, adById } from './reads/ads';
import { flightOver } from './reads/flight';
import { markRemoved } from './remove';

/** Any ad with its history; administrators only. Throws `not_found`. */
export async function anyAd(actor: Actor, id: string) {
  requireAdmin(actor);
  const ad = await adById(id);
  return { ad, history: await historyOf({ type: 'ad', id }) };
}

const because = (reason: string | null) => (reason ? ` Reason: ${reason}` : '');

const tell = ({ userId, id, title }: Ad, what: string, message: string) =>
  notify({
    userId,
    type: 'system',
    subject: subjectOf(what, title),
    message,
    link: addresses.ad(id),
    always: true,
  });

/** Keeps any ad from being served, charged and activated until an administrator releases it; repeats change the reason. */
async function hold(actor: Actor, ad: Ad, reason: string | null): Promise<void> {
  const held = await db()
    .update(ads)
    .set({
      heldAt: sql`coalesce(${ads.heldAt}, now())`,
      heldStatus: sql`coalesce(${ads.heldStatus}, ${ads.status})`,
      heldReason: reason,
      status: sql`case when ${ads.status} = 'active' then 'paused' else ${ads.status} end`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(ads.id, ad.id), isNull(ads.deletedAt)))
    .returning({ id: ads.id });
  if (held.length === 0) throw new Failure('not_found', 'No ad exists with this id.');
  await recordAudit(actor, 'ads.hold', { type: 'ad', id: ad.id }, { reason });
  await tell(
    ad,
    'Your ad was paused',
    `An administrator paused your ad “${ad.title}”. It is not served and its views are not charged.${because(reason)}`,
  );
}

/** Ends a hold: the ad is what it was before, as far as its budget and its flight still allow. */
async function release(actor: Actor, ad: Ad): Promise<void> {
  const released = await db()
    .update(ads)
    .set({
      heldAt: null,
      heldStatus: null,
      heldReason: null,
      status: sql`case when ${ads.heldStatus} = 'active' and ${ads.spentBudget} < ${ads.budget}
        and not ${flightOver} then 'active' else ${ads.status} end`,
      // Its people could not show it meanwhile: what is left goes over what is left of its flight.
      ...pacedAnew(ad.startsAt),
      updatedAt: sql`now()`,
    })
    .where(and(eq(ads.id, ad.id), isNull(ads.deletedAt), isNotNull(ads.heldAt)))
    .returning({ id: ads.id });
  if (released.length === 0) {
    throw new Failure(
      'wrong_state',
      'No administrator paused this ad, so only its own team can activate it.',
    );
  }
  await recordAudit(actor, 'ads.release', { type: 'ad', id: ad.id });
  await tell(ad, 'Your ad is released', `Your ad “${ad.title}” is released and may be served again.`);
}

export interface Moderation {
  /** `paused` holds the ad, `active` ends the hold of an administrator. */
  status: 'active' | 'paused';
  /** Told to the ad's owner. */
  reason?: string | null;
}

/**
 * Pauses any ad so that its people cannot activate it, or gives it back to them as it was; administrators only. The
 * owner is told. Throws `not_found`, `wrong_state` when there is no hold to end, and `limit_reached` when its organisation's
 * cover does not reach for it any more.
 */
export async function moderateAd(
  actor: Actor,
  id: string,
  { status, reason = null }: Moderation,
): Promise<Ad> {
  requireAdmin(actor);
  const ad = await transaction(async () => {
    const before = await adById(id);
    if (status === 'paused') await hold(actor, before, reason);
    else await withinCover({ type: 'ad', id }, () => release(actor, before));
    return adById(id);
  });
  if (ad.status === 'active') candidates().note(ad);
  return ad;
}

/** Deletes any ad for good; administrators only. Its spend stays in statistics, invoices and the ledger. */
export async function removeAnyAd(actor: Actor, id: string, reason: string | null = null): Promise<void> {
  requireAdmin(actor);
  await transaction(async () => {
    const ad = await adById(id);
    await markRemoved(ad.id, { forGood: true });
    await recordAudit(actor, 'ads.delete', { type: 'ad', id }, { title: ad.title, reason });
    await tell(
      ad,
      'Your ad was deleted',
      `An administrator deleted your ad “${ad.title}”.${because(reason)}`,
    );
  });
}
