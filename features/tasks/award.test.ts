import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { coverOf, rewardPool } from '@/features/campaigns';
import { earnings, earningsByMonth } from '@/features/earnings';
import { issueInvoice, nextInvoice } from '@/features/invoices';
import { platformFinancials } from '@/features/stats';
import { dayOf } from '@/lib/dates';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  expectBooksBalanced,
  makeTask,
  makeWorld,
  messagesTo,
  newPost,
  race,
  taskRow,
  times,
} from '@/testing/money';
import { refused } from '@/testing/refused';
import { approveTask, awardBonuses, endBonuses, measureTask, payTask, reviewEvidence, reviewQueue } from '.';
import { importMetrics } from './import-metrics';
import { undoDecision } from './undo';

freshDatabase();
afterAll(expectBooksBalanced);

const offers = {
  budget: 500,
  postRate: 30,
  hasBonus: true,
  promoReachBonus: 20,
  promoEngagementRateBonus: 10,
  promoBestPostBonus: 50,
  bonusDays: 14,
};

async function accepted(values: Parameters<typeof makeWorld>[0] = {}) {
  const world = await makeWorld({ ...offers, ...values }, { postUrl: newPost() });
  await approveTask(world.staff, world.task.id);
  return { ...world, id: world.task.id };
}

const ends = (id: number) =>
  db().execute(sql`update tasks set bonus_until = now() - interval '1 second' where id = ${id}`);
const today = () => dayOf(new Date());

describe('a bonus after the acceptance', () => {
  it('comes out of what stays reserved, and is paid with the post', async () => {
    const { staff, influencer, campaign, id } = await accepted();
    expect(await rewardPool(campaign.id)).toMatchObject({ owed: 30, promised: 80, left: 390 });
    const cover = await coverOf(staff, staff.advertiserId ?? 0);
    await awardBonuses(staff, id, { reach: 12.5 });
    expect(await taskRow(id)).toMatchObject({
      bonusReach: 12.5,
      bonusLater: 12.5,
      total: 42.5,
      reserved: 67.5,
    });
    expect(await rewardPool(campaign.id)).toMatchObject({ owed: 42.5, promised: 67.5, left: 390 });
    const after = await coverOf(staff, staff.advertiserId ?? 0);
    expect(after.free).toBe(cover.free);
    expect(after.owed).toBe(cover.owed + 12.5);
    expect((await messagesTo(influencer.id)).at(-1)).toBe(
      `Your task “A post” for ${campaign.name} earned a bonus of $12.50. It is paid together with your post.`,
    );
    await payTask(staff, id);
    expect((await earnings(influencer)).byCurrency).toMatchObject([{ available: 42.5, pending: 0 }]);
    expect(await taskRow(id)).toMatchObject({ advertiserSpend: 42.5, paidInBase: 42.5 });
  });

  it('is in the wallet at once when the post was paid before, and on the next invoice when it was billed', async () => {
    const { staff, influencer, id } = await accepted();
    const advertiserId = staff.advertiserId ?? 0;
    await payTask(staff, id);
    const admin = await makeActor('admin');
    const invoice = await issueInvoice(admin, { advertiserId, from: today(), to: today() });
    const before = await platformFinancials(admin);
    await awardBonuses(staff, id, { reach: 20, bestPost: 50 });
    expect((await platformFinancials(admin)).payouts - before.payouts).toBe(70);
    expect((await earnings(influencer)).byCurrency).toMatchObject([{ available: 100, pending: 0 }]);
    expect((await earningsByMonth(influencer)).at(-1)).toMatchObject({ earned: 100 });
    expect(await taskRow(id)).toMatchObject({ invoiceId: invoice.id, advertiserSpend: 100, paidInBase: 30 });
    expect(await nextInvoice(staff, advertiserId)).toMatchObject({ total: 70 });
    // The same days were billed: the next window takes it.
    const next = await issueInvoice(admin, { advertiserId, from: '2020-01-01', to: today() });
    expect(next.created).toBe(true);
    expect(await nextInvoice(staff, advertiserId)).toMatchObject({ total: 0, lines: [] });
    await expectBooksBalanced();
  });

  it('raises what there is: the same again awards nothing, of several at once one does', async () => {
    const { staff, id } = await accepted();
    expect(await race(times(4, () => awardBonuses(staff, id, { reach: 15 })))).toEqual({
      done: 1,
      invalid: 3,
    });
    await awardBonuses(staff, id, { reach: 20 });
    expect(await taskRow(id)).toMatchObject({ bonusReach: 20, bonusLater: 20 });
    await expect(awardBonuses(staff, id, { reach: 20 })).rejects.toEqual(
      refused('invalid', { bonus_reach: 'must be more than the 20 awarded' }),
    );
    await expect(awardBonuses(staff, id, {})).rejects.toEqual(
      refused('invalid', { bonus_reach: 'must name a bonus' }),
    );
    await expect(awardBonuses(staff, id, { reach: 21 })).rejects.toEqual(
      refused('invalid', { bonus_reach: 'must be at most 20' }),
    );
    await expect(awardBonuses(staff, id, { engagementRate: 0.001 })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is for staff of the campaign, after the acceptance and until its days are over', async () => {
    const { staff, influencer, id, campaign } = await accepted();
    const other = await makeWorld({ ...offers, bonusDays: 0 }, { postUrl: newPost() });
    await expect(awardBonuses(influencer, id, { reach: 1 })).rejects.toEqual(refused('forbidden'));
    await expect(awardBonuses(other.staff, id, { reach: 1 })).rejects.toEqual(refused('not_found'));
    await expect(awardBonuses(other.staff, other.task.id, { reach: 1 })).rejects.toEqual(
      refused('wrong_state'),
    );
    await approveTask(other.staff, other.task.id);
    await expect(awardBonuses(other.staff, other.task.id, { reach: 1 })).rejects.toEqual(
      refused('deadline_passed'),
    );
    expect(await endBonuses(platform)).toBe(0);
    await ends(id);
    await expect(awardBonuses(staff, id, { reach: 1 })).rejects.toEqual(refused('deadline_passed'));
    expect(await endBonuses(platform)).toBe(1);
    expect(await rewardPool(campaign.id)).toMatchObject({ owed: 30, promised: 0 });
  });

  it('and the end of its days at the same moment leave nothing reserved and nothing lost', async () => {
    for (let round = 0; round < 5; round++) {
      const { staff, id, campaign } = await accepted();
      await db().execute(
        sql`update tasks set bonus_until = now() + interval '20 milliseconds' where id = ${id}`,
      );
      await race([
        () => awardBonuses(staff, id, { reach: 20 }),
        ...times(4, async (index) => {
          await new Promise((resolve) => setTimeout(resolve, index * 15));
          await endBonuses(platform);
        }),
      ]);
      await endBonuses(platform);
      const { bonusReach } = await taskRow(id);
      expect(await rewardPool(campaign.id)).toMatchObject({ owed: 30 + bonusReach, promised: 0 });
    }
  });

  it('keeps the acceptance from being taken back, which otherwise reserves everything again', async () => {
    const { staff, id, campaign } = await accepted();
    await undoDecision(staff, id);
    expect(await taskRow(id)).toMatchObject({ bonusUntil: null, reserved: 110 });
    await approveTask(staff, id);
    await awardBonuses(staff, id, { reach: 5 });
    await expect(undoDecision(staff, id)).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('bonus'),
    });
    expect(await rewardPool(campaign.id)).toMatchObject({ owed: 35, promised: 75 });
  });
});

