import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { toFailure } from '@/contracts/failures';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { checkBooks } from '@/features/ledger';
import { makeCampaign, makeParticipant } from './campaigns';
import { makeActor, unique } from './factories';

const hour = 60 * 60 * 1000;

/** A task of a participant, pending and open for an hour unless said otherwise. */
export async function makeTask(
  participation: { id: number; campaignId: number; userId: number },
  values: Partial<typeof tasks.$inferInsert> = {},
) {
  const [row] = await db()
    .insert(tasks)
    .values({
      campaignId: participation.campaignId,
      participationId: participation.id,
      userId: participation.userId,
      title: 'A post',
      description: 'Post about it',
      minimumReward: 30,
      postPayment: 30,
      assignedAt: new Date(Date.now() - hour),
      opensAt: new Date(Date.now() - hour),
      deadline: new Date(Date.now() + hour),
      ...values,
    })
    .returning();
  if (!row) throw new Error('no task');
  return row;
}

/** A world of its own: an advertiser's campaign that runs, one participant, and one task of theirs. */
export async function makeWorld(
  campaignValues: Parameters<typeof makeCampaign>[0] = {},
  taskValues: Partial<typeof tasks.$inferInsert> = {},
) {
  const staff = await makeActor('advertiser');
  const influencer = await makeActor('influencer');
  const campaign = await makeCampaign({
    advertiserId: staff.advertiserId ?? 0,
    participantsCount: 1,
    ...campaignValues,
  });
  const participation = await makeParticipant(campaign.id, influencer.id);
  const task = await makeTask(participation, taskValues);
  return { staff, influencer, campaign, participation, task };
}

/** The address of a post nobody handed in yet. */
export const newPost = () => `https://instagram.com/p/${unique('post')}`;

/** The task as the database has it now. */
export async function taskRow(id: number) {
  const [row] = await db().select().from(tasks).where(sql`id = ${id}`);
  if (!row) throw new Error('no task');
  return row;
}

/** How often the ledger booked a kind of event for a subject. */
export async function postings(type: string, id: number, kind?: string): Promise<number> {
  const rows = await db().execute(sql`
    select 1 from ledger_transactions where subject_type = ${type} and subject_id = ${String(id)}
      and ${kind === undefined ? sql`true` : sql`kind = ${kind}`}`);
  return rows.length;
}

/** How one piece of work ends. A busy database undoes it and asks to try again, so that is what happens. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  for (;;) {
    try {
      await work();
      return 'done';
    } catch (error) {
      const { code } = toFailure(error);
      if (code === 'internal') throw error;
      if (code !== 'unavailable') return code;
    }
  }
}

/** Does all of the work at once and counts how it ended: `done`, or the code of the failure. */
export async function race(work: (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of await Promise.all(work.map(outcomeOf))) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Every stored total of the platform agrees with its rows; for files with a database of their own. */
export async function expectBooksBalanced(): Promise<void> {
  expect((await checkBooks()).filter(({ differences, amount }) => differences !== 0 || amount !== 0)).toEqual(
    [],
  );
}
