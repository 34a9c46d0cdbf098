import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { type Actor, requireEditor, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { advertisers, auditLog, campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { requireCurrency } from '@/features/lists';
import { dayOf, lastSecondOf } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import type { WrittenStep } from '@/nouns/campaign-form';
import { statusWords } from '@/nouns/status';
import {
  type CampaignChanges,
  draftRowOf,
  replaceLists,
  requirePayableCampaign,
  requireSameCurrency,
  requireSeen,
  type SeenVersion,
  stillSeen,
  written,
} from './changes';
import { withPictures } from './pictures';
import { findCampaign, visibleTo } from './reads/campaigns';

const days = 24 * 60 * 60 * 1000;

/** How long a new draft runs until somebody says otherwise. */
const firstLength = 30 * days;

/**
 * Starts a campaign with nothing but its name, as a draft that its organisation fills in step by step. Returns
 * its id. Advertisers start their own only.
 */
export async function startDraft(
  actor: Actor,
  { advertiserId, ...basics }: CampaignChanges & { advertiserId: number; name: string },
): Promise<number> {
  const user = requireEditor(actor);
  const owned = user.role === 'admin' || user.advertiserId === advertiserId;
  return transaction(async () => {
    const [row] = owned
      ? await db()
          .select({ currency: advertisers.currency })
          .from(advertisers)
          .where(eq(advertisers.id, advertiserId))
      : [];
    const { currency } = found(row, 'This advertiser');
    const own = draftRowOf(basics);
    requirePayableCampaign(own, { currency });
    const [draft] = await withPictures(actor, null, basics, (pictures) =>
      db()
        .insert(campaigns)
        .values({
          tagline: '',
          description: '',
          currency,
          dateEnd: lastSecondOf(dayOf(new Date(Date.now() + firstLength))),
          openedSteps: ['basics'],
          ...own,
          ...pictures,
          name: basics.name,
          advertiserId,
          createdBy: user.id,
        })
        .returning({ id: campaigns.id }),
    );
    const { id } = found(draft, 'The new draft');
    await replaceLists(id, basics);
    await recordAudit(
      actor,
      'campaigns.create',
      { type: 'campaign', id },
      { name: basics.name, advertiserId },
    );
    return id;
  });
}

/** Whether the newest entry on the campaign says already that this person works on the draft. */
async function isNoted(user: UserActor, id: number): Promise<boolean> {
  const [newest] = await db()
    .select({ action: auditLog.action, actorId: auditLog.actorId, createdAt: auditLog.createdAt })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, 'campaign'), eq(auditLog.subjectId, String(id))))
    .orderBy(sql`${auditLog.id} desc`)
    .limit(1);
  const fresh = newest !== undefined && Date.now() - newest.createdAt.getTime() < 60 * 60 * 1000;
  return fresh && newest.action === 'campaigns.draft' && newest.actorId === user.id;
}

/** Nobody has taken a brief of a draft yet, so its briefs pay what the draft says and end when it does. */
const followBriefs = (campaignId: number) =>
  db()
    .update(tasks)
    .set({
      postPayment: sql`campaigns.post_rate`,
      minimumReward: sql`campaigns.post_rate`,
      deadline: sql`campaigns.date_end`,
      updatedAt: sql`now()`,
    })
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), eq(tasks.campaignId, campaignId), isNull(tasks.userId)));

/**
 * Saves what was written of a draft, complete or not; what a campaign needs is asked for when it is sent for
 * review. Saved as people type, so the audit log notes it once an hour and person. Returns the version it made.
 * `wrong_state` once it is no draft any more, `changed_meanwhile` on an older version than there is.
 */
export async function saveDraft(
  actor: Actor,
  id: number,
  changes: CampaignChanges,
  seen: SeenVersion = {},
): Promise<number> {
  const user = requireEditor(actor);
  const before = await findCampaign(actor, id);
  const row = draftRowOf(changes);
  if (changes.currency !== undefined) await requireCurrency(changes.currency);
  requirePayableCampaign(row, before);
  return transaction(async () => {
    await requireSameCurrency(id, changes.currency);
    const [saved] = await withPictures(actor, id, changes, (pictures) =>
      db()
        .update(campaigns)
        .set({ ...row, ...pictures, ...written })
        .where(
          and(
            eq(campaigns.id, id),
            visibleTo(actor),
            eq(campaigns.status, 'draft'),
            stillSeen(seen),
            changes.dateEnd && !changes.dateStart ? lt(campaigns.dateStart, changes.dateEnd) : undefined,
            changes.dateStart && !changes.dateEnd ? gt(campaigns.dateEnd, changes.dateStart) : undefined,
          ),
        )
        .returning({ version: campaigns.version }),
    );
    if (!saved) {
      const now = await findCampaign(actor, id);
      if (now.status !== 'draft') {
        throw new Failure(
          'wrong_state',
          `This campaign is ${statusWords('campaign', now.status)} by now. Load the page again.`,
        );
      }
      requireSeen(now, seen);
      throw new Failure('invalid', 'A campaign ends after it starts.', {
        fields: { date_end: 'must be after the start' },
      });
    }
    await replaceLists(id, changes);
    await followBriefs(id);
    if (!(await isNoted(user, id))) {
      await recordAudit(actor, 'campaigns.draft', { type: 'campaign', id });
    }
    return saved.version;
  });
}

/** Notes that somebody has a step of a draft before them; its form ticks steps that were seen. */
export async function noteOpened(actor: Actor, id: number, step: WrittenStep): Promise<void> {
  requireEditor(actor);
  await db()
    .update(campaigns)
    .set({ openedSteps: sql`array_append(${campaigns.openedSteps}, ${step})` })
    .where(
      and(
        eq(campaigns.id, id),
        visibleTo(actor),
        eq(campaigns.status, 'draft'),
        sql`${step} <> all(${campaigns.openedSteps})`,
      ),
    );
}
