import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as adRoute from '@/app/v1/ads/[id]/route';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { advertisers, campaigns } from '@/db/schema';
import { createAd, ownAd, recordImpression, updateAd } from '@/features/ads';
import { issueInvoice, payInvoice } from '@/features/invoices';
import { joinCampaign } from '@/features/participations';
import { approveTask, leaveTask, rejectTask, reopenTask } from '@/features/tasks';
import { undoDecision } from '@/features/tasks/undo';
import { makeCampaign, makeParticipant, makePublisher } from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeRates, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { makeTask, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  changeSettings,
  coverOf,
  findCampaign,
  rewardPool,
  setCampaignStatus,
  updateCampaign,
  worstCase,
} from '.';

freshDatabase();

let admin: UserActor;
beforeAll(async () => {
  admin = await makeActor('admin');
  await makeRates({ EUR: 0.5 });
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
  const committed = async () => {
    const { owed, reserved } = await coverOf(owner, id);
    return owed + reserved;
  };
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
    expect(await coverOf(owner, advertiserId)).toMatchObject({ owed: 20, reserved: 40, free: 40 });
    const second = await draft(40.01);
    await expect(activate(second)).rejects.toEqual(refused('limit_reached'));
    await updateAd(owner, second, { budget: 40 });
    await activate(second);
    await expect(updateAd(owner, first, { budget: 61 })).rejects.toEqual(refused('limit_reached'));
    await updateAd(owner, second, { title: 'Another', budget: 39 });
    await updateAd(owner, first, { budget: 61 });
    expect(await committed()).toBe(100);
    await db().update(advertisers).set({ maximumLimit: 10 }).where(eq(advertisers.id, advertiserId));
    await updateAd(owner, first, { budget: 50 });
    await updateAd(owner, second, { status: 'paused' });
    expect(await coverOf(owner, advertiserId)).toMatchObject({ owed: 20, reserved: 30, free: -40 });
    await expect(activate(second)).rejects.toEqual(refused('limit_reached'));
  });

  it('beside campaigns, and those beside them, each converted', async () => {
    const { draft, activate, pending, approve, committed, owner } = await brandWith(100);
    const campaign = await pending({ budget: 40, currency: 'EUR' });
    await approve(campaign);
    expect(await worstCase(owner, campaign)).toMatchObject({ reserves: 80, others: 0 });
    const ad = await draft(20.01);
    await expect(activate(ad)).rejects.toEqual(refused('limit_reached'));
    await activate(await draft(20));
    const more = await pending({ budget: 0.01 });
    expect(await worstCase(owner, more)).toMatchObject({ reserves: 0.01, others: 100, exceeded: true });
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

describe('a campaign holds', () => {
  it('what it owes and what is left of its budget, and what people were promised where that is more', async () => {
    const { id: advertiserId, owner, committed, pending, approve } = await brandWith(200);
    const { id } = await makeCampaign({ advertiserId, budget: 50 });
    const participation = await makeParticipant(id, (await makeActor('influencer')).id);
    const made = await Promise.all([1, 2, 3].map(() => makeTask(participation, { status: 'under_review' })));
    expect(await coverOf(owner, advertiserId)).toMatchObject({ owed: 0, reserved: 90, free: 110 });
    await db().update(campaigns).set({ budget: 90 }).where(eq(campaigns.id, id));
    for (const task of made) await approveTask(admin, task.id);
    expect(await coverOf(owner, advertiserId)).toMatchObject({ owed: 90, reserved: 0, free: 110 });
    await expect(approve(await pending({ budget: 110.01 }))).rejects.toEqual(refused('limit_reached'));
    await approve(await pending({ budget: 110 }));
    expect(await committed()).toBe(200);
  });

  it('once it is over, what nobody has decided on, and what it owes until that is paid', async () => {
    const { id: advertiserId, owner } = await brandWith(200);
    const cover = async () => {
      const { owed, reserved, free } = await coverOf(owner, advertiserId);
      return [owed, reserved, free];
    };
    const { id } = await makeCampaign({ advertiserId, budget: 190, status: 'completed' });
    const someone = await makeActor('influencer');
    const participation = await makeParticipant(id, someone.id);
    expect(await cover()).toEqual([0, 0, 200]);
    const task = await makeTask(participation, { status: 'under_review' });
    const late = await makeTask(participation, { deadline: new Date(Date.now() - 1000) });
    expect(await cover()).toEqual([0, 60, 140]);
    await approveTask(admin, task.id);
    expect(await cover()).toEqual([30, 30, 140]);
    await leaveTask(someone, late.id);
    expect(await cover()).toEqual([30, 0, 170]);
    const today = new Date().toISOString().slice(0, 10);
    const invoice = await issueInvoice(admin, { advertiserId, from: today, to: today });
    expect(await cover()).toEqual([30, 0, 170]);
    await payInvoice(admin, invoice.id);
    expect(await cover()).toEqual([0, 0, 200]);
  });

  it('its seats: a free one the most one may earn, a taken one what its tasks may still cost', async () => {
    const { id: advertiserId, owner } = await brandWith(1000);
    const terms = { participantsLimit: 3, postRate: 10, hasBonus: true, promoReachBonus: 5 };
    const { id } = await makeCampaign({ advertiserId, ...terms });
    const held = async () => (await coverOf(owner, advertiserId)).reserved;
    expect(await held()).toBe(45);
    const [first, second] = [await makePublisher(), await makePublisher()];
    const { taskId } = await joinCampaign(first, id);
    const other = await joinCampaign(second, id);
    expect(await held()).toBe(45);
    await changeSettings(owner, id, { postRate: 20 });
    expect(await held()).toBe(75);
    await leaveTask(second, other.taskId);
    expect(await held()).toBe(75);
    await approveTask(owner, taskId, { reach: 2 });
    expect(await coverOf(owner, advertiserId)).toMatchObject({ owed: 12, reserved: 50 });
    const again = await joinCampaign(second, id);
    await rejectTask(owner, again.taskId);
    expect(await held()).toBe(25);
    await db().update(advertisers).set({ maximumLimit: 37 }).where(eq(advertisers.id, advertiserId));
    await expect(reopenTask(owner, again.taskId)).rejects.toEqual(refused('limit_reached'));
    await expect(undoDecision(owner, again.taskId)).rejects.toEqual(refused('limit_reached'));
    await db().update(advertisers).set({ maximumLimit: 62 }).where(eq(advertisers.id, advertiserId));
    await undoDecision(owner, again.taskId);
    expect(await coverOf(owner, advertiserId)).toMatchObject({ owed: 12, reserved: 50, free: 0 });
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

  it('none from before: each who joins takes of the cover, and approving never fails for it', async () => {
    const { id: advertiserId, owner, committed } = await brandWith(100);
    const { id } = await makeCampaign({ advertiserId });
    const people = await Promise.all(Array.from({ length: 6 }, () => makePublisher()));
    const joined: number[] = [];
    const outcome = await race(
      people.map((person) => async () => void joined.push((await joinCampaign(person, id)).taskId)),
    );
    expect(outcome).toEqual({ done: 3, campaign_full: 3 });
    await db().update(advertisers).set({ maximumLimit: 1 }).where(eq(advertisers.id, advertiserId));
    expect(await race(joined.map((task) => () => approveTask(owner, task)))).toEqual({ done: 3 });
    expect(await committed()).toBe(90);
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

describe('the worst case', () => {
  it('is whichever of the budget and the seats is less, and names it', async () => {
    const { id: advertiserId, owner } = await brandWith(10_000);
    const cost = async (values: Parameters<typeof makeCampaign>[0]) =>
      worstCase(owner, (await makeCampaign({ advertiserId, postRate: 10, ...values })).id);
    expect(await cost({ budget: 500, participantsLimit: 3 })).toMatchObject({
      bound: 'seats',
      amount: 30,
      budget: 500,
      reserves: 500,
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
