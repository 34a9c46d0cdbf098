import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { historyOf } from '@/features/audit';
import { balancesOf } from '@/features/ledger';
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
import { refused } from '@/testing/refused';
import { approveTask, payRun, payRuns, payTask, payWeekly, readyToPay, runPayments } from '.';
import { actOnEach } from './act-on-each';
import { undoDecision } from './undo';

freshDatabase();
afterAll(expectBooksBalanced);

/** A world with so many accepted tasks. */
async function accepted(count: number, ...values: Parameters<typeof makeWorld>) {
  const world = await makeWorld(...values);
  const ids = [world.task.id];
  while (ids.length < count) ids.push((await makeTask(world.participation)).id);
  const theirs = world.campaign.advertiserId === world.staff.advertiserId;
  const reviewer = theirs ? world.staff : await makeActor('admin');
  for (const id of ids) await approveTask(reviewer, id);
  return { ...world, ids };
}
const wallet = async (userId: number) => (await balancesOf('wallet', `user:${userId}`))[0]?.amount ?? 0;
const ban = (userId: number) =>
  db().execute(sql`update users set status = 'suspended', banned_at = now() where id = ${userId}`);
const statuses = async (ids: number[]) => Promise.all(ids.map(async (id) => (await taskRow(id)).status));
const lines = async () =>
  (await db().execute<{ task: number; reason: string | null }>(
    sql`select task_id as task, reason from pay_run_lines order by run_id, task_id`,
  )) as { task: number; reason: string | null }[];

describe('a pay run', () => {
  it('pays what can be paid, and keeps what it left out and why', async () => {
    const { staff, influencer, participation, ids } = await accepted(4);
    const [first = 0, second = 0, back = 0, paid = 0] = ids;
    await payTask(staff, paid);
    await undoDecision(staff, back);
    const open = await makeTask(participation);
    const held = await accepted(1, { advertiserId: staff.advertiserId ?? 0, holdDays: 3 });
    const banned = await accepted(1, { advertiserId: staff.advertiserId ?? 0 });
    await ban(banned.influencer.id);
    const elsewhere = await accepted(1);
    const all = [...ids, open.id, held.task.id, banned.task.id, elsewhere.task.id, first];
    const leftOut = [
      { taskId: back, reason: 'taken_back' },
      { taskId: paid, reason: 'already_paid' },
      { taskId: open.id, reason: 'not_accepted' },
      { taskId: held.task.id, reason: 'held', heldUntil: expect.any(Date) },
      { taskId: banned.task.id, reason: 'banned' },
      { taskId: elsewhere.task.id, reason: 'not_found' },
    ].map((each) => expect.objectContaining(each));
    const would = await runPayments(staff, { taskIds: all }, { dryRun: true });
    expect(would).toMatchObject({ runId: null, totals: [{ currency: 'USD', amount: 60 }] });
    expect(await lines()).toEqual([]);

    const result = await runPayments(staff, { taskIds: all });
    expect(result.paid.map(({ taskId }) => taskId)).toEqual([first, second]);
    expect(would.paid).toEqual(result.paid);
    expect(result.leftOut).toEqual(expect.arrayContaining(leftOut));
    expect(result.leftOut).toHaveLength(leftOut.length);
    expect(result.totals).toEqual([{ currency: 'USD', amount: 60 }]);
    expect(await wallet(influencer.id)).toBe(-90);
    expect((await messagesTo(influencer.id)).filter((each) => each.includes('in your wallet'))).toHaveLength(
      3,
    );
    expect(await statuses([held.task.id, banned.task.id, elsewhere.task.id])).toEqual(times3('accepted'));

    const run = await payRun(staff, result.runId ?? 0);
    expect(run).toMatchObject({ by: staff.name, paid: 2, leftOut: 5, totals: result.totals, campaign: null });
    expect(run.lines).toHaveLength(7);
    expect(await historyOf({ type: 'pay_run', id: run.id })).toMatchObject([
      { action: 'pay_runs.pay', details: { paid: 2 } },
    ]);
    await expect(payRun(elsewhere.staff, run.id)).rejects.toEqual(refused('not_found'));
    expect(await payRuns(elsewhere.staff)).toEqual([]);
    expect((await payRuns(await makeActor('admin')))[0]?.id).toBe(run.id);
  });

  it('pays all of a campaign, and shows an organisation its own part of an administrator’s run', async () => {
    const one = await accepted(2);
    const other = await accepted(1);
    const admin = await makeActor('admin');
    expect(await readyToPay(one.staff)).toMatchObject([{ ready: 2, amount: 60, waiting: 0, weekly: false }]);
    const { runId } = await runPayments(admin, { taskIds: [...one.ids, ...other.ids] });
    expect(await payRun(other.staff, runId ?? 0)).toMatchObject({
      by: null,
      weekly: false,
      paid: 1,
      campaign: other.campaign.name,
      totals: [{ currency: 'USD', amount: 30 }],
      lines: [{ taskId: other.task.id }],
    });
    expect(await runPayments(one.staff, { campaignId: one.campaign.id })).toMatchObject({
      runId: null,
      paid: [],
      leftOut: [],
    });
    await expect(runPayments(one.staff, { campaignId: other.campaign.id })).rejects.toEqual(
      refused('not_found'),
    );
  });

  it('is what pays several tasks that were ticked, and says what became of each', async () => {
    const { staff, ids } = await accepted(2);
    const held = await accepted(1, { advertiserId: staff.advertiserId ?? 0, holdDays: 3 });
    expect(await actOnEach(staff, [...ids, held.task.id], 'pay')).toEqual([
      ...ids.map((id) => ({ id, ok: true })),
      expect.objectContaining({
        id: held.task.id,
        ok: false,
        message: expect.stringContaining('Held until'),
      }),
    ]);
    expect(await payRuns(staff)).toHaveLength(1);
  });

  it('happens once for a key, whoever asks again and at the same time', async () => {
    const { staff, influencer, ids } = await accepted(3);
    const key = crypto.randomUUID();
    const results = await Promise.all(
      times(6, () => runPayments(staff, { taskIds: ids }, { key })).map((go) => go()),
    );
    const [first] = results;
    for (const each of results) expect(each).toMatchObject({ ...(first as object), paid: expect.any(Array) });
    expect(await wallet(influencer.id)).toBe(-90);
    expect(await payRuns(staff)).toHaveLength(1);
  });
});

