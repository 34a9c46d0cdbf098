import { describe, expect, it } from 'vitest';
import { changeSettings, rewardPool, searchCampaigns } from '@/features/campaigns';
import { approveTask, createBrief, leaveTask, rejectTask, reopenTask } from '@/features/tasks';
import { undoDecision } from '@/features/tasks/undo';
import { makeBrief, makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor, makeAdvertiser } from '@/testing/factories';
import { makeTask, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import { eligibility, joinCampaign } from '.';

async function scene(budget: number, bonus = 0, postRate = 30) {
  const { id: advertiserId } = await makeAdvertiser();
  const staff = await makeActor('advertiser', { advertiserId });
  const { id, name } = await makeCampaign({
    advertiserId,
    budget,
    postRate,
    hasBonus: bonus > 0,
    promoReachBonus: bonus,
  });
  const people = await Promise.all(Array.from({ length: 8 }, () => makePublisher()));
  return { staff, id, name, people };
}

describe('a budget pays for whoever joined', () => {
  it('and for nobody beyond, however many join at once; approving never fails for money', async () => {
    const { staff, id, people } = await scene(100);
    const joined: number[] = [];
    const outcome = await race(
      people.map((person) => async () => void joined.push((await joinCampaign(person, id)).taskId)),
    );
    expect(outcome).toEqual({ done: 3, campaign_full: 5 });
    expect(await rewardPool(id)).toMatchObject({ owed: 0, promised: 90, left: 10, posts: 0 });
    expect(await race(joined.map((task) => () => approveTask(staff, task)))).toEqual({ done: 3 });
    expect(await rewardPool(id)).toMatchObject({ owed: 90, promised: 0, left: 10 });
  });

  it('is told before: the rule is not met, and who qualifies does not find it', async () => {
    const { id, name, people } = await scene(45);
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    const finds = async () =>
      (await searchCampaigns(second, { text: name, filter: 'all', qualifies: true })).map((each) => each.id);
    expect(await finds()).toEqual([id]);
    const { taskId } = await joinCampaign(first, id);
    expect(await finds()).toEqual([]);
    expect((await eligibility(second, id)).rules.filter(({ met }) => !met)).toEqual([
      { name: 'budget', met: false },
    ]);
    await expect(joinCampaign(second, id)).rejects.toEqual(refused('campaign_full'));
    await leaveTask(first, taskId);
    await joinCampaign(second, id);
  });

  it('counts a copy of every brief', async () => {
    const { id, people } = await scene(100);
    await makeBrief(id, { postPayment: 25 });
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    await joinCampaign(first, id);
    expect(await rewardPool(id)).toMatchObject({ promised: 55 });
    await expect(joinCampaign(second, id)).rejects.toEqual(refused('campaign_full'));
  });
});

describe('what is promised to others', () => {
  it('includes every bonus that was offered: awarding it never fails, not even after the offer ended', async () => {
    const { staff, id, people } = await scene(130, 10);
    const joined: number[] = [];
    const outcome = await race(
      people.map((person) => async () => void joined.push((await joinCampaign(person, id)).taskId)),
    );
    expect(outcome).toEqual({ done: 3, campaign_full: 5 });
    expect(await rewardPool(id)).toMatchObject({ promised: 120, left: 10, posts: 0 });
    expect(await race(joined.map((task) => () => approveTask(staff, task, { reach: 10 })))).toEqual({
      done: 3,
    });
    expect(await rewardPool(id)).toMatchObject({ owed: 120, promised: 0, left: 10 });
  });

  it('is what was offered then: a bonus that is raised later is for those who join later', async () => {
    const { staff, id, people } = await scene(500, 10);
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    const early = await joinCampaign(first, id);
    await changeSettings(staff, id, { promoReachBonus: 25 });
    const late = await joinCampaign(second, id);
    expect(await rewardPool(id)).toMatchObject({ promised: 40 + 55 });
    await expect(approveTask(staff, early.taskId, { reach: 10.01 })).rejects.toEqual(
      refused('invalid', {
        bonus_reach: 'must leave all bonuses at $10.00 at most, which were offered with this task',
      }),
    );
    await approveTask(staff, early.taskId, { reach: 10 });
    await approveTask(staff, late.taskId, { reach: 25 });
    expect(await rewardPool(id)).toMatchObject({ owed: 95, promised: 0 });
  });

  it('goes back to the pool where it was not awarded, and nothing is undone once somebody else has it', async () => {
    const { staff, id, people } = await scene(75, 10);
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    const { taskId } = await joinCampaign(first, id);
    await expect(joinCampaign(second, id)).rejects.toEqual(refused('campaign_full'));
    await approveTask(staff, taskId);
    await undoDecision(staff, taskId);
    await approveTask(staff, taskId);
    await joinCampaign(second, id);
    expect(await rewardPool(id)).toMatchObject({ owed: 30, promised: 40, left: 5 });
    await expect(undoDecision(staff, taskId)).rejects.toEqual(refused('limit_reached'));
    expect(await rewardPool(id)).toMatchObject({ owed: 30, promised: 40, left: 5 });
  });

  it('stays promised after the deadline until it is given back', async () => {
    const { staff, id, people } = await scene(60);
    const [first, second] = people as [(typeof people)[0], (typeof people)[0]];
    const { participationId } = await joinCampaign(first, id);
    const late = await makeTask(
      { id: participationId, campaignId: id, userId: first.id },
      { deadline: new Date(Date.now() - 1000) },
    );
    await expect(joinCampaign(second, id)).rejects.toEqual(refused('campaign_full'));
    await approveTask(staff, late.id);
    expect(await rewardPool(id)).toMatchObject({ owed: 30, promised: 30 });
  });

  it('is not promised again: by a new brief, by reopening, by taking a rejection back', async () => {
    const { staff, id, people } = await scene(60);
    const [first, second, third] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const { taskId } = await joinCampaign(first, id);
    await joinCampaign(second, id);
    const brief = { campaignId: id, title: 'More', description: 'More' };
    await expect(createBrief(staff, brief)).rejects.toEqual(refused('limit_reached'));
    await rejectTask(staff, taskId);
    await undoDecision(staff, taskId);
    await rejectTask(staff, taskId);
    await joinCampaign(third, id);
    await expect(undoDecision(staff, taskId)).rejects.toEqual(refused('limit_reached'));
    await expect(reopenTask(staff, taskId)).rejects.toEqual(refused('limit_reached'));
    expect(await rewardPool(id)).toMatchObject({ promised: 60, left: 0 });
  });
});
