import { eq } from 'drizzle-orm';
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
import { db } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { makeActor, makeToken } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { makeTask, makeWorld, newPost } from '@/testing/money';

const session = (userId: number) => sessionHeaders({ id: userId });

let admin: string;
beforeAll(async () => {
  admin = await makeToken((await makeActor('admin')).id);
});

describe('the flags of a task', () => {
  it('allow completing and leaving while it is pending, in its window alone', async () => {
    const { task, participation } = await makeWorld();
    await makeTask(participation, { opensAt: new Date(Date.now() + 60_000) });
    const { json } = await call(list.POST, 'POST', { token: admin, body: { campaign_id: task.campaignId } });
    const pending = { allow_complete: true, allow_leave: true, allow_countdown: true, is_disabled: false };
    expect(json).toMatchObject([
      { ...pending, is_allowed_complete: true, media: { url: null, link: null } },
      { ...pending, is_allowed_complete: false },
    ]);
  });

  it.each(['under_review', 'rejected'] as const)('disable a task that is %s', async (status) => {
    const { task } = await makeWorld({}, { status });
    const { json } = await call(list.POST, 'POST', { token: admin, body: { campaign_id: task.campaignId } });
    expect(json).toMatchObject([
      { allow_complete: false, allow_leave: false, allow_payments: false, is_disabled: true },
    ]);
  });
});

describe('the task list', () => {
  it('filters by one thing: the advertiser before the campaign before the status', async () => {
    const { staff, task } = await makeWorld();
    const other = await makeWorld();
    const ids = async (body: object) =>
      (await call(list.POST, 'POST', { token: admin, body })).json.map(({ id }: { id: number }) => id);
    const advertiserId = staff.advertiserId;
    expect(
      await ids({ advertiser_id: advertiserId, campaign_id: other.campaign.id, status: 'paid' }),
    ).toEqual([task.id]);
    expect(await ids({ campaign_id: other.campaign.id, status: ['paid'] })).toEqual([other.task.id]);
    expect(await ids({ status: ['pending', 'accepted'] })).toEqual(
      expect.arrayContaining([task.id, other.task.id]),
    );
    expect(await ids({ status: 'pending', limit: 1 })).toHaveLength(1);
    const repeated = await call(list.GET, 'GET', {
      token: admin,
      url: '/api/tasks/?status=paid&status=rejected',
    });
    expect(repeated.status).toBe(200);
    expect(repeated.json).not.toContainEqual(expect.objectContaining({ status: 'pending' }));
  });

  it('shows an advertiser its own alone', async () => {
    const { staff, task } = await makeWorld();
    const other = await makeWorld();
    const token = await makeToken(staff.id);
    const { json } = await call(list.POST, 'POST', { token });
    expect(json.map(({ id }: { id: number }) => id)).toEqual([task.id]);
    const { json: none } = await call(list.POST, 'POST', {
      token,
      body: { advertiser_id: other.staff.advertiserId },
    });
    expect(none).toEqual([]);
  });
});

