import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as adRoute from '@/app/v1/ads/[id]/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { advertisers, campaigns, exchangeRates, tasks } from '@/db/schema';
import { createAd, ownAd, recordImpression, updateAd } from '@/features/ads';
import { approveTask, leaveTask } from '@/features/tasks';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { makeTask, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import { commitmentOf, findCampaign, rewardPool, setCampaignStatus, updateCampaign, worstCase } from '.';

freshDatabase();

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
  await db().insert(exchangeRates).values({ currency: 'EUR', rate: 0.5, asOf: '2026-01-01', source: 'test' });
});

/** An organisation that may commit to so much, and its owner. */
async function brandWith(maximumLimit: number) {
  const { id } = await makeAdvertiser({ maximumLimit });
  const owner = await makeActor('advertiser', { advertiserId: id });
  const draft = async (budget: number, pricePerView = 0.5) =>
    (await createAd(owner, { title: 'Banner', content: 'Buy', budget, pricePerView })).id;
  const activate = (ad: string) => updateAd(owner, ad, { status: 'active' });
  const pending = async (values: Parameters<typeof makeCampaign>[0]) =>
    (await makeCampaign({ advertiserId: id, status: 'pending', ...values })).id;
  const approve = (campaign: number) => setCampaignStatus(admin, campaign, 'active');
  const committed = async () => (await commitmentOf(owner, id)).total;
  return { id, owner, draft, activate, pending, approve, committed };
}

describe('active ads count against the limit', () => {
  it('whatever their budget, by a call too: 409, and the ad stays a draft', async () => {
    const { owner, draft, committed } = await brandWith(10_000);
    const id = await draft(900_000_000);
    const token = await makeToken(owner.id);
    const patch = (body: object) => call(adRoute.PATCH, 'PATCH', { token, body, params: { id } });
    const { status, json } = await patch({ status: 'active' });
    expect([status, json.error.code]).toEqual([409, 'limit_reached']);
    expect((await ownAd(owner, id)).status).toBe('draft');
    expect(await committed()).toBe(0);
    expect((await patch({ budget: 10_000, status: 'active' })).status).toBe(200);
    expect(await committed()).toBe(10_000);
    expect((await patch({ budget: 10_000.01 })).json.error.code).toBe('limit_reached');
    expect((await ownAd(owner, id)).budget).toBe(10_000);
  });

  it('with what is left of their budgets, each budget that is raised again', async () => {
    const { owner, draft, activate, committed, id: advertiserId } = await brandWith(100);
    const first = await draft(60);
    await activate(first);
    for (let view = 0; view < 40; view++)
      await recordImpression(first, { token: null, userAgent: 'Firefox' });
    expect(await committed()).toBe(40);
    const second = await draft(60.01);
    await expect(activate(second)).rejects.toEqual(refused('limit_reached'));
    await updateAd(owner, second, { budget: 60 });
    await activate(second);
    await expect(updateAd(owner, first, { budget: 61 })).rejects.toEqual(refused('limit_reached'));
    await updateAd(owner, second, { title: 'Another', budget: 59 });
    await updateAd(owner, first, { budget: 61 });
    expect(await committed()).toBe(100);
    await db().update(advertisers).set({ maximumLimit: 10 }).where(eq(advertisers.id, advertiserId));
    await updateAd(owner, first, { budget: 50 });
    await updateAd(owner, second, { status: 'paused' });
    expect(await committed()).toBe(30);
    await expect(activate(second)).rejects.toEqual(refused('limit_reached'));
  });

  it('beside campaigns, and those beside them, each converted', async () => {
    const { draft, activate, pending, approve, committed, owner } = await brandWith(100);
    const campaign = await pending({ budget: 40, currency: 'EUR' });
    await approve(campaign);
    expect(await worstCase(owner, campaign)).toMatchObject({ commits: 80, others: 0 });
    const ad = await draft(20.01);
    await expect(activate(ad)).rejects.toEqual(refused('limit_reached'));
    await activate(await draft(20));
    const more = await pending({ budget: 0.01 });
    expect(await worstCase(owner, more)).toMatchObject({ commits: 0.01, others: 100, exceeded: true });
    await expect(approve(more)).rejects.toEqual(refused('limit_reached'));
    expect(await committed()).toBe(100);
  });

  it('holds when ads and campaigns are activated at once', async () => {
    const { draft, activate, pending, approve, committed } = await brandWith(350);
    const ads = await Promise.all(Array.from({ length: 8 }, () => draft(100)));
    const runs = await Promise.all(Array.from({ length: 8 }, () => pending({ budget: 100 })));
    const outcome = await race([
      ...ads.map((id) => () => activate(id)),
      ...runs.map((id) => () => approve(id)),
    ]);
    expect(outcome).toEqual({ done: 3, limit_reached: 13 });
    expect(await committed()).toBe(300);
  });

  it('holds when budgets are raised at once', async () => {
    const { owner, draft, activate, committed } = await brandWith(100);
    const ads = await Promise.all(Array.from({ length: 5 }, () => draft(10)));
    for (const id of ads) await activate(id);
    const outcome = await race(ads.map((id) => () => updateAd(owner, id, { budget: 35 })));
    expect(outcome).toEqual({ done: 2, limit_reached: 3 });
    expect(await committed()).toBe(100);
  });
});

