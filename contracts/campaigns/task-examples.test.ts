import { beforeAll, describe, expect, it } from 'vitest';
import * as complete from '@/app/api/action/task/complete/route';
import * as leave from '@/app/api/action/task/leave/route';
import * as own from '@/app/api/get/tasks/route';
import * as actions from '@/app/api/task/actions/route';
import * as custom from '@/app/api/task/custom/route';
import * as metrics from '@/app/api/task/metrics/route';
import * as payments from '@/app/api/task/payments/route';
import * as state from '@/app/api/task/status/route';
import * as list from '@/app/api/tasks/route';
import type { tasks } from '@/db/schema';
import { makeCampaign, makeNetwork, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeToken } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { makeTask, makeWorld, taskRow } from '@/testing/money';
import { actOnTask } from './task-actions';
import * as contract from './tasks';

const session = (userId: number) => sessionHeaders({ id: userId });
const example = (declared: { example?: { response: unknown } }) => declared.example?.response;

let admin: string;
beforeAll(async () => {
  admin = await makeToken((await makeActor('admin')).id);
});

/** The campaign of the document's examples, with ids of our own. */
async function summer(task: Partial<typeof tasks.$inferInsert> = {}) {
  const influencer = await makeActor('influencer');
  const campaign = await makeCampaign(
    {
      type: 'influencer',
      name: 'Summer Fashion Campaign',
      tagline: 'Show off your summer style',
      description: 'Promote our latest summer collection',
      imageLogo: 'https://example.com/logo.jpg',
      imagePost: 'https://example.com/post.jpg',
      dateStart: new Date('2024-06-01T00:00:00Z'),
      dateEnd: new Date('2024-08-31T23:59:59Z'),
      postRate: 25,
      hasBonus: true,
      promoReachBonus: 50,
      promoEngagementRateBonus: 25,
      promoBestPostBonus: 100,
      participantsCount: 1,
    },
    { networks: ['instagram', 'facebook'], hashtags: ['summer', 'fashion'] },
  );
  const participation = await makeParticipant(campaign.id, influencer.id);
  const row = await makeTask(participation, {
    title: 'Create Instagram Post',
    description: 'Post about our summer collection',
    requirements: 'Include hashtags and tag our brand',
    minimumReward: 25,
    postPayment: 30,
    assignedAt: new Date('2024-08-01T10:00:00Z'),
    opensAt: new Date('2024-08-01T10:00:00Z'),
    deadline: new Date('2024-08-31T23:59:59Z'),
    ...task,
  });
  return { influencer, campaign, participation, task: row };
}

