import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as createRoute from '@/app/api/campaign/create/route';
import * as settingsRoute from '@/app/api/campaign/settings/route';
import * as updateRoute from '@/app/api/campaign/update/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { campaigns, tasks } from '@/db/schema';
import { createBrief, withdrawBrief } from '@/features/tasks';
import { makeCampaign, makeCategory } from '@/testing/campaigns';
import { makeActor, makeRates, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { race } from '@/testing/money';
import { findCampaign, updateCampaign } from '.';
import { saveDraft } from './draft';

freshDatabase();

let owner: UserActor;
let token: string;
let category: string;

beforeAll(async () => {
  owner = await makeActor('advertiser');
  token = await makeToken(owner.id);
  category = (await makeCategory()).name;
  await makeRates({ JPY: 150, BGN: 1.7 });
});

const ofOwner = (values: Partial<typeof campaigns.$inferInsert> = {}) =>
  makeCampaign({ advertiserId: owner.advertiserId ?? 0, status: 'draft', ...values });
const brief = (campaignId: number) => createBrief(owner, { campaignId, title: 'More', description: 'Do it' });
const refusal = (fields: Record<string, string>) => expect.objectContaining({ code: 'invalid', fields });

describe('what a campaign pays', () => {
  const whole = 'must be a whole number of JPY';
  const cents = 'must have at most 2 decimals in USD';
  const plan = () => ({
    advertiser_id: owner.advertiserId,
    name: 'Yen',
    tagline: 'Whole ones',
    description: 'Text',
    hashtags: ['yen'],
    networks: ['instagram'],
    categories: [category],
    date_end: new Date(Date.now() + 86_400_000).toISOString(),
  });

  it('is whole units of its currency, or the field is named', async () => {
    const ask = (route: { POST: Parameters<typeof call>[0] }, body: object) =>
      call(route.POST, 'POST', { token, body });
    const yen = await ask(createRoute, {
      ...plan(),
      currency: 'JPY',
      budget: 1500.55,
      settings: { post_rate: 1000.5 },
    });
    expect([yen.status, yen.json.details]).toEqual([422, { budget: whole, post_rate: whole }]);
    expect((await ask(createRoute, { ...plan(), currency: 'JPY', budget: 1500 })).status).toBe(200);
    const { id } = await ofOwner();
    const changed = await ask(updateRoute, { campaign_id: id, budget: 100.001 });
    expect([changed.status, changed.json.details]).toEqual([422, { budget: cents }]);
    const set = await ask(settingsRoute, {
      campaign_id: id,
      settings: { promo_reach_bonus: 1.005, promo_engagement_rate_bonus: 0.001, promo_best_post_bonus: 2.5 },
    });
    expect([set.status, set.json.details]).toEqual([
      422,
      { promo_reach_bonus: cents, promo_engagement_rate_bonus: cents },
    ]);
    expect(await findCampaign(owner, id)).toMatchObject({ budget: null, promoReachBonus: 0 });
  });

  it('must be whole in another currency too, whichever of the two is changed', async () => {
    const { id } = await ofOwner({ postRate: 2.82 });
    await expect(saveDraft(owner, id, { currency: 'JPY' })).rejects.toEqual(refusal({ post_rate: whole }));
    await saveDraft(owner, id, { currency: 'JPY', settings: { postRate: 300 } });
    await expect(updateCampaign(owner, id, { settings: { postRate: 0.5 } })).rejects.toEqual(
      refusal({ post_rate: whole }),
    );
    expect(await findCampaign(owner, id)).toMatchObject({ currency: 'JPY', postRate: 300 });
  });

  it('is refused at the step of a rule for bonuses that is too fine', async () => {
    const { id } = await ofOwner({ promoReachBonus: 9, promoEngagementRateBonus: 9 });
    const steps = (...pays: number[]) => pays.map((each, at) => ({ from: at + 1, pays: each }));
    const bonusRules = { reach: steps(1, 2.005), engagement_rate: steps(1.001) };
    await expect(saveDraft(owner, id, { settings: { bonusRules } })).rejects.toEqual(
      refusal({ 'bonus_rules.reach.1.pays': cents, 'bonus_rules.engagement_rate.0.pays': cents }),
    );
  });

  it('is in a currency of ISO 4217 that is in use', async () => {
    const { id } = await ofOwner();
    await expect(saveDraft(owner, id, { currency: 'BGN' })).rejects.toEqual(
      refusal({ currency: 'is not a currency people can be paid in' }),
    );
  });

  it('is refused by the database as well, and what was there before the rule may stay', async () => {
    const { id } = await ofOwner({ currency: 'JPY', postRate: 1000 });
    const write = (values: Partial<typeof campaigns.$inferInsert>) =>
      db().update(campaigns).set(values).where(eq(campaigns.id, id));
    const refused = await write({ postRate: 1000.5 }).catch(constraintOf);
    expect(refused).toBe('campaigns_whole_units');
    await db().transaction(async (tx) => {
      await tx.execute(sql`alter table campaigns disable trigger campaigns_whole_units`);
      await tx.execute(sql`update campaigns set post_rate = 1000.5 where id = ${id}`);
      await tx.execute(sql`alter table campaigns enable trigger campaigns_whole_units`);
    });
    await write({ postRate: 1000.5, budget: 5000 });
    expect(await write({ promoReachBonus: 0.1 }).catch(constraintOf)).toBe('campaigns_whole_units');
  });
});

describe('the currency of a campaign', () => {
  const stays = (currency: string) =>
    expect.objectContaining({ code: 'wrong_state', fields: { currency: `must stay ${currency}` } });

  it('stays while it has briefs, which keep it, and may change once they are withdrawn', async () => {
    const { id } = await ofOwner({ currency: 'JPY', postRate: 3000 });
    const task = await brief(id);
    await expect(saveDraft(owner, id, { currency: 'USD' })).rejects.toEqual(stays('JPY'));
    await expect(updateCampaign(owner, id, { currency: 'USD' })).rejects.toEqual(stays('JPY'));
    await saveDraft(owner, id, { currency: 'JPY', tagline: 'Still yen' });
    const direct = db().update(campaigns).set({ currency: 'USD' }).where(eq(campaigns.id, id));
    expect(await direct.catch(constraintOf)).toBe('campaigns_currency_stays');
    const ofTask = db().update(tasks).set({ currency: 'USD' }).where(eq(tasks.id, task));
    expect(await ofTask.catch(constraintOf)).toBe('tasks_currency_stays');
    await withdrawBrief(owner, task);
    await saveDraft(owner, id, { currency: 'USD' });
    const next = await brief(id);
    const rows = await db().select().from(tasks).where(eq(tasks.campaignId, id));
    expect(rows.map((row) => [row.id, row.currency]).sort()).toEqual([
      [task, 'JPY'],
      [next, 'USD'],
    ]);
  });

  it('is never changed beside a brief that is being added', async () => {
    for (let turn = 0; turn < 10; turn++) {
      const { id } = await ofOwner({ postRate: 3000 });
      await race([() => saveDraft(owner, id, { currency: 'JPY' }), () => brief(id)]);
      const [task] = await db().select().from(tasks).where(eq(tasks.campaignId, id));
      expect(task?.currency).toBe((await findCampaign(owner, id)).currency);
    }
  });
});
