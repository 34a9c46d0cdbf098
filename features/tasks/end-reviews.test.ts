import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { historyOf } from '@/features/audit';
import { balancesOf } from '@/features/ledger';
import { makeNetwork } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeTask,
  makeWorld,
  messagesTo,
  postings,
  race,
  taskRow,
  times,
} from '@/testing/money';
import {
  approveTask,
  completeTask,
  correctTask,
  endReviews,
  openForReview,
  payTask,
  rejectTask,
  remindReviewers,
  reopenTask,
  reviewQueue,
  taskTimeline,
} from '.';
import { undoDecision } from './undo';

freshDatabase();
afterAll(expectBooksBalanced);

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Lets time pass for a task: everything that was said of its review lies that much earlier. */
const wait = (id: number, days: number) =>
  db().execute(sql`
    update tasks set review_until = review_until - ${days} * interval '1 day',
      completed_at = completed_at - ${days} * interval '1 day',
      corrected_at = corrected_at - ${days} * interval '1 day',
      accepted_at = accepted_at - ${days} * interval '1 day' where id = ${id}`);

/** A post that can be compared with others, as codes that networks give can be. */
const aPost = () => `https://www.instagram.com/p/C${crypto.randomUUID().slice(0, 8)}/`;

/** A world whose task waits for review. */
async function submitted(...values: Parameters<typeof makeWorld>) {
  const world = await makeWorld(...values);
  // Posts of somebody without a profile would be for people, whatever else is met.
  await makeNetwork(world.influencer.id);
  await completeTask(world.influencer, world.task.id, { postUrl: aPost() });
  return world;
}

const daysUntil = async (id: number) =>
  Math.round(((await taskRow(id)).reviewUntil?.getTime() ?? 0) - Date.now()) / day;

// What an earlier test left waiting is not this one's.
beforeEach(async () => {
  await db().execute(sql`update tasks set review_until = null where status = 'under_review'`);
});

describe('the clock of a review', () => {
  it('starts with what is sent, anew with each version of it, and stops when it is given back', async () => {
    const { staff, influencer, task } = await submitted({ reviewDays: 3 });
    expect(await daysUntil(task.id)).toBeCloseTo(3, 2);
    await wait(task.id, 2);
    await correctTask(influencer, task.id, { postUrl: aPost() });
    expect(await daysUntil(task.id)).toBeCloseTo(3, 2);
    await rejectTask(staff, task.id, 'Too dark');
    await reopenTask(staff, task.id);
    expect(await taskRow(task.id)).toMatchObject({ reviewUntil: null, clockEndedAt: null });
    await completeTask(influencer, task.id, { postUrl: aPost() });
    expect(await daysUntil(task.id)).toBeCloseTo(3, 2);
  });

  it('is not moved by looking, and gives a decision that is taken back a day at least', async () => {
    const { staff, task } = await submitted({ reviewDays: 2 });
    await wait(task.id, 1.9);
    await openForReview(staff, task.id, (await taskRow(task.id)).completedAt);
    expect(await daysUntil(task.id)).toBeCloseTo(0.1, 2);
    await rejectTask(staff, task.id, 'Oops');
    await undoDecision(staff, task.id);
    expect(await daysUntil(task.id)).toBeCloseTo(1, 2);
  });

  it('sorts the queue: what ended first, then what ends next', async () => {
    const { staff, influencer, participation, task } = await submitted({ reviewEnd: 'escalate' });
    const [second, third] = [await makeTask(participation), await makeTask(participation)];
    for (const { id } of [second, third]) await completeTask(influencer, id, { postUrl: aPost() });
    await wait(second.id, 1);
    await wait(third.id, 6);
    await endReviews(platform);
    const queue = await reviewQueue(staff, { status: 'under_review' });
    expect(queue.map(({ id, escalated }) => [id, escalated])).toEqual([
      [third.id, true],
      [second.id, false],
      [task.id, false],
    ]);
  });
});