describe('the documented examples', () => {
  it('000-04: the tasks of a campaign', async () => {
    const { influencer, campaign, task } = await summer();
    const { status, json } = await call(own.POST, 'POST', {
      headers: await session(influencer.id),
      body: { campaign_id: campaign.id },
    });
    expect(status).toBe(200);
    const [documented] = contract.getTasks.example?.response.tasks ?? [];
    expect(json).toEqual({
      tasks: [
        {
          ...documented,
          id: task.id,
          campaign: { ...documented?.campaign, id: campaign.id },
          // The document shows other words than the requirements here; ours are the requirements as HTML.
          info: { title: 'Task Requirements', content: '<p>Include hashtags and tag our brand</p>' },
          ...{ post_url: null, reject_reason: null, review_until: null },
          ...{ changes_requested: null, appeal_until: null, appeal: null },
          ...{ requirement_items: [], named_items: [], caption: '', item_checks: [], item_answers: [] },
          held_until: null,
          bonus_until: null,
        },
      ],
    });
  });

  it('000-06: completing, in the encodings the document shows', async () => {
    const { influencer, task } = await summer({ deadline: new Date(Date.now() + 60_000) });
    const key = task.id;
    const { status, json } = await call(complete.POST, 'POST', {
      headers: { ...(await session(influencer.id)), 'content-type': 'text/plain' },
      body: `task_id=${key}\npost_url=https://instagram.com/p/example${key}\nscreenshots=https://example.com/screenshot1.jpg`,
    });
    expect([status, json]).toEqual([200, example(contract.completeTask)]);
    expect(await taskRow(task.id)).toMatchObject({
      status: 'under_review',
      screenshots: ['https://example.com/screenshot1.jpg'],
    });
  });

  it('000-07: leaving', async () => {
    const { influencer, task } = await makeWorld();
    const { status, json } = await call(leave.POST, 'POST', {
      headers: await session(influencer.id),
      body: { task_id: String(task.id) },
    });
    expect([status, json]).toEqual([200, example(contract.leaveTask)]);
  });

  it('000-11: an accepted task as staff see it', async () => {
    const john = await makeActor('influencer');
    const campaign = await makeCampaign(
      {
        name: '#Fridayvibes',
        tagline: 'Friday Vibes',
        description: '\n\n\n            Requirements:\n\n\n\n            ',
        imageLogo: 'https://domain.com/static/media/campaigns/advertiser_1/2025-07-22__11-07-37__bfri2.jpg',
        imagePost: 'https://domain.com/static/media/campaigns/advertiser_1/2025-07-22__11-07-37__bfday.jpg',
        dateStart: new Date('2025-07-01T00:00:00Z'),
        dateEnd: new Date('2025-07-30T19:00:00Z'),
        postRate: 2.82,
        hasBonus: true,
      },
      { networks: ['facebook'], hashtags: ['Fridayvibes'] },
    );
    const publisher = await makeNetwork(john.id, {
      network: 'facebook',
      handle: `John Smith ${campaign.id}`,
    });
    const [documented] = contract.listTasks.example?.response ?? [];
    const task = await makeTask(await makeParticipant(campaign.id, john.id), {
      networkId: publisher.id,
      status: 'accepted',
      acceptedAt: new Date('2025-07-22T12:00:00Z'),
      minimumReward: 2.82,
      postPayment: 2.82,
      opensAt: new Date('2025-07-22T20:11:08Z'),
      deadline: new Date('2025-07-23T20:11:06Z'),
      postUrl: documented?.media.link,
      screenshots: [documented?.media.url ?? ''],
    });
    const { status, json } = await call(list.POST, 'POST', {
      token: admin,
      body: { campaign_id: campaign.id },
    });
    expect(status).toBe(200);
    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({
      ...documented,
      id: task.id,
      type: `Profile: John Smith ${campaign.id}`,
      // The document prints the month for the day and one minute less in the parts; ours are the true ones.
      date_completed_minimum: 'July 22, 2025 - 20:11:08',
      date_completed_maximum: 'July 23, 2025 - 20:11:06',
      date_end: { year: 2025, month: 7, day: 23, hour: 20, minute: 11, second: 6 },
      campaign: {
        ...documented?.campaign,
        id: campaign.id,
        date_end: { year: 2025, month: 7, day: 30, hour: 19, minute: 0, second: 0 },
        date_end_text: 'July 30, 2025 - 19:00:00',
      },
    });
  });

  it('000-33: where a task stands', async () => {
    const { task } = await summer();
    const { json } = await call(state.POST, 'POST', { token: admin, body: { task_id: task.id } });
    expect(json).toEqual(example(contract.taskState));
  });

  it('000-34: what a task pays', async () => {
    const { task } = await summer({
      postPayment: 25,
      bonusReach: 5,
      status: 'accepted',
      acceptedAt: new Date(),
    });
    const { json } = await call(payments.POST, 'POST', {
      token: admin,
      body: `task_id=${task.id}`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(json).toEqual({
      ...contract.taskPayments.example?.response,
      payment_bonus_engagement_rate: 0,
      payment_bonus_best_post: 0,
    });
  });

  it('000-35: approving, and the words of every other action', async () => {
    const { task } = await summer();
    const act = async (action: string, more = {}) =>
      (await call(actions.POST, 'POST', { token: admin, body: { task_id: task.id, action, ...more } })).json;
    expect(await act('review')).toEqual({ status: 'success', message: 'Task set under review' });
    expect(await act('reject', { reason: 'Off topic' })).toEqual({
      status: 'success',
      message: 'Task rejected',
    });
    expect(await act('reopen')).toEqual({ status: 'success', message: 'Task reopened' });
    expect(await act('approve', { bonus_reach: '5' })).toEqual(example(actOnTask));
    expect(await act('pay')).toEqual({ status: 'success', message: 'Task paid' });
    const { json } = await call(list.GET, 'GET', {
      token: admin,
      url: `/api/tasks/?campaign_id=${task.campaignId}`,
    });
    expect(json).toMatchObject([
      {
        status: 'paid',
        allow_bonus: true,
        allow_payments: true,
        bonus: { reach: true, engagement_rate: false, best_post: false },
        payments: { minimum: 25, post: 30, total: 35 },
      },
    ]);
  });

  it('000-36: an open task', async () => {
    const { campaign, staff } = await makeWorld();
    const { status, json } = await call(custom.POST, 'POST', {
      token: await makeToken(staff.id),
      body: { ...(contract.createCustomTask.example?.request as object), campaign_id: campaign.id },
    });
    expect(status).toBe(200);
    expect(json).toEqual({ ...contract.createCustomTask.example?.response, task_id: json.task_id });
    const { json: stands } = await call(state.POST, 'POST', {
      token: admin,
      body: { task_id: json.task_id },
    });
    expect(stands).toMatchObject({ status: 'pending', assigned_date: null });
  });

  it('metrics of a post', async () => {
    const { task } = await summer({ status: 'under_review' });
    const { json } = await call(metrics.POST, 'POST', {
      token: admin,
      body: { ...(contract.measureTask.example?.request as object), task_id: task.id },
    });
    expect(json).toEqual(example(contract.measureTask));
    expect(await taskRow(task.id)).toMatchObject({ reach: 12_000, likes: 840, comments: 61, shares: 25 });
  });
});
