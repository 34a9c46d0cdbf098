import { beforeAll, expect, it } from 'vitest';
import * as payment from '@/app/api/advertiser/invoice/payment/route';
import * as bank from '@/app/api/payout/batch/import/route';
import * as assign from '@/app/api/receipt/assign/route';
import * as aside from '@/app/api/receipt/set-aside/route';
import * as undo from '@/app/api/receipt/undo/route';
import * as list from '@/app/api/receipts/route';
import { makeToken, tokenOf } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { payer, statement } from '@/testing/receipts';

freshDatabase();

let token: string;
beforeAll(async () => {
  token = await tokenOf('admin');
});
const ask = (route: { POST: Parameters<typeof call>[0] }, body: object, by = token) =>
  call(route.POST, 'POST', { token: by, body });

it('a transfer comes in, is assigned, undone and set aside by calls', async () => {
  const { bill, owner } = await payer();
  const { id, number, reference } = await bill(50);
  const text = statement({ amount: '20.00', reference }, { amount: '9.00', text: 'hello' });
  expect((await ask(bank, { statement: text })).json).toMatchObject({ received: 1, unmatched: 1 });
  const paid = await ask(payment, { invoice_id: id }, await makeToken(owner.id));
  expect(paid.json).toMatchObject({
    number,
    status: 'pending',
    amount: 50,
    open: 30,
    reference,
    transfers: [{ line_id: expect.any(Number), amount: 20, date: '2026-11-02' }],
    epc_code: null,
  });
  const waiting = await ask(list, { state: 'waiting' });
  expect(waiting.json).toMatchObject({ total: 1, transfers: [{ amount: 9, party: 'Lunavere AB' }] });
  const line_id = (waiting.json as { transfers: { line_id: number }[] }).transfers[0]?.line_id;
  expect((await ask(assign, { line_id })).status).toBe(422);
  expect((await ask(assign, { line_id, invoice: number, advertiser_id: 1 })).status).toBe(422);
  expect((await ask(assign, { line_id, invoice: number })).json).toEqual({
    status: 'success',
    message: 'Transfer booked',
  });
  expect((await ask(list, { state: 'settled' })).json).toMatchObject({ total: 2 });
  expect((await ask(undo, { line_id })).status).toBe(200);
  expect((await ask(aside, { line_id, reason: 'Not ours' })).status).toBe(200);
  expect((await ask(list, { state: 'settled' })).json).toMatchObject({
    transfers: [{ set_aside: 'Not ours' }, {}],
  });
  for (const [route, body] of [
    [list, { state: 'waiting' }],
    [assign, { line_id, invoice: number }],
    [aside, { line_id, reason: 'x' }],
    [undo, { line_id }],
  ] as const) {
    expect((await ask(route, body, await makeToken(owner.id))).status).toBe(403);
  }
});