const times3 = (value: string) => [value, value, value];

describe('at once', () => {
  it('two runs pay each task once between them', async () => {
    for (let round = 0; round < 3; round++) {
      const { staff, influencer, ids } = await accepted(6);
      const results = await Promise.all([
        runPayments(staff, { taskIds: ids }),
        runPayments(staff, { taskIds: [...ids].reverse() }),
      ]);
      const paid = results.flatMap((each) => each.paid.map(({ taskId }) => taskId));
      expect(paid.sort((a, b) => a - b)).toEqual(ids);
      expect(await wallet(influencer.id)).toBe(-180);
      for (const id of ids) expect(await postings('task', id, 'task.paid')).toBe(1);
    }
  });

  it('runs over the same people in another order wait for nobody', async () => {
    const one = await accepted(3);
    const other = await accepted(3);
    const admin = await makeActor('admin');
    const [a = 0, b = 0, c = 0] = one.ids;
    const [d = 0, e = 0, f = 0] = other.ids;
    const outcome = await race([
      () => runPayments(admin, { taskIds: [a, e] }),
      () => runPayments(admin, { taskIds: [d, b] }),
      () => runPayments(admin, { taskIds: [f, c, a, d] }),
    ]);
    expect(outcome).toEqual({ done: 3 });
    expect(await wallet(one.influencer.id)).toBe(-90);
    expect(await wallet(other.influencer.id)).toBe(-90);
  });

  it('an acceptance is paid by a run or taken back, never both', async () => {
    for (let round = 0; round < 6; round++) {
      const { staff, influencer, ids } = await accepted(2);
      const [id = 0] = ids;
      const outcome = await race([() => undoDecision(staff, id), () => runPayments(staff, { taskIds: ids })]);
      const status = (await taskRow(id)).status;
      expect(outcome).toEqual(status === 'paid' ? { done: 1, wrong_state: 1 } : { done: 2 });
      expect(await wallet(influencer.id)).toBe(status === 'paid' ? -60 : -30);
    }
  });

  it('a run and single payments pay each task once', async () => {
    const { staff, influencer, ids } = await accepted(4);
    await race([() => runPayments(staff, { taskIds: ids }), ...ids.map((id) => () => payTask(staff, id))]);
    expect(await statuses(ids)).toEqual(ids.map(() => 'paid'));
    expect(await wallet(influencer.id)).toBe(-120);
  });
});

describe('a payment that is held', () => {
  it('waits as long as its campaign said when it was accepted, for single payments too', async () => {
    const { staff, campaign, task } = await accepted(1, { holdDays: 2 });
    const { acceptedAt, heldUntil } = await taskRow(task.id);
    expect((heldUntil?.getTime() ?? 0) - (acceptedAt?.getTime() ?? 0)).toBe(2 * 86_400_000);
    await db().execute(sql`update campaigns set hold_days = 60 where id = ${campaign.id}`);
    await expect(payTask(staff, task.id)).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('holds this payment until'),
    });
    expect(await readyToPay(staff)).toMatchObject([{ ready: 0, amount: 0, waiting: 1 }]);
    await db().execute(sql`update tasks set held_until = now() where id = ${task.id}`);
    await payTask(staff, task.id);
  });

  it('is free again once the acceptance is taken back', async () => {
    const { staff, task } = await accepted(1, { holdDays: 2 });
    await undoDecision(staff, task.id);
    expect(await taskRow(task.id)).toMatchObject({ heldUntil: null });
  });
});

describe('every week', () => {
  it('campaigns that ask for it are paid out, and nobody else', async () => {
    const weekly = await accepted(2, { paying: 'weekly' });
    const held = await accepted(1, { paying: 'weekly', holdDays: 9 });
    const byHand = await accepted(1);
    const outcome = await race(times(3, () => payWeekly(platform)));
    expect(outcome).toEqual({ done: 3 });
    expect(await statuses(weekly.ids)).toEqual(['paid', 'paid']);
    expect(await statuses([held.task.id, byHand.task.id])).toEqual(['accepted', 'accepted']);
    expect(await wallet(weekly.influencer.id)).toBe(-60);
    expect((await payRuns(weekly.staff)).filter(({ paid }) => paid > 0)).toMatchObject([
      { weekly: true, by: null, paid: 2, campaign: weekly.campaign.name },
    ]);
    expect(await payRuns(held.staff)).toEqual([]);
    expect(await payWeekly(platform)).toEqual({ runs: 0, paid: 0, failed: 0 });
    await expect(payWeekly(await makeActor('admin'))).rejects.toEqual(refused('forbidden'));
  });
});
