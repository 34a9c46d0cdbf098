import { beforeAll, describe, expect, it } from 'vitest';
import * as create from '@/app/api/advertiser/credit-note/create/route';
import { tokenOf } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { payer } from '@/testing/receipts';

freshDatabase();

let token: string;
let bill: (amount: number) => Promise<{ id: number }>;
beforeAll(async () => {
  token = await tokenOf('admin');
  ({ bill } = await payer());
});
const ask = (body: object) => call(create.POST, 'POST', { token, body });

describe('a credit note by a call', () => {
  it('is never of everything because something was left out or misspelt', async () => {
    const { id } = await bill(50);
    const credit = { invoice_id: id, reason: 'mistake' };
    for (const unsaid of [
      {},
      { amount: null },
      { amount: '' },
      { amout: 5 },
      { whole: false },
      { whole: null },
    ]) {
      const { status, json } = await ask({ ...credit, ...unsaid });
      expect(status, JSON.stringify(unsaid)).toBe(422);
      expect(JSON.stringify(json)).toContain('"amount":"is missing; whole: true');
    }
    const both = await ask({ ...credit, amount: 5, whole: true });
    expect(both.status).toBe(422);
    expect(JSON.stringify(both.json)).toContain('"amount":"must not be given with whole: true');
  });

  it('is of an amount, and of all that is left where that is said', async () => {
    const { id } = await bill(50);
    const credit = { invoice_id: id, reason: 'mistake' };
    expect((await ask({ ...credit, amount: '20.5' })).json).toMatchObject({ amount: 20.5, to_prepaid: 0 });
    expect((await ask({ ...credit, whole: true })).json).toMatchObject({ amount: 29.5, to_prepaid: 0 });
  });
});