describe('the end of a review', () => {
  it('accepts what nobody decided on, without bonuses, and says so to everybody', async () => {
    const { staff, influencer, task } = await submitted({ hasBonus: true, promoReachBonus: 50 });
    await endReviews(platform);
    expect(await taskRow(task.id)).toMatchObject({ status: 'under_review' });
    await wait(task.id, 5);
    expect(await endReviews(platform)).toEqual({ accepted: 1, escalated: 0, failed: 0 });
    expect(await taskRow(task.id)).toMatchObject({
      status: 'accepted',
      total: 30,
      reviewedBy: null,
      clockEndedAt: expect.any(Date),
    });
    expect(await balancesOf('task_payable', `user:${influencer.id}`)).toEqual([
      { currency: 'USD', amount: -30 },
    ]);
    expect(await messagesTo(influencer.id)).toEqual([
      expect.stringContaining('time for its review was over'),
    ]);
    expect((await messagesTo(staff.id)).at(-1)).toContain('in time, so it was accepted. You owe $30.00.');
    expect((await historyOf({ type: 'task', id: task.id }))[0]).toMatchObject({
      action: 'tasks.approve',
      actor: null,
      details: { clock: true, total: 30 },
    });
    expect((await taskTimeline(influencer, task.id)).map(({ kind }) => kind)).toEqual([
      'assigned',
      'submitted',
      'accepted_by_clock',
    ]);
    expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 0, failed: 0 });
    await payTask(staff, task.id);
  });

  it('goes to administrators where the campaign says so, once, and the organisation can still decide', async () => {
    const admin = await makeActor('admin');
    const { staff, influencer, task } = await submitted({ reviewEnd: 'escalate' });
    await wait(task.id, 6);
    expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 1, failed: 0 });
    expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 0, failed: 0 });
    expect(await messagesTo(admin.id)).toEqual([expect.stringContaining('yours to decide')]);
    expect(await messagesTo(influencer.id)).toEqual([expect.stringContaining('Administrators of Fanfare')]);
    await approveTask(staff, task.id);
    expect(await taskRow(task.id)).toMatchObject({ status: 'accepted', reviewedBy: staff.id });
  });

  it.each([
    ['is marked as another’s', { samePostAs: 0 }],
    ['cannot be compared', { postKey: 'instagram:opaque:x' }],
  ])('goes to administrators when its post %s', async (_, values) => {
    const { participation, task } = await submitted();
    const other = await makeTask(participation);
    await db().execute(
      'samePostAs' in values
        ? sql`update tasks set same_post_as = ${other.id} where id = ${task.id}`
        : sql`update tasks set post_key = ${`${values.postKey}${task.id}`} where id = ${task.id}`,
    );
    await wait(task.id, 6);
    expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 1, failed: 0 });
  });

  it('goes to administrators when a requirement is not met, which both sides and the reminder say', async () => {
    const admin = await makeActor('admin');
    const { staff, influencer, participation, task } = await submitted();
    const second = await makeTask(participation);
    await completeTask(influencer, second.id, { postUrl: aPost() });
    const check = (outcome: 'not_met' | 'look') => JSON.stringify([{ item: 1, outcome, reason: 'No #ad' }]);
    await db().execute(sql`update tasks set item_checks = ${check('not_met')}::jsonb where id = ${task.id}`);
    await db().execute(sql`update tasks set item_checks = ${check('look')}::jsonb where id = ${second.id}`);
    for (const { id } of [task, second]) await wait(id, 4.5);
    expect(await remindReviewers(platform)).toBe(2);
    expect((await messagesTo(staff.id)).at(-1)).toContain(
      'If nobody decides within a day, 1 is accepted automatically, and 1 goes to administrators.',
    );
    for (const { id } of [task, second]) await wait(id, 1);
    expect(await endReviews(platform)).toEqual({ accepted: 1, escalated: 1, failed: 0 });
    expect(await taskRow(second.id)).toMatchObject({ status: 'accepted' });
    expect(await taskRow(task.id)).toMatchObject({ status: 'under_review', clockEndedAt: expect.any(Date) });
    for (const { id } of [admin, influencer, staff]) {
      expect(await messagesTo(id)).toContainEqual(
        expect.stringMatching(/in time\. A requirement is not met\. .*(dministrators|yours to decide)/),
      );
    }
    await rejectTask(admin, task.id, 'No label');
  });

  it('goes to administrators when one of both sides is suspended, or when it cannot be paid', async () => {
    const suspended = await submitted();
    await db().execute(sql`
      update users set status = 'suspended', banned_at = now() where id = ${suspended.influencer.id}`);
    const spent = await submitted({ budget: 10 });
    for (const { task } of [suspended, spent]) await wait(task.id, 6);
    expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 2, failed: 0 });
    expect(await postings('task', spent.task.id)).toBe(0);
    // The books hold that no campaign promises more than its budget, as this one of an earlier version did.
    await db().execute(sql`update campaigns set budget = 30 where id = ${spent.campaign.id}`);
  });

  it('is nobody’s to bring about but the platform’s', async () => {
    await expect(endReviews(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(remindReviewers(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('and a rejection at the same moment leave one decision, however often the job runs', async () => {
    const counts: Record<string, number> = {};
    for (let round = 0; round < 8; round++) {
      const { staff, task } = await submitted();
      await wait(task.id, 6);
      const outcome = await race([
        () => rejectTask(staff, task.id, 'No'),
        ...times(3, () => endReviews(platform)),
      ]);
      const { status } = await taskRow(task.id);
      counts[status] = (counts[status] ?? 0) + 1;
      expect(outcome).toEqual(status === 'rejected' ? { done: 4 } : { done: 3, wrong_state: 1 });
      expect(await postings('task', task.id)).toBe(status === 'accepted' ? 1 : 0);
    }
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(8);
  });
});

describe('what the platform accepted', () => {
  it('is taken back by administrators within a week, and then waits for people', async () => {
    const admin = await makeActor('admin');
    const { staff, influencer, task } = await submitted();
    await wait(task.id, 6);
    expect(await endReviews(platform)).toMatchObject({ accepted: 1 });
    await expect(undoDecision(staff, task.id)).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('only administrators'),
    });
    await wait(task.id, 6.9);
    await undoDecision(admin, task.id);
    expect(await taskRow(task.id)).toMatchObject({ status: 'under_review', clockEndedAt: expect.any(Date) });
    expect(await balancesOf('task_payable', `user:${influencer.id}`)).toEqual([
      { currency: 'USD', amount: 0 },
    ]);
    expect((await messagesTo(staff.id)).at(-1)).toContain('took back the automatic acceptance');
    await wait(task.id, 30);
    expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 0, failed: 0 });
    await rejectTask(admin, task.id, 'Not the product');
  });

  it('stays after a week, and once it is paid', async () => {
    const admin = await makeActor('admin');
    const old = await submitted();
    const paid = await submitted();
    for (const { task } of [old, paid]) await wait(task.id, 6);
    await endReviews(platform);
    await wait(old.task.id, 7.1);
    await payTask(paid.staff, paid.task.id);
    for (const { task } of [old, paid]) {
      await expect(undoDecision(admin, task.id)).rejects.toMatchObject({ code: 'wrong_state' });
    }
  });

  it('is paid or taken back, never both', async () => {
    const admin = await makeActor('admin');
    for (let round = 0; round < 5; round++) {
      const { staff, task } = await submitted();
      await wait(task.id, 6);
      await endReviews(platform);
      expect(await race([() => payTask(staff, task.id), () => undoDecision(admin, task.id)])).toEqual({
        done: 1,
        wrong_state: 1,
      });
    }
  });
});

describe('reviewers', () => {
  it('are reminded once a day before the end, together for a campaign, unless they had no more than a day', async () => {
    const { staff, influencer, participation, task } = await submitted();
    const second = await makeTask(participation);
    await completeTask(influencer, second.id, { postUrl: aPost() });
    const short = await submitted({ reviewDays: 1 });
    expect(await remindReviewers(platform)).toBe(0);
    for (const { id } of [task, second]) await wait(id, 4.2);
    await wait(short.task.id, 0.2);
    expect(await remindReviewers(platform)).toBe(2);
    expect(await remindReviewers(platform)).toBe(0);
    expect((await messagesTo(staff.id)).at(-1)).toMatch(
      /^2 posts .* wait for your decision. If nobody decides within a day, they are accepted/,
    );
    expect((await messagesTo(short.staff.id)).join()).not.toContain('within a day');
  });
});
