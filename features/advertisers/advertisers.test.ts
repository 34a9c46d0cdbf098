import { beforeAll, describe, expect, it } from 'vitest';
import * as check from '@/app/api/advertiser/check/route';
import * as create from '@/app/api/advertiser/create/route';
import * as limit from '@/app/api/advertiser/maximum-limit/route';
import type { UserActor } from '@/auth/actor';
import { seedReference } from '@/db/seed/reference';
import { historyOf } from '@/features/audit';
import { makeActor, makeAdvertiser, makeToken, makeUser, tokenOf, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { findAdvertiser, updateAdvertiser } from '.';

freshDatabase();

let boss: UserActor;
let admin: string;
type Api = { POST: Parameters<typeof call>[0] };
const ask = (api: Api, body?: unknown, token = admin) => call(api.POST, 'POST', { token, body });
const missing = 2_000_000_000;

beforeAll(async () => {
  await seedReference();
  boss = await makeActor('admin');
  admin = await makeToken(boss.id);
});

describe('advertisers', () => {
  it('are found by email address as 000-12 documents', async () => {
    const { id, email } = await makeAdvertiser();
    expect(await ask(check, { email: ` ${email.toUpperCase()}` })).toMatchObject({
      status: 200,
      json: { id, message: 'Advertiser already exists' },
    });
    const { email: ofUser } = await makeUser('advertiser');
    expect(await ask(check, { email: ofUser })).toMatchObject({
      status: 404,
      json: { error: 'not_found', message: 'Advertiser does not exist' },
    });
    expect((await ask(check, { email: 'x@' })).status).toBe(422);
    expect((await ask(check)).json.details).toEqual({ email: 'is missing' });
  });

  it('have a limit of 10000 unless another is set, as 000-15 documents', async () => {
    const mine = await makeUser('advertiser');
    const token = await makeToken(mine.id);
    const body = { advertiser_id: mine.advertiserId };
    for (const who of [admin, token]) {
      expect((await ask(limit, body, who)).json).toEqual({ maximum_limit: 10000, currency: 'USD' });
    }
    await updateAdvertiser(boss, mine.advertiserId ?? 0, { maximumLimit: 0.5 });
    expect((await ask(limit, body, token)).json.maximum_limit).toBe(0.5);
    const stranger = await tokenOf('advertiser');
    expect((await ask(limit, body, stranger)).status).toBe(404);
    expect((await ask(limit, { advertiser_id: missing })).status).toBe(404);
    expect((await ask(limit, {})).status).toBe(422);
  });

  it('are created once, and with a currency there is a rate for', async () => {
    const name = unique('Brand');
    const body = { name, email: `${name}@brand.example`, currency: 'eur', maximum_limit: '2500.50' };
    const { status, json } = await ask(create, body);
    expect({ status, json }).toEqual({
      status: 200,
      json: { status: 'success', advertiser_id: expect.any(Number), message: 'Advertiser created' },
    });
    expect(await findAdvertiser(boss, json.advertiser_id)).toMatchObject({
      name,
      email: body.email.toLowerCase(),
      currency: 'EUR',
      maximumLimit: 2500.5,
    });
    expect(await historyOf({ type: 'advertiser', id: json.advertiser_id })).toMatchObject([
      { action: 'advertisers.create', actor: { id: boss.id } },
    ]);
    expect(await ask(create, body)).toMatchObject({ status: 409, json: { error: 'email_taken' } });
    const wrong = [
      { name: '' },
      { email: 'x' },
      { currency: 'XXX' },
      { currency: 'EURO' },
      { maximum_limit: -1 },
      { maximum_limit: 100.005 },
    ];
    for (const change of wrong) {
      const answer = await ask(create, { ...body, email: `${unique('x')}@brand.example`, ...change });
      expect({ status: answer.status, named: Object.keys(answer.json.details) }).toEqual({
        status: 422,
        named: Object.keys(change),
      });
    }
  });

  it('are changed by administrators, each with an address of its own', async () => {
    const [one, two] = [await makeAdvertiser(), await makeAdvertiser()];
    await expect(updateAdvertiser(boss, one.id, { email: two.email })).rejects.toMatchObject({
      code: 'email_taken',
    });
    await expect(updateAdvertiser(boss, missing, { name: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    const brand = await makeActor('advertiser', { advertiserId: one.id });
    await expect(updateAdvertiser(brand, one.id, { maximumLimit: 1e6 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
