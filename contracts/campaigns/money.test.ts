import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as cancelPayout from '@/app/api/action/payout/cancel/route';
import * as requestPayout from '@/app/api/action/payout/route';
import * as createInvoice from '@/app/api/advertiser/invoice/create/route';
import * as invoiceStatus from '@/app/api/advertiser/invoice/status/route';
import * as listInvoices from '@/app/api/advertiser/invoices/route';
import * as ownPayouts from '@/app/api/get/payouts/route';
import * as payoutStatus from '@/app/api/payout/status/route';
import * as listPayouts from '@/app/api/payouts/all/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { invoices } from '@/db/schema';
import { approveTask, payTask } from '@/features/tasks';
import { dayOf } from '@/lib/dates';
import { makeActor, makeToken } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { makeWorld } from '@/testing/money';
import * as contract from './invoices';

const session = (userId: number) => sessionHeaders({ id: userId });

let admin: string;
beforeAll(async () => {
  admin = await makeToken((await makeActor('admin')).id);
});

const today = dayOf(new Date());
const window = (staff: UserActor) => ({
  advertiser_id: staff.advertiserId,
  date_from: today,
  date_to: today,
});

/** A world whose task, worth 500, is accepted and paid. */
async function paidWorld() {
  const world = await makeWorld({}, { postPayment: 500 });
  await approveTask(world.staff, world.task.id);
  await payTask(world.staff, world.task.id);
  return { ...world, token: await makeToken(world.staff.id), headers: await session(world.influencer.id) };
}

describe('invoices', () => {
  it('000-16: the documented example, through the whole life of an invoice', async () => {
    const { staff, token } = await paidWorld();
    const created = await call(createInvoice.POST, 'POST', { token: admin, body: window(staff) });
    expect(created.json).toMatchObject({ status: 'success', message: 'Invoice created' });
    const id = created.json.invoice_id;
    const again = await call(createInvoice.POST, 'POST', { token: admin, body: window(staff) });
    expect(again.json).toMatchObject({ invoice_id: id, number: created.json.number });
    const settled = await call(invoiceStatus.POST, 'POST', {
      token: admin,
      body: { invoice_id: id, status: 'paid' },
    });
    expect(settled.json).toEqual(contract.updateInvoiceStatus.example?.response);
    await db().update(invoices).set({ issuedOn: '2024-08-01' }).where(eq(invoices.id, id));
    const documented = contract.listInvoices.example;
    const { status, json } = await call(listInvoices.POST, 'POST', {
      token,
      body: { ...(documented?.request as object), advertiser_id: staff.advertiserId },
    });
    expect(status).toBe(200);
    expect(json.invoices).toHaveLength(1);
    expect(json.invoices[0]).toMatchObject({ ...documented?.response.invoices[0], id });
    const { json: none } = await call(listInvoices.GET, 'GET', {
      token,
      url: `/api/advertiser/invoices/?advertiser_id=${staff.advertiserId}&invoice_status=overdue`,
    });
    expect(none).toEqual({ invoices: [] });
  });

  it('has nothing to invoice where nothing was spent', async () => {
    const { staff } = await makeWorld();
    const { status, json } = await call(createInvoice.POST, 'POST', { token: admin, body: window(staff) });
    expect([status, json.error]).toEqual([409, 'wrong_state']);
    expect(json.message).toContain('nothing to invoice');
  });

  it('refuses other roles, other advertisers and wrong values', async () => {
    const { staff, influencer, token } = await makeWorld().then(async (world) => ({
      ...world,
      token: await makeToken(world.staff.id),
    }));
    const influencers = await makeToken(influencer.id);
    const stranger = await makeToken((await makeActor('advertiser')).id);
    const statuses = async (
      handler: typeof createInvoice.POST,
      tokens: (string | undefined)[],
      body: object,
    ) => Promise.all(tokens.map(async (each) => (await call(handler, 'POST', { token: each, body })).status));
    const who = [undefined, influencers, token];
    expect(await statuses(createInvoice.POST, who, window(staff))).toEqual([401, 403, 403]);
    expect(await statuses(invoiceStatus.POST, who, { invoice_id: 1, status: 'paid' })).toEqual([
      401, 403, 403,
    ]);
    expect(
      await statuses(listInvoices.POST, [undefined, influencers, stranger, token, admin], {
        advertiser_id: staff.advertiserId,
      }),
    ).toEqual([401, 403, 404, 200, 200]);
    const wrong = async (handler: typeof createInvoice.POST, body: object) =>
      Object.keys((await call(handler, 'POST', { token: admin, body })).json.details);
    expect(await wrong(listInvoices.POST, {})).toEqual(['advertiser_id']);
    const search = { advertiser_id: staff.advertiserId };
    expect(await wrong(listInvoices.POST, { ...search, invoice_status: 'open' })).toEqual(['invoice_status']);
    expect(await wrong(listInvoices.POST, { ...search, date_from: '2024-02-30' })).toEqual(['date_from']);
    const backwards = { date_from: '2024-02-02', date_to: '2024-02-01' };
    expect(await wrong(listInvoices.POST, { ...search, ...backwards })).toEqual(['date_to']);
    expect(await wrong(createInvoice.POST, { ...search, ...backwards })).toEqual(['date_to']);
    expect(await wrong(invoiceStatus.POST, { invoice_id: 1, status: 'overdue' })).toEqual(['status']);
    const missing = { token: admin, body: { invoice_id: 2_000_000_000, status: 'paid' } };
    expect((await call(invoiceStatus.POST, 'POST', missing)).status).toBe(404);
    const unknown = { token: admin, body: { ...window(staff), advertiser_id: 2_000_000_000 } };
    expect((await call(createInvoice.POST, 'POST', unknown)).status).toBe(404);
  });
});