describe('a campaign counts', () => {
  it('with what it owes where that is more than its budget', async () => {
    const { id: advertiserId, committed, pending, approve } = await brandWith(200);
    const { id } = await makeCampaign({ advertiserId, budget: 50 });
    await makeParticipant(id, (await makeActor('influencer')).id, { completed: 5 });
    expect(await committed()).toBe(150);
    await expect(approve(await pending({ budget: 50.01 }))).rejects.toEqual(refused('limit_reached'));
    await approve(await pending({ budget: 50 }));
  });

  it('once it is over, with what nobody has decided on', async () => {
    const { id: advertiserId, committed } = await brandWith(200);
    const { id } = await makeCampaign({ advertiserId, budget: 190, status: 'completed' });
    const someone = await makeActor('influencer');
    const participation = await makeParticipant(id, someone.id, { completed: 2 });
    expect(await committed()).toBe(0);
    const task = await makeTask(participation, { status: 'under_review' });
    const late = await makeTask(participation, { deadline: new Date(Date.now() - 1000) });
    expect(await committed()).toBe(60);
    await approveTask(admin, task.id);
    expect(await committed()).toBe(30);
    await leaveTask(someone, late.id);
    expect(await committed()).toBe(0);
  });
});

describe('a bound', () => {
  it('is needed to be activated, and not lost while it runs', async () => {
    const { owner, pending, approve } = await brandWith(1000);
    const id = await pending({ budget: null });
    await expect(approve(id)).rejects.toEqual(refused('invalid', { budget: expect.any(String) }));
    await updateCampaign(owner, id, { participantsLimit: 3 });
    await approve(id);
    await expect(updateCampaign(owner, id, { participantsLimit: null })).rejects.toEqual(refused('invalid'));
    await updateCampaign(owner, id, { participantsLimit: null, budget: 90 });
    await setCampaignStatus(owner, id, 'paused');
    await expect(updateCampaign(owner, id, { budget: null })).rejects.toEqual(refused('invalid'));
    await setCampaignStatus(owner, id, 'active');
    expect(await findCampaign(owner, id)).toMatchObject({ budget: 90, participantsLimit: null });
  });

  it('is asked for when one that never had any is activated again', async () => {
    const { id: advertiserId, owner } = await brandWith(1000);
    const { id } = await makeCampaign({ advertiserId, status: 'paused' });
    await updateCampaign(owner, id, { tagline: 'Still editable' });
    await expect(setCampaignStatus(owner, id, 'active')).rejects.toEqual(refused('invalid'));
    await updateCampaign(owner, id, { budget: 10 });
    await setCampaignStatus(owner, id, 'active');
  });

  it('beyond it, what people were promised counts, and is approved all the same', async () => {
    const { id: advertiserId, committed } = await brandWith(100);
    const made = await Promise.all(
      [1, 2].map(async () => {
        const { id } = await makeCampaign({ advertiserId });
        const participation = await makeParticipant(id, (await makeActor('influencer')).id);
        return Promise.all([1, 2, 3].map(() => makeTask(participation, { status: 'under_review' })));
      }),
    );
    const outcome = await race(
      made.flat().map(
        ({ id }) =>
          () =>
            approveTask(admin, id),
      ),
    );
    expect(outcome).toEqual({ done: 6 });
    expect(await committed()).toBe(180);
  });
});

