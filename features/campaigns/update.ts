import { and, eq, gt, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { requireCurrency } from '@/features/lists';
import { Failure } from '@/lib/failure';
import { formatMoney } from '@/nouns/money';
import {
  type CampaignChanges,
  type CampaignSettings,
  replaceLists,
  requirePayableCampaign,
  requireSameCurrency,
  requireSeen,
  rowOf,
  type SeenVersion,
  stillSeen,
  written,
} from './changes';
import { withinCover } from './cover';
import { notePool } from './note-pool';
import { withPictures } from './pictures';
import { requireBound } from './readiness';
import { type Campaign, findCampaign, visibleTo } from './reads/campaigns';
import { lockCampaign, poolCovers, rewardPool } from './reads/pool';
import { statusNow } from './reads/status';

const editable = sql`${statusNow} not in ('completed', 'cancelled')`;

/** Nobody has joined a draft or a pending campaign, so its currency may still change. */
const beforeActivation = inArray(campaigns.status, ['draft', 'pending']);

function guards({ currency, participantsLimit, dateStart, dateEnd }: CampaignChanges): (SQL | undefined)[] {
  return [
    editable,
    currency === undefined ? undefined : or(eq(campaigns.currency, currency), beforeActivation),
    participantsLimit ? lte(campaigns.participantsCount, participantsLimit) : undefined,
    dateStart && !dateEnd ? gt(campaigns.dateEnd, dateStart) : undefined,
    dateEnd && !dateStart ? lt(campaigns.dateStart, dateEnd) : undefined,
  ];
}

/** Which guard a campaign, as it is now, does not pass. */
function refusalOf(campaign: Campaign, changes: CampaignChanges): Failure {
  if (campaign.status === 'completed' || campaign.status === 'cancelled') {
    return new Failure('wrong_state', `A ${campaign.status} campaign cannot be changed.`);
  }
  if (changes.participantsLimit && changes.participantsLimit < campaign.participantsCount) {
    return new Failure('conflict', `${campaign.participantsCount} people have joined already.`, {
      fields: { participants_limit: `must be at least ${campaign.participantsCount}` },
    });
  }
  if (changes.currency !== undefined && changes.currency !== campaign.currency) {
    return new Failure('wrong_state', 'The currency stays once a campaign is active.', {
      fields: { currency: `must stay ${campaign.currency}` },
    });
  }
  return new Failure('invalid', 'A campaign ends after it starts.', {
    fields: { [changes.dateEnd ? 'date_end' : 'date_start']: 'must leave the end after the start' },
  });
}

/** Open briefs end with their campaign, so that whoever joins later still gets a copy. */
const moveBriefs = (campaignId: number, dateEnd: Date) =>
  db()
    .update(tasks)
    .set({ deadline: dateEnd, updatedAt: sql`now()` })
    .where(and(eq(tasks.campaignId, campaignId), isNull(tasks.userId), isNull(tasks.leftAt)));

/**
 * What runs keeps a bound, and no budget is lowered below what the campaign owes and promised: what people earn would
 * then be refused for want of money.
 */
async function checkBound(before: Campaign, after: Campaign, changes: CampaignChanges): Promise<void> {
  const { id, status, budget, currency } = after;
  const touched = changes.budget !== undefined || changes.participantsLimit !== undefined;
  if (touched && (status === 'active' || status === 'paused')) requireBound(after);
  const lowered = budget !== null && (before.budget === null || budget < before.budget);
  if (!lowered || (await poolCovers(id))) return;
  const pool = await rewardPool(id);
  const least = (pool?.owed ?? 0) + (pool?.promised ?? 0);
  throw new Failure('conflict', `${formatMoney(least, { currency })} of it is owed or promised already.`, {
    fields: { budget: `must be at least ${least}` },
  });
}

async function change(
  actor: Actor,
  id: number,
  changes: CampaignChanges,
  action: string,
  seen: SeenVersion = {},
): Promise<number> {
  requireEditor(actor);
  const before = await findCampaign(actor, id);
  const row = rowOf(changes);
  if (changes.currency !== undefined) await requireCurrency(changes.currency);
  requirePayableCampaign(row, before);
  return transaction(() =>
    withinCover({ type: 'campaign', id }, async () => {
      await lockCampaign(id);
      const held = await findCampaign(actor, id);
      await requireSameCurrency(id, changes.currency);
      const [changed] = await withPictures(actor, id, changes, (pictures) =>
        db()
          .update(campaigns)
          .set({ ...row, ...pictures, ...written })
          .where(and(eq(campaigns.id, id), visibleTo(actor), stillSeen(seen), ...guards(changes)))
          .returning({ version: campaigns.version }),
      );
      if (!changed) {
        const now = await findCampaign(actor, id);
        requireSeen(now, seen);
        throw refusalOf(now, changes);
      }
      await checkBound(held, await findCampaign(actor, id), changes);
      await notePool(id);
      await replaceLists(id, changes);
      if (changes.dateEnd) await moveBriefs(id, changes.dateEnd);
      await recordAudit(actor, action, { type: 'campaign', id }, { ...changes });
      return changed.version;
    }),
  );
}

/**
 * Changes fields of a campaign that is neither completed nor cancelled, and returns the version it made. Tasks that
 * were taken keep what they promised. `changed_meanwhile` on an older version than there is. `limit_reached` when it would commit more than the advertiser may; `wrong_state` for the currency of
 * a campaign that was activated; `conflict` for a budget below what is owed and promised, `invalid` for taking the last
 * bound of one that runs.
 */
export const updateCampaign = (
  actor: Actor,
  id: number,
  changes: CampaignChanges,
  seen: SeenVersion = {},
): Promise<number> => change(actor, id, changes, 'campaigns.update', seen);

/** Changes some settings of a campaign; tasks that were taken keep theirs. */
export const changeSettings = (actor: Actor, id: number, settings: CampaignSettings): Promise<number> =>
  change(actor, id, { settings }, 'campaigns.settings');
