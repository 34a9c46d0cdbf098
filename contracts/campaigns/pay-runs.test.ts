import { describe, expect, it } from 'vitest';
import { POST } from '@/app/api/payments/run/route';
import { approveTask } from '@/features/tasks';
import { makeActor, makeToken } from '@/testing/factories';
import { call } from '@/testing/http';
import { makeTask, makeWorld, postings } from '@/testing/money';
import * as contract from './pay-runs';

/** An organisation's token, two accepted tasks and one that is not. */
async function world() {
  const { staff, influencer, campaign, participation, task } = await makeWorld();
  const second = await makeTask(participation);
  const open = await makeTask(participation);
  for (const { id } of [task, second]) await approveTask(staff, id);
  return { token: await makeToken(staff.id), influencer, campaign, task, second, open };
}

describe('/payments/run/', () => {
  it('answers in the shape of its example, and the same again for the same key', async () => {
    const { token, influencer, task, second, open } = await world();
    const body = { task_ids: [task.id, second.id, open.id, 2_000_000_000] };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const { status, json } = await call(POST, 'POST', { token, headers, body });
    expect(status).toBe(200);
    const paid = { user_id: influencer.id, amount: 30, currency: 'USD' };
    expect(json).toEqual({
      status: 'success',
      run_id: expect.any(Number),
      paid: [
        { task_id: task.id, ...paid },
        { task_id: second.id, ...paid },
      ],
      left_out: [
        { task_id: open.id, reason: 'not_accepted' },
        { task_id: 2_000_000_000, reason: 'not_found' },
      ],
      totals: [{ currency: 'USD', amount: 60 }],
      remaining: 0,
    });
    expect(Object.keys(json)).toEqual(Object.keys(contract.runPayments.example?.response ?? {}));
    const again = await call(POST, 'POST', { token, headers, body });
    expect(again.json).toEqual(json);
    const anew = await call(POST, 'POST', { token, body: { task_ids: task.id } });
    expect(anew.json).toMatchObject({ paid: [], left_out: [{ task_id: task.id, reason: 'already_paid' }] });
    expect(await postings('task', task.id, 'task.paid')).toBe(1);
  });

  it('says what it would do for a whole campaign, and does it', async () => {
    const { token, campaign, task, second } = await world();
    const body = { campaign_id: campaign.id };
    const would = await call(POST, 'POST', { token, body: { ...body, dry_run: 'true' } });
    expect(would.json).toMatchObject({ run_id: null, totals: [{ currency: 'USD', amount: 60 }] });
    expect(await postings('task', task.id, 'task.paid')).toBe(0);
    const { json } = await call(POST, 'POST', { token, body });
    expect(json).toMatchObject({ paid: would.json.paid, left_out: [] });
    expect(await postings('task', second.id, 'task.paid')).toBe(1);
  });

  it('is for staff of the campaign who may pay', async () => {
    const { campaign, influencer, task } = await world();
    const body = { campaign_id: campaign.id };
    expect((await call(POST, 'POST', { body })).status).toBe(401);
    expect((await call(POST, 'POST', { token: await makeToken(influencer.id), body })).status).toBe(403);
    const stranger = await makeToken((await makeActor('advertiser')).id);
    expect((await call(POST, 'POST', { token: stranger, body })).status).toBe(404);
    const { json } = await call(POST, 'POST', { token: stranger, body: { task_ids: [task.id] } });
    expect(json).toMatchObject({ run_id: null, left_out: [{ task_id: task.id, reason: 'not_found' }] });
  });

  it.each([{}, { task_ids: [] }, { task_ids: [1], campaign_id: 1 }, { task_ids: 'x' }])(
    '422 for %j',
    async (body) => {
      const token = await makeToken((await makeActor('admin')).id);
      const { status, json } = await call(POST, 'POST', { token, body });
      expect([status, json.error]).toEqual([422, 'invalid']);
    },
  );
});
