import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { historyOf } from '@/features/audit';
import { issueInvoice } from '@/features/invoices';
import { balancesOf } from '@/features/ledger';
import { readAllNotifications } from '@/features/notifications';
import { DAY_MS, dayOf } from '@/lib/dates';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeTask,
  makeWorld,
  messagesTo,
  newPost,
  participationRow,
  postings,
  race,
  taskRow,
} from '@/testing/money';
import { refused } from '@/testing/refused';
import { approveTask, completeTask, payTask, rejectTask, reopenTask } from '.';
import { undoDecision } from './undo';

freshDatabase();
afterAll(expectBooksBalanced);

const scoreOf = async (id: number) => (await participationRow(id))?.score;
const older = (id: number, seconds: number) =>
  db().execute(sql`
    update tasks set accepted_at = accepted_at - ${seconds} * interval '1 second',
      rejected_at = rejected_at - ${seconds} * interval '1 second' where id = ${id}`);
const today = () => dayOf(new Date());

/** A world whose task waits for review. */
async function submitted(...values: Parameters<typeof makeWorld>) {
  const world = await makeWorld(...values);
  const postUrl = newPost();
  await completeTask(world.influencer, world.task.id, { postUrl });
  return { ...world, postUrl };
}

describe('taking a decision back', () => {
  it('undoes an approval to the last cent: task, ledger, score, bonus and news', async () => {
    const { staff, influencer, participation, task, postUrl } = await submitted({
      hasBonus: true,
      promoReachBonus: 50,
    });
    await approveTask(staff, task.id, { reach: 12.34 });
    expect(await scoreOf(participation.id)).toBe(100);
    await undoDecision(staff, task.id);
    expect(await taskRow(task.id)).toMatchObject({
      status: 'under_review',
      postUrl,
      bonusReach: 0,
      acceptedAt: null,
      reviewedBy: null,
      completedAt: expect.any(Date),
    });
    expect(await scoreOf(participation.id)).toBe(0);
    const nothing = [{ currency: 'USD', amount: 0 }];
    expect(await balancesOf('task_payable', `user:${influencer.id}`)).toEqual(nothing);
    expect(await balancesOf('unbilled', `advertiser:${staff.advertiserId ?? 0}`)).toEqual(nothing);
    expect(await messagesTo(influencer.id)).toEqual([expect.stringContaining('in review again')]);
    expect((await historyOf({ type: 'task', id: task.id }))[0]).toMatchObject({
      action: 'tasks.undo',
      details: { status: { from: 'accepted', to: 'under_review' } },
    });
  });

  it('lets the same task be accepted and taken back again, each booked as an event of its own', async () => {
    const { staff, influencer, task } = await submitted();
    for (let round = 0; round < 3; round++) {
      await approveTask(staff, task.id);
      await undoDecision(staff, task.id);
    }
    await approveTask(staff, task.id);
    await payTask(staff, task.id);
    expect(await postings('task', task.id, 'task.accepted')).toBe(4);
    expect(await postings('task', task.id, 'task.taken_back')).toBe(3);
    expect(await balancesOf('wallet', `user:${influencer.id}`)).toEqual([{ currency: 'USD', amount: -30 }]);
  });

  it('undoes a rejection, and one of a task that had not been submitted to where it was', async () => {
    const { staff, influencer, task, participation } = await submitted();
    await rejectTask(staff, task.id, 'No hashtag');
    await readAllNotifications(influencer);
    await undoDecision(staff, task.id);
    expect(await taskRow(task.id)).toMatchObject({ status: 'under_review', rejectReason: null });
    expect(await messagesTo(influencer.id)).toEqual([
      expect.stringContaining('No hashtag'),
      expect.stringContaining('taken back'),
    ]);
    const fresh = await makeTask(participation);
    for (const decision of [approveTask, rejectTask]) {
      await decision(staff, fresh.id);
      await undoDecision(staff, fresh.id);
      expect(await taskRow(fresh.id)).toMatchObject({ status: 'pending', completedAt: null });
    }
    await completeTask(influencer, fresh.id, { postUrl: newPost() });
  });

  it('gives a review a day at least where it had an end, and none where it had none', async () => {
    const { staff, task } = await submitted();
    for (const end of [sql`null`, sql`now() + interval '1 hour'`]) {
      await db().execute(sql`update tasks set review_until = ${end} where id = ${task.id}`);
      await approveTask(staff, task.id);
      await undoDecision(staff, task.id);
    }
    const { reviewUntil } = await taskRow(task.id);
    expect((reviewUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(DAY_MS - 60_000);
    await db().execute(sql`update tasks set review_until = null where id = ${task.id}`);
    await rejectTask(staff, task.id, 'No hashtag');
    await undoDecision(staff, task.id);
    expect((await taskRow(task.id)).reviewUntil).toBeNull();
  });

  it('books nothing for a task that pays nothing', async () => {
    const { staff, task } = await submitted({}, { postPayment: 0 });
    await approveTask(staff, task.id);
    await undoDecision(staff, task.id);
    expect(await postings('task', task.id)).toBe(0);
  });

  it('gives the freed budget to the next approval', async () => {
    const { staff, campaign, participation, task } = await submitted({ budget: 30 });
    const other = await makeTask(participation);
    await approveTask(staff, task.id);
    await expect(approveTask(staff, other.id)).rejects.toEqual(refused('limit_reached'));
    await undoDecision(staff, task.id);
    await approveTask(staff, other.id);
    // Two tasks on the money of one stand for what earlier versions promised; the books are for what can still happen.
    await db().execute(sql`update campaigns set budget = 60 where id = ${campaign.id}`);
  });
});

describe('a decision stays', () => {
  it('after a minute, for anybody else, and when there is none', async () => {
    const { staff, influencer, task } = await submitted();
    await expect(undoDecision(staff, task.id)).rejects.toEqual(refused('wrong_state'));
    await approveTask(staff, task.id);
    const colleague = await makeActor('advertiser', { advertiserId: staff.advertiserId });
    for (const other of [colleague, await makeActor('admin')]) {
      await expect(undoDecision(other, task.id)).rejects.toEqual(refused('wrong_state'));
    }
    await expect(undoDecision(await makeActor('advertiser'), task.id)).rejects.toEqual(refused('not_found'));
    await expect(undoDecision(influencer, task.id)).rejects.toEqual(refused('forbidden'));
    await older(task.id, 61);
    await expect(undoDecision(staff, task.id)).rejects.toEqual(refused('wrong_state'));
    expect((await taskRow(task.id)).status).toBe('accepted');
  });

  it('once it was paid, invoiced or reopened', async () => {
    const paid = await submitted();
    await approveTask(paid.staff, paid.task.id);
    await payTask(paid.staff, paid.task.id);
    const invoiced = await submitted();
    await approveTask(invoiced.staff, invoiced.task.id);
    const window = { advertiserId: invoiced.staff.advertiserId ?? 0, from: today(), to: today() };
    await issueInvoice(await makeActor('admin'), window);
    const reopened = await submitted();
    await rejectTask(reopened.staff, reopened.task.id);
    await reopenTask(reopened.staff, reopened.task.id);
    for (const { staff, task } of [paid, invoiced, reopened]) {
      await expect(undoDecision(staff, task.id)).rejects.toEqual(refused('wrong_state'));
    }
  });

  it('when the post of a rejected task was handed in for another one meanwhile', async () => {
    const { staff, influencer, participation, task, postUrl } = await submitted();
    await rejectTask(staff, task.id);
    const other = await makeTask(participation);
    await completeTask(influencer, other.id, { postUrl });
    await expect(undoDecision(staff, task.id)).rejects.toEqual(refused('duplicate_post'));
    expect((await taskRow(task.id)).status).toBe('rejected');
  });
});

describe('of everything at once', () => {
  it('one wins of taking back and paying', async () => {
    const { staff, task, influencer } = await submitted();
    await approveTask(staff, task.id);
    const outcome = await race([
      ...Array.from({ length: 20 }, () => () => undoDecision(staff, task.id)),
      ...Array.from({ length: 20 }, () => () => payTask(staff, task.id)),
    ]);
    expect(outcome).toEqual({ done: 1, wrong_state: 39 });
    const { status } = await taskRow(task.id);
    const held = await balancesOf('wallet', `user:${influencer.id}`);
    expect(held).toEqual(status === 'paid' ? [{ currency: 'USD', amount: -30 }] : []);
  });

  it('an invoice bills the acceptance or finds it taken back, never both', async () => {
    const admin = await makeActor('admin');
    for (let round = 0; round < 4; round++) {
      const { staff, task } = await submitted();
      await approveTask(staff, task.id);
      const window = { advertiserId: staff.advertiserId ?? 0, from: today(), to: today() };
      const outcome = await race([() => undoDecision(staff, task.id), () => issueInvoice(admin, window)]);
      expect(outcome).toEqual({ done: 1, wrong_state: 1 });
      const { status, invoiceId } = await taskRow(task.id);
      expect(invoiceId !== null).toBe(status === 'accepted');
    }
  });

  it('approvals, rejections and their undoing leave one state and a ledger that agrees', async () => {
    const { staff, task, participation } = await submitted();
    const outcome = await race(
      Array.from({ length: 60 }, (_, index) => () => {
        if (index % 3 === 0) return approveTask(staff, task.id);
        return index % 3 === 1 ? rejectTask(staff, task.id) : undoDecision(staff, task.id);
      }),
    );
    expect(Object.keys(outcome).sort()).toEqual(['done', 'wrong_state']);
    const { status } = await taskRow(task.id);
    expect(await scoreOf(participation.id)).toBe(status === 'accepted' ? 100 : 0);
  });
});
