import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as appeal from '@/app/api/action/task/appeal/route';
import * as complete from '@/app/api/action/task/complete/route';
import * as own from '@/app/api/get/tasks/route';
import * as actions from '@/app/api/task/actions/route';
import * as decide from '@/app/api/task/appeal/route';
import * as list from '@/app/api/tasks/route';
import { db } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { makeActor, makeToken } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { makeWorld, newPost } from '@/testing/money';
import * as contract from './appeals';

let admin: string;
beforeAll(async () => {
  admin = await makeToken((await makeActor('admin')).id);
});

const closed = {
  allow_complete: false,
  allow_leave: false,
  allow_countdown: false,
  allow_payments: false,
  allow_bonus: false,
  is_disabled: true,
  is_allowed_complete: false,
};
const todo = {
  ...closed,
  allow_complete: true,
  allow_leave: true,
  allow_countdown: true,
  is_disabled: false,
  is_allowed_complete: true,
};

async function scene() {
  const world = await makeWorld();
  const token = await makeToken(world.staff.id);
  const headers = await sessionHeaders({ id: world.influencer.id });
  const task_id = world.task.id;
  return {
    ...world,
    token,
    act: (action: string, more = {}) =>
      call(actions.POST, 'POST', { token, body: { task_id, action, ...more } }),
    send: () => call(complete.POST, 'POST', { headers, body: { task_id, post_url: newPost() } }),
    appeal: (body = contract.appealTask.example?.request as object) =>
      call(appeal.POST, 'POST', { headers, body: { ...body, task_id } }),
    settle: (as: string, body = contract.decideAppeal.example?.request as object) =>
      call(decide.POST, 'POST', { token: as, body: { ...body, task_id } }),
    staffRow: async () =>
      (await call(list.POST, 'POST', { token, body: { campaign_id: world.campaign.id } })).json[0],
    ownRow: async () =>
      (await call(own.POST, 'POST', { headers, body: { campaign_id: world.campaign.id } })).json.tasks[0],
  };
}

describe('changes', () => {
  it('are asked for with words, shown to both sides, and sent with the next version', async () => {
    const { act, send, staffRow, ownRow } = await scene();
    expect(await staffRow()).toMatchObject({ ...todo, review_until: null, changes_requested: null });
    await send();
    expect(await staffRow()).toMatchObject({ ...closed, review_until: expect.any(String), escalated: false });
    expect(await act('request_changes')).toMatchObject({
      status: 422,
      json: { details: { reason: 'must say what to change' } },
    });
    expect((await act('request_changes', { reason: 'Add #ad' })).json).toEqual({
      status: 'success',
      message: 'Changes requested',
    });
    for (const row of [await staffRow(), await ownRow()]) {
      expect(row).toMatchObject({ status: 'pending', changes_requested: 'Add #ad', review_until: null });
    }
    expect(await staffRow()).toMatchObject(todo);
    expect((await act('request_changes', { reason: 'Again' })).status).toBe(409);
    expect((await act('approve', { deadline: '2099-01-01' })).status).toBe(422);
    await send();
    expect(await ownRow()).toMatchObject({ status: 'under_review', changes_requested: null });
  });
});

describe('an appeal', () => {
  it('is sent, replied to and decided, as documented', async () => {
    const { act, send, appeal, settle, token, staffRow, ownRow } = await scene();
    expect((await appeal()).status).toBe(409);
    await send();
    await act('reject', { reason: 'No hashtag' });
    expect(await staffRow()).toMatchObject({ ...closed, appeal: null, appeal_until: expect.any(String) });
    expect((await appeal({})).status).toBe(422);
    expect((await appeal()).json).toEqual(contract.appealTask.example?.response);
    expect((await appeal()).status).toBe(409);
    expect(await ownRow()).toMatchObject({ status: 'rejected', appeal: 'open' });
    expect(await staffRow()).toMatchObject({ ...closed, appeal: 'open' });
    expect((await settle(token)).status).toBe(403);
    expect((await settle(token, { action: 'reply', reason: 'It came later' })).json).toEqual({
      status: 'success',
      message: 'Reply sent',
    });
    expect((await settle(admin, { action: 'maybe', reason: 'x' })).status).toBe(422);
    expect((await settle(admin)).json).toEqual(contract.decideAppeal.example?.response);
    expect((await settle(admin)).status).toBe(409);
    expect(await staffRow()).toMatchObject({
      ...closed,
      allow_payments: true,
      status: 'accepted',
      appeal: 'overturned',
      appeal_until: null,
    });
  });

  it('that is upheld says so', async () => {
    const { act, send, appeal, settle, ownRow } = await scene();
    await send();
    await act('reject');
    await appeal();
    expect((await settle(admin, { action: 'uphold', reason: 'No' })).json).toEqual({
      status: 'success',
      message: 'Rejection upheld',
    });
    expect(await ownRow()).toMatchObject({ status: 'rejected', appeal: 'upheld', appeal_until: null });
  });
});

describe('what a row allows', () => {
  it('is the truth for what nobody decided on in time, and for a campaign that was cancelled', async () => {
    const { task, campaign, send, staffRow } = await scene();
    await db().update(campaigns).set({ status: 'cancelled' }).where(eq(campaigns.id, campaign.id));
    expect(await staffRow()).toMatchObject({ ...todo, is_allowed_complete: false });
    expect((await send()).status).toBe(409);
    await db().update(campaigns).set({ status: 'active' }).where(eq(campaigns.id, campaign.id));
    await send();
    await db().update(tasks).set({ clockEndedAt: new Date() }).where(eq(tasks.id, task.id));
    expect(await staffRow()).toMatchObject({ ...closed, escalated: true });
  });
});

describe('a bonus after the acceptance', () => {
  const offers = { hasBonus: true, promoReachBonus: 20, bonusDays: 14 };

  it('is raised by the action `bonus`, which says until when', async () => {
    const { staff, task } = await makeWorld(offers, { postUrl: newPost() });
    const token = await makeToken(staff.id);
    const act = (body: object) => call(actions.POST, 'POST', { token, body: { task_id: task.id, ...body } });
    const early = await act({ action: 'bonus', bonus_reach: 5 });
    expect([early.status, early.json.error]).toEqual([409, 'wrong_state']);
    await act({ action: 'approve' });
    const { status, json } = await act({ action: 'bonus', bonus_reach: 5 });
    expect([status, json.message]).toEqual([200, 'Bonus awarded']);
    const again = await act({ action: 'bonus', bonus_reach: 5 });
    expect([again.status, again.json.details]).toEqual([
      422,
      { bonus_reach: 'must be more than the 5 awarded' },
    ]);
    const rows = await call(list.POST, 'POST', { token, body: { campaign_id: task.campaignId } });
    expect(rows.json[0]).toMatchObject({ bonus: { reach: true }, bonus_until: expect.any(String) });
    const misplaced = await act({ action: 'pay', bonus_reach: 5 });
    expect(misplaced.json.details).toEqual({ bonus_reach: 'goes with approve and bonus only' });
  });
});
