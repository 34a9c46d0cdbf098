import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { POST as getLeaderboard } from '@/app/api/get/leaderboard/route';
import { anonymous } from '@/auth/actor';
import { toLeaderboardRow } from '@/contracts/campaigns/leaderboard';
import { db, transaction } from '@/db/client';
import { campaigns, leaderboardTotals, participations, tasks } from '@/db/schema';
import { checkBooks } from '@/features/ledger';
import { makeCampaign, makeCountry, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call, sessionHeaders } from '@/testing/http';
import { leaderboard, ownPlace, placesOn, recomputeScores, refreshScore, topPlaces } from '..';

freshDatabase();

const person = (status: 'active' | 'suspended' = 'active') =>
  makeUser('influencer', status === 'suspended' ? { status, bannedAt: new Date() } : {});
const differences = async (name: string) =>
  (await checkBooks()).find(({ invariant }) => invariant === name)?.differences;
/** What a board tells of somebody with a public page and without a picture. */
const placeOf = (
  { id, username, uuid }: { id: number; username: string; uuid: string },
  standing: object,
) => ({
  userId: id,
  username,
  uuid,
  profile: true,
  avatar: null,
  ...standing,
});
const scores = () => differences('Leaderboard scores equal completed tasks');

describe('leaderboard', () => {
  it('ranks by score, orders ties by engagement and account, and skips ranks after a tie', async () => {
    const { id } = await makeCampaign();
    const [a, b, c, d, e] = [await person(), await person(), await person(), await person(), await person()];
    await makeParticipant(id, a.id, { completed: 1, likes: 1000 });
    await makeParticipant(id, b.id, { completed: 2, likes: 5 });
    await makeParticipant(id, c.id, { completed: 2, likes: 9 });
    await makeParticipant(id, d.id, { completed: 2, likes: 5 });
    await makeParticipant(id, e.id);
    expect(await leaderboard(id)).toEqual([
      placeOf(c, { score: 200, rank: 1, completedTasks: 2, engagement: 18 }),
      placeOf(b, { score: 200, rank: 1, completedTasks: 2, engagement: 10 }),
      placeOf(d, { score: 200, rank: 1, completedTasks: 2, engagement: 10 }),
      placeOf(a, { score: 100, rank: 4, completedTasks: 1, engagement: 1000 }),
    ]);
  });

  it('leaves banned people out and moves the others up', async () => {
    const { id } = await makeCampaign();
    const [banned, next] = [await person('suspended'), await person()];
    await makeParticipant(id, banned.id, { completed: 5 });
    await makeParticipant(id, next.id, { completed: 1 });
    expect(await leaderboard(id)).toMatchObject([{ userId: next.id, rank: 1 }]);
    expect((await leaderboard()).some(({ userId }) => userId === banned.id)).toBe(false);
  });

  it('shows pictures of those alone who have a public page, and leads to that', async () => {
    const { id } = await makeCampaign();
    const avatar = '/files/00000000-0000-4000-8000-000000000000.png';
    const [open, closed, inactive] = [
      await makeUser('influencer', { avatar }),
      await makeUser('influencer', { avatar, profilePublic: false }),
      await makeUser('influencer', { avatar, status: 'inactive' }),
    ];
    for (const { id: userId } of [open, closed, inactive])
      await makeParticipant(id, userId, { completed: 1 });
    const shown = [
      { userId: open.id, profile: true, avatar },
      { userId: closed.id, profile: false, avatar: null },
      { userId: inactive.id, profile: false, avatar: null },
    ];
    expect(await leaderboard(id)).toMatchObject(shown);
    expect((await topPlaces([{ id, leaderboard: true }])).get(id)).toMatchObject(shown);
  });

  it('is empty for a campaign without one, and unknown for one that is not shown', async () => {
    const off = await makeCampaign({ leaderboard: false });
    await makeParticipant(off.id, (await person()).id, { completed: 1 });
    expect(await leaderboard(off.id)).toEqual([]);
    expect((await topPlaces([off])).get(off.id)).toEqual([]);
    for (const status of ['draft', 'pending', 'cancelled'] as const) {
      const { id } = await makeCampaign({ status });
      await expect(leaderboard(id)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(leaderboard(2_000_000_000)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('adds all campaigns together when none is named', async () => {
    const [one, two] = [await makeCampaign(), await makeCampaign()];
    const star = await person();
    await makeParticipant(one.id, star.id, { completed: 6, likes: 1 });
    await makeParticipant(two.id, star.id, { completed: 7, likes: 1 });
    expect((await leaderboard())[0]).toEqual(
      placeOf(star, { score: 1300, rank: 1, completedTasks: 13, engagement: 13 }),
    );
  });

  it('shows 100 places at most, by page when asked', async () => {
    const { id } = await makeCampaign();
    const people = await Promise.all(Array.from({ length: 103 }, () => person()));
    await Promise.all(people.map(({ id: userId }) => makeParticipant(id, userId, { completed: 1 })));
    const whole = await leaderboard(id);
    expect(whole).toHaveLength(100);
    expect(await leaderboard(id, { page: 2, limit: 30 })).toEqual(whole.slice(30, 60));
    expect(await leaderboard(id, { page: 4, limit: 30 })).toEqual(whole.slice(90));
    expect(await leaderboard(id, { limit: 1000 })).toHaveLength(100);
    expect((await topPlaces([{ id, leaderboard: true }])).get(id)).toEqual(whole.slice(0, 10));
  });
});

describe('placesOn', () => {
  const day = 24 * 60 * 60 * 1000;
  const ago = (days: number) => new Date(Date.now() - days * day);

  it('counts the tasks accepted within a period, from its first moment to before its last', async () => {
    const { id } = await makeCampaign();
    const [early, late] = [await person(), await person()];
    await makeParticipant(id, early.id, { completed: 3, likes: 2 });
    await makeParticipant(id, late.id, { completed: 1, likes: 7 });
    const at = ago(20);
    await db().update(tasks).set({ acceptedAt: at }).where(eq(tasks.userId, early.id));
    expect(await placesOn({ campaignId: id, from: ago(7) })).toEqual([
      placeOf(late, { score: 100, rank: 1, completedTasks: 1, engagement: 7 }),
    ]);
    expect(await placesOn({ campaignId: id, from: at, until: ago(7) })).toEqual([
      placeOf(early, { score: 300, rank: 1, completedTasks: 3, engagement: 6 }),
    ]);
    expect(await placesOn({ campaignId: id, until: at })).toEqual([]);
    expect(await placesOn({ campaignId: id, from: ago(30) })).toEqual(await leaderboard(id));
    expect((await placesOn({ from: ago(30) })).length).toBeGreaterThanOrEqual(2);
  });

  it('equals the API for the same question', async () => {
    const { id } = await makeCampaign();
    for (const completed of [3, 1, 3]) await makeParticipant(id, (await person()).id, { completed });
    const reader = await person();
    const headers = await sessionHeaders({ id: reader.id });
    for (const campaignId of [id, undefined]) {
      const { json } = await call(getLeaderboard, 'POST', { headers, body: { campaign_id: campaignId } });
      expect((await placesOn({ campaignId })).map(toLeaderboardRow)).toEqual(json.leaderboard);
    }
  });

  it('counts neither tasks that were left nor people who are banned', async () => {
    const { id } = await makeCampaign();
    const [left, banned] = [await person(), await person('suspended')];
    const { id: participationId } = await makeParticipant(id, left.id, { completed: 1 });
    await makeParticipant(id, banned.id, { completed: 1 });
    await db().update(tasks).set({ leftAt: new Date() }).where(eq(tasks.userId, left.id));
    await transaction(() => refreshScore(participationId));
    expect(await placesOn({ campaignId: id, from: ago(1) })).toEqual([]);
  });

  it('tells where people live of those alone whose profile is public', async () => {
    const { id } = await makeCampaign();
    const country = await makeCountry();
    const [open, closed, elsewhere] = [
      await makeUser('influencer', { countryId: country.id }),
      await makeUser('influencer', { countryId: country.id, profilePublic: false }),
      await person(),
    ];
    for (const { id: userId } of [open, closed, elsewhere])
      await makeParticipant(id, userId, { completed: 1 });
    for (const from of [undefined, ago(1)]) {
      const board = { campaignId: id, from, country: country.code.toUpperCase() };
      expect((await placesOn(board)).map(({ userId }) => userId)).toEqual([open.id]);
    }
    expect(await placesOn({ campaignId: id })).toHaveLength(3);
  });

  it('knows the reader’s own place, on the board or behind it', async () => {
    const { id } = await makeCampaign();
    const me = await makeActor('influencer');
    expect(await ownPlace(me, { campaignId: id })).toBeNull();
    await makeParticipant(id, me.id, { completed: 1 });
    const people = await Promise.all(Array.from({ length: 101 }, () => person()));
    await Promise.all(people.map(({ id: userId }) => makeParticipant(id, userId, { completed: 2 })));
    expect(await ownPlace(me, { campaignId: id })).toMatchObject({ userId: me.id, rank: 102, score: 100 });
    expect((await leaderboard(id)).some(({ userId }) => userId === me.id)).toBe(false);
    await expect(ownPlace(anonymous, { campaignId: id })).rejects.toMatchObject({ code: 'unauthorized' });
    const off = await makeCampaign({ leaderboard: false });
    expect(await ownPlace(me, { campaignId: off.id })).toBeNull();
  });
});

describe('scores', () => {
  it('are counted again with every change, also of two at once', async () => {
    const { id } = await makeCampaign();
    const { id: participationId } = await makeParticipant(id, (await person()).id, {
      completed: 8,
      likes: 3,
    });
    const work = await db().select().from(tasks).where(eq(tasks.participationId, participationId));
    await db()
      .update(tasks)
      .set({ status: 'under_review', acceptedAt: null })
      .where(eq(tasks.participationId, participationId));
    await transaction(() => refreshScore(participationId));
    const row = async () =>
      (await db().select().from(participations).where(eq(participations.id, participationId)))[0];
    expect(await row()).toMatchObject({ score: 0, completedTasks: 0, engagement: 0 });

    await Promise.all(
      work.map((task) =>
        transaction(async () => {
          await db()
            .update(tasks)
            .set({ status: 'accepted', acceptedAt: new Date() })
            .where(eq(tasks.id, task.id));
          await refreshScore(participationId);
        }),
      ),
    );
    expect(await row()).toMatchObject({ score: 800, completedTasks: 8, engagement: 24 });
    expect(await scores()).toBe(0);
  });

  it('are checked by the books and repaired by counting again', async () => {
    const { id } = await makeCampaign();
    const { id: wrong } = await makeParticipant(id, (await person()).id, { completed: 2 });
    await db()
      .update(participations)
      .set({ completedTasks: 9, score: 900 })
      .where(eq(participations.id, wrong));
    expect(await scores()).toBe(1);
    expect(await recomputeScores()).toBe(1);
    expect(await scores()).toBe(0);
    expect(await recomputeScores()).toBe(0);
  });

  it('are added up for each person with every change, which the books check too', async () => {
    const totals = () => differences('Totals of the leaderboard equal the scores of participations');
    const [one, two] = [await makeCampaign(), await makeCampaign()];
    const { id: userId } = await person();
    const { id: first } = await makeParticipant(one.id, userId, { completed: 2, likes: 3 });
    await makeParticipant(two.id, userId, { completed: 1 });
    const own = async () =>
      (await db().select().from(leaderboardTotals).where(eq(leaderboardTotals.userId, userId)))[0];
    expect(await own()).toEqual({ userId, completedTasks: 3, score: 300, engagement: 6 });
    expect(await totals()).toBe(0);
    await db()
      .update(participations)
      .set({ completedTasks: 0, score: 0, engagement: 0 })
      .where(eq(participations.id, first));
    expect(await own()).toEqual({ userId, completedTasks: 1, score: 100, engagement: 0 });
    await recomputeScores();
    expect(await own()).toMatchObject({ completedTasks: 3, score: 300 });
    const wrongly = [
      () => db().update(leaderboardTotals).set({ score: 5 }).where(eq(leaderboardTotals.userId, userId)),
      () => db().delete(leaderboardTotals).where(eq(leaderboardTotals.userId, userId)),
    ];
    for (const spoil of wrongly) {
      await spoil();
      expect(await totals()).toBe(1);
      expect(await recomputeScores()).toBe(1);
      expect(await totals()).toBe(0);
      expect(await own()).toEqual({ userId, completedTasks: 3, score: 300, engagement: 6 });
    }
  });

  it('are not the only thing checked: seats are too', async () => {
    const before = (await differences('Taken seats equal participants')) ?? -1;
    const { id } = await makeCampaign();
    await makeParticipant(id, (await person()).id);
    expect(await differences('Taken seats equal participants')).toBe(before + 1);
    await db().update(campaigns).set({ participantsCount: 1 }).where(eq(campaigns.id, id));
    expect(await differences('Taken seats equal participants')).toBe(before);
  });
});