describe('the best post', () => {
  it('is one of a campaign, however it is awarded, until that is taken back', async () => {
    const { staff, participation, id } = await accepted();
    const second = await makeTask(participation, { postUrl: newPost() });
    await approveTask(staff, second.id, { bestPost: 10 });
    const again = refused('wrong_state', { bonus_best_post: 'goes to one post of a campaign' });
    await expect(awardBonuses(staff, id, { bestPost: 50 })).rejects.toEqual(again);
    await awardBonuses(staff, second.id, { bestPost: 50 });
    const third = await makeTask(participation, { postUrl: newPost() });
    await expect(approveTask(staff, third.id, { bestPost: 1 })).rejects.toEqual(again);
    expect(await taskRow(third.id)).toMatchObject({ status: 'pending' });
    const other = await accepted();
    const fourth = await makeTask(other.participation, { postUrl: newPost() });
    await approveTask(other.staff, fourth.id, { bestPost: 10 });
    await undoDecision(other.staff, fourth.id);
    await awardBonuses(other.staff, other.id, { bestPost: 50 });
  });

  it('is chosen once by two at the same moment', async () => {
    const { staff, participation, id } = await accepted();
    const second = await makeTask(participation, { postUrl: newPost() });
    await approveTask(staff, second.id);
    expect(
      await race([id, second.id].map((each) => () => awardBonuses(staff, each, { bestPost: 50 }))),
    ).toEqual({
      done: 1,
      wrong_state: 1,
    });
  });
});

describe('rules', () => {
  const bonusRules = {
    reach: [
      { from: 1000, pays: 5 },
      { from: 10_000, pays: 20 },
    ],
    engagement_rate: [{ from: 2.5, pays: 10 }],
  };

  it('propose by the figures that were written down, and stay as they were when the task was made', async () => {
    const { staff, campaign, id } = await accepted({ bonusRules });
    await db().execute(sql`update campaigns set bonus_rules = default where id = ${campaign.id}`);
    const due = () => reviewQueue(staff, { bonusDue: true });
    expect(await due()).toEqual([]);
    await measureTask(staff, id, { reach: 999, likes: 20, comments: 4 });
    expect((await reviewEvidence(staff, id)).proposed).toEqual({ reach: 0, engagementRate: 0 });
    await importMetrics(staff, `task_id,reach,likes,comments,shares\n${id},1000,20,4,1`);
    expect((await reviewEvidence(staff, id)).proposed).toEqual({ reach: 5, engagementRate: 10 });
    expect(await due()).toMatchObject([{ id }]);
    await awardBonuses(staff, id, { reach: 5, engagementRate: 10 });
    expect(await due()).toEqual([]);
    await measureTask(staff, id, { reach: 10_000 });
    expect((await reviewEvidence(staff, id)).proposed).toEqual({ reach: 20, engagementRate: 0 });
    expect(await due()).toMatchObject([{ id }]);
    await ends(id);
    expect(await due()).toEqual([]);
  });
});
