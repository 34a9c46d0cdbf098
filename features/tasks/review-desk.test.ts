import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { taskColumns } from '@/components/campaigns/desk/campaign-csv';
import { unmeasuredColumns } from '@/components/tasks/review/metrics-csv';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { toCsv } from '@/lib/csv';
import { makeParticipant } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { makeTask, makeWorld, messagesTo, newPost, postings, taskRow } from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  actOn,
  approveTask,
  completeTask,
  countReview,
  countToReview,
  countUnmeasured,
  listTasks,
  rejectTask,
  reviewCampaigns,
  reviewEvidence,
  reviewQueue,
  unmeasuredPosts,
} from '.';
import { actOnEach, undoEach } from './act-on-each';
import { checkMetrics, importMetrics } from './import-metrics';

async function three() {
  const world = await makeWorld({ budget: 60 });
  const { participation, task } = world;
  const sent = () => ({ status: 'under_review' as const, postUrl: newPost(), completedAt: new Date() });
  const tasks = [task, await makeTask(participation, sent()), await makeTask(participation, sent())];
  await completeTask(world.influencer, task.id, { postUrl: newPost() });
  const [first = 0, second = 0, third = 0] = tasks.map(({ id }) => id);
  return { ...world, ids: [first, second, third] as [number, number, number] };
}

describe('deciding on several tasks', () => {
  it('does what it can and says what became of each; what was done is taken back together', async () => {
    const { staff, ids } = await three();
    const [first, second, third] = ids;
    const elsewhere = (await makeWorld()).task.id;
    const results = await actOnEach(staff, [first, first, second, elsewhere, third], 'approve');
    expect(results).toEqual([
      { id: first, ok: true },
      { id: second, ok: true },
      { id: elsewhere, ok: false, code: 'not_found', message: expect.any(String) },
      { id: third, ok: false, code: 'limit_reached', message: expect.stringContaining('$60.00') },
    ]);
    expect(await undoEach(staff, ids)).toMatchObject([
      { id: first, ok: true },
      { id: second, ok: true },
      { id: third, ok: false, code: 'wrong_state' },
    ]);
    expect((await taskRow(elsewhere)).status).toBe('pending');
    await expect(actOnEach(await makeActor('influencer'), ids, 'approve')).rejects.toEqual(
      refused('forbidden'),
    );
    await expect(undoEach(await makeActor('influencer'), ids)).rejects.toEqual(refused('forbidden'));
  });

  it('owes nothing for what was never handed in, which a form approves neither alone nor in bulk', async () => {
    const { staff, influencer, participation, task } = await makeWorld();
    const sent = await makeTask(participation, {
      status: 'under_review',
      postUrl: newPost(),
      completedAt: new Date(),
    });
    const set = await makeTask(participation, { status: 'under_review' });
    const nothing = { ok: false, code: 'invalid', message: expect.stringContaining('No post was sent') };
    expect(await actOnEach(staff, [task.id, sent.id, set.id], 'approve')).toEqual([
      { id: task.id, ...nothing },
      { id: sent.id, ok: true },
      { id: set.id, ...nothing },
    ]);
    expect((await taskRow(task.id)).status).toBe('pending');
    expect(await postings('task', task.id)).toBe(0);
    // The API's operation says what it does, and goes on doing it.
    await actOn(staff, task.id, 'approve');
    expect((await taskRow(task.id)).status).toBe('accepted');
    expect(await messagesTo(influencer.id)).toHaveLength(2);
  });
});

