import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { notePool } from '@/features/campaigns';
import { notify, subjectOf } from '@/features/notifications';
import { found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { reasonsInLine } from '@/nouns/reasons';
import { type Decider, ofStaff, ready, refusal, type TaskVerb, taskTotal, transitions } from './policy';
import { readByStaff } from './tell-staff';

/** A task just after staff decided on it. */
export interface Decided {
  id: number;
  title: string;
  userId: number;
  participationId: number;
  /** What it pays in all, in `currency`. */
  total: number;
  currency: string;
  /** What bonuses were offered with it, in all. */
  bonusOffered: number;
  deadline: Date;
  /** Until when its rejection may be appealed. */
  appealUntil: Date | null;
  /** How often an acceptance of it was taken back before. */
  takenBack: number;
  campaign: typeof campaigns.$inferSelect;
}

/**
 * Moves a task along one transition, for whoever decides on it; of several at once one wins. With `handedIn` only a
 * task for which something was handed in is moved; `invalid` otherwise.
 */
export async function decide(
  decider: Decider,
  id: number,
  verb: TaskVerb,
  changes: PgUpdateSetSource<typeof tasks>,
  { handedIn = false } = {},
): Promise<Decided> {
  const theirs = sql`tasks.id = ${id} and ${ofStaff(decider)}`;
  const [row] = await db()
    .update(tasks)
    .set({
      changesAsked: null,
      namedItems: [],
      ...changes,
      status: transitions[verb].to,
      updatedAt: sql`now()`,
    })
    .where(and(theirs, ready(verb), handedIn ? isNotNull(tasks.postUrl) : undefined))
    .returning({
      campaignId: tasks.campaignId,
      title: tasks.title,
      userId: tasks.userId,
      participationId: tasks.participationId,
      total: taskTotal,
      currency: tasks.currency,
      bonusOffered: tasks.bonusOffered,
      deadline: tasks.deadline,
      appealUntil: tasks.appealUntil,
      takenBack: tasks.takenBack,
    });
  if (!row) throw await refusal(theirs, verb, { handedIn });
  const [campaign] = await db().select().from(campaigns).where(eq(campaigns.id, row.campaignId));
  const of = found(campaign, 'The campaign');
  await readByStaff(id, of);
  await notePool(of.id);
  return {
    id,
    title: row.title,
    userId: found(row.userId, 'The assignee'),
    participationId: found(row.participationId, 'The participation'),
    total: row.total,
    currency: row.currency,
    bonusOffered: row.bonusOffered,
    deadline: row.deadline,
    appealUntil: row.appealUntil,
    takenBack: row.takenBack,
    campaign: of,
  };
}

/** What a task is called. */
interface Named {
  title: string;
  campaign: { name: string };
}

/** The task within a subject: by its campaign, and its title where that is another. */
export const inShort = ({ title, campaign }: Named) =>
  title === campaign.name ? title : `${title}, ${campaign.name}`;

/** The task as a message begins: by its title, and its campaign where that is named otherwise. */
export const named = ({ title, campaign }: Named) =>
  title === campaign.name ? `Your task for ${campaign.name}` : `Your task “${title}” for ${campaign.name}`;

/** What an accepted task earns its influencer, in words. */
export const earned = ({ total, currency }: Pick<Decided, 'total' | 'currency'>) =>
  formatMoney(total, { currency });

/** The ledger's name for an acceptance: one that follows after another was taken back is a new event. */
export const acceptance = ({ id, takenBack }: Pick<Decided, 'id' | 'takenBack'>) =>
  `task:${id}:accepted${takenBack > 0 ? `:${takenBack}` : ''}`;

/** Tells the influencer what became of the task: in a word or two for the subject, and in a sentence. */
export const tell = (
  task: Pick<Decided, 'id' | 'title' | 'userId' | 'campaign'>,
  { what, message, type = 'task' }: { what: string; message: string; type?: 'task' | 'payment' },
) =>
  notify({
    userId: task.userId,
    type,
    subject: subjectOf(what, task.campaign.name),
    message,
    link: addresses.task(task.id),
  });

/** The reason as the end of a message; nothing without one. */
export const because = (reason: string | undefined) => (reason ? ` Reason: ${reasonsInLine(reason)}` : '');