describe('a budget', () => {
  it('is not lowered below what is owed and promised', async () => {
    const { id: advertiserId, owner } = await brandWith(1000);
    const { id } = await makeCampaign({ advertiserId, budget: 500 });
    const participation = await makeParticipant(id, (await makeActor('influencer')).id, { completed: 2 });
    await updateCampaign(owner, id, { budget: 60 });
    await expect(updateCampaign(owner, id, { budget: 59.99 })).rejects.toEqual(
      refused('conflict', { budget: 'must be at least 60' }),
    );
    await updateCampaign(owner, id, { budget: 500 });
    const task = await makeTask(participation);
    await expect(updateCampaign(owner, id, { budget: 89 })).rejects.toEqual(
      refused('conflict', { budget: 'must be at least 90' }),
    );
    await updateCampaign(owner, id, { budget: 90 });
    await approveTask(owner, task.id);
    expect(await rewardPool(id)).toMatchObject({ owed: 90, promised: 0, left: 0 });
    await updateCampaign(owner, id, { budget: 90, tagline: 'Said again' });
  });

  it('may be raised, and the rest changed, where it was too low before', async () => {
    const { id: advertiserId, owner } = await brandWith(1000);
    const { id } = await makeCampaign({ advertiserId, budget: 10 });
    await makeParticipant(id, (await makeActor('influencer')).id, { completed: 2 });
    await updateCampaign(owner, id, { tagline: 'Other words' });
    await updateCampaign(owner, id, { budget: 20 });
    await expect(updateCampaign(owner, id, { budget: 19 })).rejects.toEqual(refused('conflict'));
  });

  it('and approvals: whatever comes first, no more is owed than it allows', async () => {
    for (let round = 0; round < 5; round++) {
      const { id: advertiserId, owner } = await brandWith(1000);
      const { id } = await makeCampaign({ advertiserId, budget: 100 });
      const participation = await makeParticipant(id, (await makeActor('influencer')).id);
      const late = { status: 'pending' as const, deadline: new Date(Date.now() - 1000) };
      const all = await Promise.all([1, 2, 3].map(() => makeTask(participation, late)));
      await race([
        () => updateCampaign(owner, id, { budget: 30 }),
        ...all.map((task) => () => approveTask(owner, task.id)),
      ]);
      const pool = await rewardPool(id);
      expect(pool?.owed).toBeLessThanOrEqual(pool?.budget ?? 0);
    }
  });
});

it('the books of a limit read from tasks: nothing accepted is left out', async () => {
  const { id: advertiserId, committed } = await brandWith(100);
  const { id } = await makeCampaign({ advertiserId });
  await makeParticipant(id, (await makeActor('influencer')).id, { completed: 1 });
  expect(await committed()).toBe(30);
  await db().update(tasks).set({ bonusReach: 1.5 }).where(eq(tasks.campaignId, id));
  expect(await committed()).toBe(31.5);
  await db().update(campaigns).set({ status: 'cancelled' }).where(eq(campaigns.id, id));
  expect(await committed()).toBe(0);
});

describe('the worst case', () => {
  it('is whichever of the budget and the seats is less, and names it', async () => {
    const { id: advertiserId, owner } = await brandWith(10_000);
    const cost = async (values: Parameters<typeof makeCampaign>[0]) =>
      worstCase(owner, (await makeCampaign({ advertiserId, postRate: 10, ...values })).id);
    expect(await cost({ budget: 500, participantsLimit: 3 })).toMatchObject({
      bound: 'seats',
      amount: 30,
      budget: 500,
      commits: 500,
    });
    expect(await cost({ budget: 20, participantsLimit: 3 })).toMatchObject({ bound: 'budget', amount: 20 });
    expect(await cost({ budget: 20 })).toMatchObject({ bound: 'budget', amount: 20 });
    expect(await cost({ participantsLimit: 3 })).toMatchObject({ bound: 'seats', amount: 30, budget: null });
  });

  it('is never less than what people have tasks for, whatever their seats would cost now', async () => {
    const { id: advertiserId, owner } = await brandWith(10_000);
    const { id } = await makeCampaign({ advertiserId, postRate: 10, budget: 500, participantsLimit: 3 });
    await makeParticipant(id, (await makeActor('influencer')).id, { completed: 2 });
    await db().update(campaigns).set({ postRate: 1 }).where(eq(campaigns.id, id));
    const { amount } = await worstCase(owner, id);
    expect(amount).toBeGreaterThan(3);
  });
});