describe('payouts', () => {
  const method = 'Bank transfer';

  it('go from the wallet over approval to the account', async () => {
    const { influencer, headers } = await paidWorld();
    const asked = await call(requestPayout.POST, 'POST', { headers, body: { amount: '120.50', method } });
    expect(asked.json).toEqual({
      status: 'success',
      payout_id: expect.any(Number),
      message: 'Payout requested',
    });
    const { payout_id } = asked.json;
    const { json } = await call(ownPayouts.POST, 'POST', { headers });
    expect(json).toMatchObject({
      payouts: [
        { id: payout_id, amount: 120.5, currency: 'USD', method, status: 'requested', sent_at: null },
      ],
      wallet: [{ currency: 'USD', amount: 379.5 }],
    });
    for (const status of ['approved', 'sent']) {
      const body = { payout_id, status };
      const moved = await call(payoutStatus.POST, 'POST', { token: admin, body });
      expect(moved.json).toEqual({ status: 'success', message: 'Payout status updated' });
    }
    const { json: all } = await call(listPayouts.GET, 'GET', {
      token: admin,
      url: `/api/payouts/all/?user_id=${influencer.id}&status=sent&status=failed`,
    });
    expect(all).toMatchObject([{ id: payout_id, status: 'sent', sent_at: expect.any(String) }]);
    const late = await call(cancelPayout.POST, 'POST', { headers, body: { payout_id } });
    expect([late.status, late.json.error]).toEqual([409, 'wrong_state']);
  });

  it('are taken back, and never exceed the wallet', async () => {
    const { headers } = await paidWorld();
    const much = await call(requestPayout.POST, 'POST', { headers, body: { amount: 500.01, method } });
    expect([much.status, much.json.error]).toEqual([409, 'limit_reached']);
    const asked = await call(requestPayout.POST, 'POST', { headers, body: { amount: 500, method } });
    const body = { payout_id: asked.json.payout_id };
    const back = await call(cancelPayout.POST, 'POST', { headers, body });
    expect(back.json).toEqual({ status: 'success', message: 'Payout cancelled' });
    const { json } = await call(ownPayouts.POST, 'POST', { headers });
    expect(json.wallet).toEqual([{ currency: 'USD', amount: 500 }]);
  });

  it('refuses other roles, other people and wrong values', async () => {
    const { headers, influencer, token } = await paidWorld();
    const influencers = await makeToken(influencer.id);
    for (const { POST } of [listPayouts, payoutStatus]) {
      const body = { payout_id: 1, status: 'approved' };
      expect((await call(POST, 'POST', { body })).status).toBe(401);
      expect((await call(POST, 'POST', { token, body })).status).toBe(403);
      expect((await call(POST, 'POST', { token: influencers, body })).status).toBe(403);
    }
    for (const { POST } of [ownPayouts, requestPayout, cancelPayout]) {
      expect((await call(POST, 'POST')).status).toBe(401);
      expect((await call(POST, 'POST', { token: influencers })).status).toBe(401);
    }
    const wrong = async (body: object) => {
      const { status, json } = await call(requestPayout.POST, 'POST', { headers, body });
      return [status, ...Object.keys(json.details)];
    };
    expect(await wrong({ amount: 0.99, method })).toEqual([422, 'amount']);
    expect(await wrong({ amount: 5.1234567, method })).toEqual([422, 'amount']);
    expect(await wrong({ amount: 5 })).toEqual([422, 'method']);
    expect(await wrong({ amount: 5, method, currency: 'FUEL' })).toEqual([422, 'currency']);
    const asked = await call(requestPayout.POST, 'POST', { headers, body: { amount: 5, method } });
    const stranger = await session((await makeActor('influencer')).id);
    const foreign = { headers: stranger, body: { payout_id: asked.json.payout_id } };
    expect((await call(cancelPayout.POST, 'POST', foreign)).status).toBe(404);
    const requested = { token: admin, body: { payout_id: asked.json.payout_id, status: 'requested' } };
    expect((await call(payoutStatus.POST, 'POST', requested)).status).toBe(422);
    const unknown = { token: admin, body: { payout_id: 2_000_000_000, status: 'sent' } };
    expect((await call(payoutStatus.POST, 'POST', unknown)).status).toBe(404);
  });
});
