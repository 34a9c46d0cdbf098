import { and, eq } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { advertiserSuspended, notePool, statusNow, withinCover } from '@/features/campaigns';
import { notify, subjectOf } from '@/features/notifications';
import { copyBriefToParticipants } from '@/features/participations';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { type RequirementItem, requirementsText } from '@/nouns/requirements';
import { requirePool, staffed } from './policy';

export interface Brief {
  campaignId: number;
  title: string;
  description: string;
  /** What it asks for as a text, or else as items, of which the text is made. */
  requirements?: string;
  requirementItems?: RequirementItem[];
}

/**
 * Adds an open task to a campaign: it pays the campaign's post rate, ends with the campaign, and every
 * participant, present or future, gets a copy. Returns its id. `wrong_state` once the campaign is over or while its organisation is
 * suspended,
 * `limit_reached` when it reserves more than the organisation's cover, or its copies pass the budget.
 */
export async function createBrief(
  actor: Actor,
  { campaignId, title, description, requirements = '', requirementItems = [] }: Brief,
): Promise<number> {
  const user = requireEditor(actor);
  if (requirements !== '' && requirementItems.length > 0) {
    const problem = 'are written from requirement_items: send one of the two';
    throw new Failure('invalid', `The requirements ${problem}.`, { fields: { requirements: problem } });
  }
  return transaction(() =>
    withinCover({ type: 'campaign', id: campaignId }, async () => {
      const [row] = await db()
        .select({
          id: campaigns.id,
          name: campaigns.name,
          budget: campaigns.budget,
          currency: campaigns.currency,
          status: statusNow,
          suspended: advertiserSuspended,
          postRate: campaigns.postRate,
          dateEnd: campaigns.dateEnd,
        })
        .from(campaigns)
        .where(and(eq(campaigns.id, campaignId), staffed(user)))
        .for('no key update');
      const campaign = found(row, 'This campaign');
      if (campaign.status === 'completed' || campaign.status === 'cancelled') {
        throw new Failure('wrong_state', `This campaign is ${campaign.status} and takes no more tasks.`);
      }
      if (campaign.suspended) {
        throw new Failure(
          'wrong_state',
          'The organisation of this campaign is suspended. Lift the ban first.',
        );
      }
      const [brief] = await db()
        .insert(tasks)
        .values({
          campaignId,
          title,
          description,
          requirements: requirements || requirementsText(requirementItems),
          requirementItems,
          minimumReward: campaign.postRate,
          postPayment: campaign.postRate,
          deadline: campaign.dateEnd,
        })
        .returning({ id: tasks.id });
      const { id } = found(brief, 'The new task');
      const copies = await copyBriefToParticipants(id);
      if (copies.length > 0) await requirePool(campaign);
      await notePool(campaignId);
      await notify(
        ...copies.map(({ taskId, userId }) => ({
          userId,
          type: 'task' as const,
          subject: subjectOf('New task', `${title}, ${campaign.name}`),
          message: `${campaign.name} has a new task for you: ${title}`,
          link: addresses.task(taskId),
        })),
      );
      await recordAudit(user, 'tasks.brief', { type: 'task', id }, { campaignId, copies: copies.length });
      return id;
    }),
  );
}