describe('the review queue', () => {
  it('lists what its reader is staff of, oldest first, by state, network, campaign, age and words', async () => {
    const { staff, influencer, campaign, participation, task } = await makeWorld();
    await makeWorld({}, { status: 'under_review' });
    const hour = 60 * 60 * 1000;
    const older = await makeTask(participation, {
      status: 'under_review',
      completedAt: new Date(Date.now() - 80 * hour),
      title: 'A reel about shoes',
      network: 'tiktok',
    });
    await completeTask(influencer, task.id, { postUrl: newPost() });
    const idsOf = async (filter: Parameters<typeof reviewQueue>[1]) =>
      (await reviewQueue(staff, filter)).map(({ id }) => id);
    expect(await idsOf({ status: 'under_review' })).toEqual([older.id, task.id]);
    expect(await idsOf({ status: 'under_review', network: 'tiktok' })).toEqual([older.id]);
    expect(await idsOf({ days: 3 })).toEqual([older.id]);
    expect(await idsOf({ text: 'reel ABOUT' })).toEqual([older.id]);
    expect(await idsOf({ text: String(task.id) })).toContain(task.id);
    expect(await idsOf({ text: '100%' })).toEqual([]);
    expect(await idsOf({ campaignId: campaign.id + 1 })).toEqual([]);
    expect(await countReview(staff, { text: 'reel' })).toMatchObject({
      under_review: 1,
      accepted: 0,
      all: 1,
    });
    expect([await countToReview(staff), (await countReview(staff)).under_review]).toEqual([2, 2]);
    await expect(countToReview(influencer)).rejects.toEqual(refused('forbidden'));
    expect(await reviewCampaigns(staff)).toEqual([{ id: campaign.id, name: campaign.name }]);
    await expect(reviewQueue(influencer)).rejects.toEqual(refused('forbidden'));
    expect(
      (await reviewQueue(await makeActor('admin'), { text: 'reel about' })).map(({ id }) => id),
    ).toContain(older.id);
  });

  it("shows the evidence, the person's record with this advertiser alone, and what the campaign owes", async () => {
    const { staff, influencer, participation, task } = await makeWorld();
    const rejected = await makeTask(participation);
    await rejectTask(staff, rejected.id, 'No hashtag');
    const elsewhere = await makeWorld();
    await makeParticipant(elsewhere.campaign.id, influencer.id, { completed: 2 });
    await approveTask(staff, task.id);
    const evidence = await reviewEvidence(staff, task.id);
    expect(evidence).toMatchObject({
      spent: 30,
      undoable: true,
      reviewerName: staff.name,
      record: { accepted: 1, rejected: 1 },
      earlier: [{ id: rejected.id, rejectReason: 'No hashtag' }],
      history: [{ action: 'tasks.approve' }],
    });
    const admin = await makeActor('admin');
    expect((await reviewEvidence(admin, task.id)).record).toMatchObject({ accepted: 3, rejected: 1 });
    expect((await reviewEvidence(admin, task.id)).undoable).toBe(false);
    await expect(reviewEvidence(elsewhere.staff, task.id)).rejects.toEqual(refused('not_found'));
    await expect(reviewEvidence(influencer, task.id)).rejects.toEqual(refused('forbidden'));
  });
});

