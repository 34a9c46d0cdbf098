import { describe, expect, it } from 'vitest';
import * as getTasks from '@/app/api/get/tasks/route';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor, unique } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { makeTask, makeWorld, newPost } from '@/testing/money';
import {
  approveTask,
  completeTask,
  countOwnTasks,
  leaveTask,
  ownEarnings,
  ownTaskCampaigns,
  payTask,
  rejectTask,
  reopenedTasks,
  reopenTask,
  searchOwnTasks,
  taskTimeline,
} from '..';

const hour = 60 * 60 * 1000;
const kinds = async (...given: Parameters<typeof taskTimeline>) =>
  (await taskTimeline(...given)).map(({ kind }) => kind);

describe('one’s own tasks', () => {
  it('to do come by their deadline, those that are over at the end', async () => {
    const { influencer, participation, task } = await makeWorld();
    const due = (hours: number) =>
      makeTask(participation, { deadline: new Date(Date.now() + hours * hour), opensAt: new Date(0) });
    const [over, late, soon] = [await due(-3), await due(50), await due(0.5)];
    const found = await searchOwnTasks(influencer, { status: 'pending' });
    expect(found.map(({ id }) => id)).toEqual([soon.id, task.id, late.id, over.id]);
    expect(found.at(-1)?.window).toBe('over');
    const [first] = await searchOwnTasks(influencer, { status: 'pending', pageSize: 1, page: 2 });
    expect(first?.id).toBe(task.id);
  });

  it('are found by title, campaign and advertiser, counted by state, and nobody else’s', async () => {
    const { influencer, staff, participation, task, campaign } = await makeWorld({
      name: unique('Tea 100%_'),
    });
    const titled = await makeTask(participation, { title: unique('Reel') });
    const elsewhere = await makeCampaign({ participantsCount: 1 });
    const other = await makeTask(await makeParticipant(elsewhere.id, influencer.id));
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await approveTask(staff, task.id);
    const ids = async (search: Parameters<typeof searchOwnTasks>[1]) =>
      (await searchOwnTasks(influencer, search)).map(({ id }) => id).sort((a, b) => a - b);
    expect(await ids({ text: titled.title.toUpperCase() })).toEqual([titled.id]);
    expect(await ids({ text: campaign.name })).toEqual([task.id, titled.id]);
    expect(await ids({ text: '100%_' })).toEqual([task.id, titled.id]);
    expect(await ids({ text: '100__' })).toEqual([]);
    expect(await ids({ campaignId: elsewhere.id })).toEqual([other.id]);
    expect(await countOwnTasks(influencer)).toEqual({
      pending: 2,
      under_review: 0,
      accepted: 1,
      rejected: 0,
      paid: 0,
    });
    expect(await countOwnTasks(influencer, { campaignId: elsewhere.id })).toMatchObject({
      pending: 1,
      accepted: 0,
    });
    expect((await ownTaskCampaigns(influencer)).map(({ id }) => id).sort()).toEqual(
      [campaign.id, elsewhere.id].sort(),
    );
    await leaveTask(influencer, other.id);
    expect(await ids({ campaignId: elsewhere.id })).toEqual([]);
    const stranger = await makeActor('influencer');
    expect(await searchOwnTasks(stranger)).toEqual([]);
    await expect(taskTimeline(stranger, task.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(taskTimeline(staff, task.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('show what the API shows, and add up to what is outstanding', async () => {
    const { influencer, staff, participation, campaign, task } = await makeWorld({
      hasBonus: true,
      promoReachBonus: 10.25,
    });
    const [second, third] = [
      await makeTask(participation),
      await makeTask(participation, { postPayment: 0.1 }),
    ];
    for (const { id } of [task, second, third]) await completeTask(influencer, id, { postUrl: newPost() });
    await approveTask(staff, task.id, { reach: 10.25 });
    await approveTask(staff, third.id);
    const usd = (amount: number) => [{ currency: 'USD', amount }];
    expect(await ownEarnings(influencer)).toEqual({ underReview: usd(30), accepted: usd(40.35), paid: [] });
    await payTask(staff, task.id);
    expect(await ownEarnings(influencer)).toEqual({
      underReview: usd(30),
      accepted: usd(0.1),
      paid: usd(40.25),
    });
    const answer = await call(getTasks.POST, 'POST', {
      headers: await sessionHeaders({ id: influencer.id }),
      body: { campaign_id: campaign.id },
    });
    const shown = (await searchOwnTasks(influencer, { campaignId: campaign.id })).sort((a, b) => a.id - b.id);
    expect(
      answer.json.tasks.map(
        (each: { id: number; status: string; payments: { total: number }; post_url: string }) => [
          each.id,
          each.status,
          each.payments.total,
          each.post_url,
        ],
      ),
    ).toEqual(shown.map(({ id, status, total, postUrl }) => [id, status, total, postUrl]));
    const counts = await countOwnTasks(influencer);
    for (const [status, count] of Object.entries(counts)) {
      const inState = answer.json.tasks.filter((each: { status: string }) => each.status === status);
      expect([status, inState.length]).toEqual([status, count]);
    }
  });
});

describe('the history of a task', () => {
  it('tells every round in order, with the reviewer’s words and without their name', async () => {
    const { influencer, staff, task } = await makeWorld();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await rejectTask(staff, task.id, 'Too dark');
    await reopenTask(staff, task.id, { reason: 'Take it by day' });
    expect(await reopenedTasks(influencer)).toEqual(new Set([task.id]));
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await approveTask(staff, task.id);
    await payTask(staff, task.id);
    const events = await taskTimeline(influencer, task.id);
    expect(events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['assigned', undefined],
      ['submitted', undefined],
      ['rejected', 'Too dark'],
      ['reopened', 'Take it by day'],
      ['submitted', undefined],
      ['accepted', undefined],
      ['paid', undefined],
    ]);
    expect(JSON.stringify(events)).not.toContain(staff.name);
  });

  it('of work older than the record is told by the task itself', async () => {
    const { influencer, task } = await makeWorld(
      {},
      {
        status: 'paid',
        postUrl: 'https://instagram.com/p/old',
        completedAt: new Date(Date.now() - 3 * hour),
        acceptedAt: new Date(Date.now() - 2 * hour),
        paidAt: new Date(Date.now() - hour),
        assignedAt: new Date(Date.now() - 4 * hour),
      },
    );
    expect(await kinds(influencer, task.id)).toEqual(['assigned', 'submitted', 'accepted', 'paid']);
  });

  it('of a task accepted without a post claims none was sent', async () => {
    const { influencer, staff, task } = await makeWorld();
    await approveTask(staff, task.id);
    expect(await kinds(influencer, task.id)).toEqual(['assigned', 'accepted']);
  });
});