describe('refusals', () => {
  const backend = { list, state, payments, actions, custom, metrics };

  it.each(Object.entries(backend))('%s needs a staff token', async (_name, { POST }) => {
    const { influencer } = await makeWorld();
    expect((await call(POST, 'POST')).status).toBe(401);
    expect((await call(POST, 'POST', { headers: await session(influencer.id) })).status).toBe(401);
    expect((await call(POST, 'POST', { token: 'fan_nonsense' })).status).toBe(401);
    const { status, json } = await call(POST, 'POST', { token: await makeToken(influencer.id) });
    expect([status, json.status, json.error]).toEqual([403, 'error', 'forbidden']);
  });

  it.each(Object.entries({ own, complete, leave }))(
    '%s needs a session, not a token',
    async (_name, { POST }) => {
      const { influencer } = await makeWorld();
      expect((await call(POST, 'POST')).status).toBe(401);
      expect((await call(POST, 'POST', { token: await makeToken(influencer.id) })).status).toBe(401);
    },
  );

  it("404 for another advertiser's task, and for none", async () => {
    const { task } = await makeWorld();
    const token = await makeToken((await makeActor('advertiser')).id);
    for (const [name, { POST }] of Object.entries(backend)) {
      if (name === 'list' || name === 'custom') continue;
      for (const task_id of [task.id, 2_000_000_000]) {
        const { status, json } = await call(POST, 'POST', {
          token,
          body: { task_id, action: 'approve', reach: 1 },
        });
        expect([name, status, json.error]).toEqual([name, 404, 'not_found']);
      }
    }
  });

  it('404 for tasks of a campaign that influencers may not see', async () => {
    const { influencer, campaign } = await makeWorld({ status: 'draft' });
    const headers = await session(influencer.id);
    for (const campaign_id of [campaign.id, 2_000_000_000]) {
      expect((await call(own.POST, 'POST', { headers, body: { campaign_id } })).status).toBe(404);
    }
  });

  it.each([
    [state, {}, 'task_id'],
    [payments, { task_id: 'x' }, 'task_id'],
    [actions, { task_id: 1 }, 'action'],
    [actions, { task_id: 1, action: 'burn' }, 'action'],
    [actions, { task_id: 1, action: 'reject', bonus_reach: 5 }, 'bonus_reach'],
    [actions, { task_id: 1, action: 'approve', bonus_reach: -1 }, 'bonus_reach'],
    [actions, { task_id: 1, action: 'approve', deadline: '2030-01-01' }, 'deadline'],
    [custom, { campaign_id: 1, title: 'T' }, 'description'],
    [custom, { campaign_id: 1, description: 'D' }, 'title'],
    [metrics, { task_id: 1, reach: -1 }, 'reach'],
    [metrics, { task_id: 1 }, 'reach'],
    [list, { status: 'done' }, 'status'],
    [list, { status: ['paid', 'done'] }, 'status.1'],
  ])('422 names the parameter (%#)', async ({ POST }, body, field) => {
    const { status, json } = await call(POST, 'POST', { token: admin, body });
    expect([status, json.error]).toEqual([422, 'invalid']);
    expect(Object.keys(json.details)).toContain(field);
  });

  it('422 for a post elsewhere, 409 for a state that does not fit', async () => {
    const { influencer, task } = await makeWorld();
    const headers = await session(influencer.id);
    const send = (handler: typeof complete.POST, body: object) => call(handler, 'POST', { headers, body });
    for (const post_url of [undefined, 'ftp://instagram.com/p/1', 'https://example.com/p/1']) {
      const { status, json } = await send(complete.POST, { task_id: task.id, post_url });
      expect(status).toBe(422);
      expect(Object.keys(json.details)).toEqual(['post_url']);
    }
    expect((await send(complete.POST, { task_id: task.id, post_url: newPost() })).status).toBe(200);
    const again = await send(complete.POST, { task_id: task.id, post_url: newPost() });
    expect([again.status, again.json.error]).toEqual([409, 'already_submitted']);
    const left = await send(leave.POST, { task_id: task.id });
    expect([left.status, left.json.error]).toEqual([409, 'wrong_state']);
    const paid = await call(actions.POST, 'POST', {
      token: admin,
      body: { task_id: task.id, action: 'pay' },
    });
    expect([paid.status, paid.json.error]).toEqual([409, 'wrong_state']);
  });

  it('409 for an open task in a campaign that is over', async () => {
    const { campaign } = await makeWorld();
    await db().update(campaigns).set({ status: 'completed' }).where(eq(campaigns.id, campaign.id));
    const body = { campaign_id: campaign.id, title: 'T', description: 'D' };
    expect((await call(custom.POST, 'POST', { token: admin, body })).status).toBe(409);
  });

  it('a repeat with the same Idempotency-Key gets the first answer and changes nothing', async () => {
    const { campaign } = await makeWorld();
    const request = {
      token: admin,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: { campaign_id: campaign.id, title: 'T', description: 'D' },
    };
    const first = await call(custom.POST, 'POST', request);
    const second = await call(custom.POST, 'POST', request);
    expect(second.json).toEqual(first.json);
    const briefs = await db().select().from(tasks).where(eq(tasks.campaignId, campaign.id));
    expect(briefs.filter(({ userId }) => userId === null)).toHaveLength(1);
  });
});