describe('a file of metrics', () => {
  it('is checked row by row and applied as a whole', async () => {
    const { staff, influencer, participation, task } = await makeWorld();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    const second = await makeTask(participation, { status: 'under_review', likes: 7 });
    const good = `task_id,reach,likes,comments,shares\r\n${second.id},20,,1,\r\n${task.id},"1000",50,4,3\r\n`;
    expect((await checkMetrics(staff, good)).rows).toMatchObject([
      {
        line: 2,
        taskId: second.id,
        before: { likes: 7 },
        metrics: { reach: 20, comments: 1 },
        problem: null,
      },
      { line: 3, metrics: { reach: 1000, likes: 50 }, problem: null },
    ]);
    expect(await importMetrics(staff, good)).toBe(2);
    expect(await taskRow(second.id)).toMatchObject({ reach: 20, likes: 7, comments: 1 });
    expect(await taskRow(task.id)).toMatchObject({ reach: 1000, likes: 50, comments: 4, shares: 3 });
  });

  it('with a problem in any row changes nothing', async () => {
    const { staff, influencer, participation, task } = await makeWorld();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    const pending = await makeTask(participation);
    const strange = (await makeWorld({}, { status: 'under_review' })).task.id;
    const rows = [
      `${task.id},10,1,1,1`,
      `${task.id},11,1,1,1`,
      `${pending.id},1,1,1,1`,
      `${strange},1,1,1,1`,
      `${task.id},-1,1,1,1`,
      `${task.id},1.5,1,1,1`,
      `${task.id},,1,1,1`,
      'x,1,1,1,1',
      `${task.id},1`,
    ];
    const file = ['task,reach_is_second', ...rows].join('\n');
    await expect(checkMetrics(staff, file)).rejects.toEqual(refused('invalid'));
    const named = ['task_id,reach,likes,comments,shares', ...rows].join('\n');
    const { rows: checked } = await checkMetrics(staff, named);
    expect(checked.map(({ problem }) => problem !== null)).toEqual([false, ...rows.slice(1).map(() => true)]);
    expect(checked[3]).toMatchObject({ campaign: null, person: null, before: null });
    await expect(importMetrics(staff, named)).rejects.toEqual(refused('invalid'));
    expect(await taskRow(task.id)).toMatchObject({ reach: 0, likes: 0 });
    for (const csv of [
      '',
      'task_id,reach',
      'reach\n1',
      'task_id,reach,reach\n1,1,1',
      'task_id,reach\n"1,2',
    ]) {
      await expect(checkMetrics(staff, csv)).rejects.toEqual(refused('invalid'));
    }
    await expect(importMetrics(influencer, named)).rejects.toEqual(refused('forbidden'));
  });

  it('is what spreadsheets make of it: the export itself, tabs, sep=, other headings, empty columns', async () => {
    const { staff, influencer, participation, task } = await makeWorld();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await makeTask(participation);
    const exported = toCsv(taskColumns, await listTasks(staff)).replace(/,0,0,0,0(?=,|\r)/, ',1200,40,3,2');
    const read = await checkMetrics(staff, exported);
    expect(read.rows.map(({ changes, problem }) => [changes, problem])).toEqual([
      [true, null],
      [false, null],
    ]);
    expect(read.passedOver).toEqual(expect.arrayContaining(['title', 'post url', 'status']));
    expect(await importMetrics(staff, exported)).toBe(1);
    expect(await taskRow(task.id)).toMatchObject({ reach: 1200, likes: 40, comments: 3, shares: 2 });
    expect(await importMetrics(staff, exported)).toBe(0);
    const { id } = task;
    for (const [reach, table] of [
      [11, `task_id\treach\tlikes\r\n${id}\t11\t1\r\n`],
      [12, `sep=,\r\ntask_id,reach\r\n${id},12\r\n`],
      [13, `sep=;\ntask_id;reach\n${id};13\n`],
      [14, `Task ID,Reach,,\n${id},14,,\n`],
      [15, `task-id;reach;Note\n${id};15\n`],
      [16, `id,task_id,reach\nx,${id},16\n`],
    ] as const) {
      expect(await importMetrics(staff, table), table).toBe(1);
      expect((await taskRow(id)).reach).toBe(reach);
    }
    expect((await checkMetrics(staff, `task_id,reach,,\n${id},1,x,`)).passedOver).toEqual(['column 3']);
    for (const [reach, table] of [
      [1200, `task_id,reach\n${id},"1,200"`],
      [1300, `task_id;reach;engagement rate\n${id};1.300;3,75\n`],
      [1400, `task_id;reach;likes\r\n${id};1\u00a0400;12\u202f000\r\n`],
      [1500, `task_id\treach\n${id}\t1 500\n`],
      [1_600_000, `task_id,reach,engagement rate\n${id},"1,600,000",3.75`],
    ] as const) {
      expect(await importMetrics(staff, table), table).toBe(1);
      expect((await taskRow(id)).reach).toBe(reach);
    }
    expect(await importMetrics(staff, `task_id,reach,likes\n${id},,`), 'a row nobody filled in').toBe(0);
    const mixed = await checkMetrics(
      staff,
      `task_id;reach\n${id};1.200\n${(await makeTask(participation)).id};3,750`,
    );
    expect(mixed.rows[0]?.problem).toBe(
      'reach: 1.200 may have decimals, since the column has 3,750 too. Write its numbers without signs, such as 12000.',
    );
    const wrong = await checkMetrics(staff, `task_id,reach,likes,shares\n${id},many,3,-1`);
    expect(wrong.rows[0]?.problem).toBe(
      'reach must be a whole number from 0 to 1000000000. shares must be a whole number from 0 to 1000000000.',
    );
    await expect(checkMetrics(staff, `likes,likes\n1,2`)).rejects.toMatchObject({
      message: 'The head names likes twice. The head must name task_id and reach.',
    });
    for (const refusedTable of [
      `task_id,reach\n${id},1200.0`,
      `task_id,reach\n${id},"1,200.50"`,
      `task_id,reach,likes\n${id},1,000`,
      `task_id,reach\n${id},1,2`,
    ]) {
      await expect(importMetrics(staff, refusedTable)).rejects.toEqual(refused('invalid'));
    }
  });
});

describe('the posts that wait for figures', () => {
  it('are given out with people and ids to those who may see them, without formulas, and come back filled in', async () => {
    const { staff, influencer, participation, task, campaign } = await makeWorld();
    const measuredOne = await makeTask(participation);
    await makeTask(participation);
    for (const { id } of [task, measuredOne]) await completeTask(influencer, id, { postUrl: newPost() });
    await importMetrics(staff, `task_id,reach\n${measuredOne.id},5`);
    await makeWorld({}, { status: 'under_review', postUrl: newPost() });
    await db().update(users).set({ name: '=HYPERLINK("x")' }).where(eq(users.id, influencer.id));

    const posts = await unmeasuredPosts(staff);
    expect(posts.map(({ id }) => id)).toEqual([task.id]);
    expect(await countUnmeasured(staff)).toEqual({ posts: 1, inFile: 1 });
    expect(await unmeasuredPosts(staff, campaign.id + 1)).toEqual([]);
    const file = toCsv(unmeasuredColumns, posts);
    expect(file).toContain(`\n${task.id},"'=HYPERLINK(""x"")",`);
    expect(file).toContain(posts[0]?.postUrl);
    expect(await importMetrics(staff, file), 'nobody filled it in').toBe(0);
    expect(await importMetrics(staff, file.replace(/,,,,\r/, ',"12,000",7,,\r'))).toBe(1);
    expect(await taskRow(task.id)).toMatchObject({ reach: 12_000, likes: 7, comments: 0 });
    expect(await unmeasuredPosts(staff)).toEqual([]);
    await expect(async () => unmeasuredPosts(influencer)).rejects.toEqual(refused('forbidden'));
    await expect(countUnmeasured(influencer)).rejects.toEqual(refused('forbidden'));
  });
});
