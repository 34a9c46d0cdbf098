import { and, eq, isNull, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, countries, participations, tasks } from '@/db/schema';
import { makeBrief, makeCampaign, makeCountry, makeNetwork, makePublisher } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { copyBriefToParticipants, endParticipationIfEmpty, joinCampaign } from '.';

const hour = 60 * 60 * 1000;
const code = (error: { code?: string }) => error.code ?? String(error);
/** Asks again when no connection came free in time, as callers are told to. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (code(error as { code?: string }) !== 'unavailable') throw error;
    }
  }
}
const outcome = (actor: UserActor, id: number) =>
  patiently(() => joinCampaign(actor, id)).then(() => 'joined', code);
const liveTasks = (campaignId: number, userId: number) =>
  db()
    .select()
    .from(tasks)
    .where(and(eq(tasks.campaignId, campaignId), eq(tasks.userId, userId), isNull(tasks.leftAt)))
    .orderBy(tasks.id);
const seats = async (id: number) =>
  (await db().select({ taken: campaigns.participantsCount }).from(campaigns).where(eq(campaigns.id, id)))[0]
    ?.taken;
const leave = (taskId: number, participationId: number) =>
  transaction(async () => {
    await db().update(tasks).set({ leftAt: new Date() }).where(eq(tasks.id, taskId));
    return endParticipationIfEmpty(participationId);
  });
const tally = (outcomes: string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].map((each) => [each, outcomes.filter((one) => one === each).length]),
  );

describe('joinCampaign', () => {
  it("takes a seat and makes the campaign's task at the rate of the moment", async () => {
    const actor = await makePublisher();
    const { id, name } = await makeCampaign(
      { postRate: 42.5, maximumTaskCompleteHours: 48, description: '<p>Wear it &amp; smile</p>' },
      { hashtags: ['summer', 'fashion'] },
    );
    const { taskId } = await joinCampaign(actor, id);
    expect(await seats(id)).toBe(1);
    const [task, ...more] = await liveTasks(id, actor.id);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      id: taskId,
      type: 'post',
      title: name,
      description: 'Wear it & smile',
      requirements: 'Include the hashtags #summer #fashion',
      status: 'pending',
      minimumReward: 42.5,
      postPayment: 42.5,
      briefId: null,
    });
    const left = (task?.deadline.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(47.9 * hour);
    expect(left).toBeLessThanOrEqual(48 * hour);
  });

  it('sets the deadline no later than the end of the campaign', async () => {
    const actor = await makePublisher();
    const dateEnd = new Date(Date.now() + 5 * hour);
    const { id } = await makeCampaign({ dateEnd });
    await joinCampaign(actor, id);
    expect((await liveTasks(id, actor.id))[0]?.deadline).toEqual(dateEnd);
  });

  it('counts the hours of a campaign that is still to start from its start', async () => {
    const actor = await makePublisher();
    const dateStart = new Date(Date.now() + 100 * hour);
    const { id } = await makeCampaign({ dateStart, maximumTaskCompleteHours: 10 });
    await joinCampaign(actor, id);
    const [task] = await liveTasks(id, actor.id);
    expect(task?.opensAt).toEqual(dateStart);
    expect(task?.deadline).toEqual(new Date(dateStart.getTime() + 10 * hour));
  });

  it('copies every open brief, and a later one reaches everyone who is in', async () => {
    const [early, late] = [await makePublisher(), await makePublisher()];
    // The hours are for the campaign's own post: a brief ends with its campaign.
    const { id } = await makeCampaign({ maximumTaskCompleteHours: 1 });
    const soon = new Date(Date.now() + 5 * hour);
    const brief = await makeBrief(id, { title: 'Film it', postPayment: 12, deadline: soon });
    await makeBrief(id, { title: 'Over', deadline: new Date(Date.now() - hour) });
    await makeBrief(id, { title: 'Withdrawn', leftAt: new Date() });
    await joinCampaign(early, id);
    const [, copy, ...none] = await liveTasks(id, early.id);
    expect(none).toEqual([]);
    expect(copy).toMatchObject({ briefId: brief.id, title: 'Film it', postPayment: 12, deadline: soon });

    await joinCampaign(late, id);
    const second = await makeBrief(id, { title: 'Sing it' });
    const copies = await transaction(() => copyBriefToParticipants(second.id));
    expect(copies.map(({ userId }) => userId).sort()).toEqual([early.id, late.id].sort());
    expect(await transaction(() => copyBriefToParticipants(second.id))).toEqual([]);
    expect((await liveTasks(id, late.id)).map(({ title }) => title)).toContain('Sing it');
  });

  it('misses nobody when a brief is added while people join', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => makePublisher()));
    const { id } = await makeCampaign({ budget: 100_000 });
    const add = () =>
      transaction(async () => {
        const brief = await makeBrief(id);
        await copyBriefToParticipants(brief.id);
      });
    await Promise.all([...people.map((person) => joinCampaign(person, id)), add(), add(), add()]);
    for (const person of people) expect(await liveTasks(id, person.id)).toHaveLength(4);
  });

  it.each(['draft', 'pending', 'cancelled'] as const)('does not show a %s campaign', async (status) => {
    const { id } = await makeCampaign({ status });
    expect(await outcome(await makePublisher(), id)).toBe('not_found');
  });

  it('refuses a campaign that is paused, completed or past its end', async () => {
    const past = { dateStart: new Date('2024-01-01'), dateEnd: new Date('2024-02-01') };
    const actor = await makePublisher();
    for (const values of [{ status: 'paused' as const }, { status: 'completed' as const }, past]) {
      expect(await outcome(actor, (await makeCampaign(values)).id)).toBe('campaign_not_active');
    }
  });

  it('needs an accepted profile on one of its networks', async () => {
    const actor = await makeActor('influencer');
    const { id } = await makeCampaign({}, { networks: ['tiktok', 'youtube'] });
    await makeNetwork(actor.id, { network: 'instagram' });
    await makeNetwork(actor.id, { network: 'tiktok', status: 'pending' });
    await makeNetwork(actor.id, { network: 'youtube', status: 'rejected' });
    expect(await outcome(actor, id)).toBe('no_network');
    await makeNetwork(actor.id, { network: 'youtube', kind: 'channel' });
    expect(await outcome(actor, id)).toBe('joined');
  });

  it('refuses people of countries that are not allowed', async () => {
    const from = async (allowed: boolean) =>
      makePublisher({ countryId: (await makeCountry({ allowed })).id });
    const { id } = await makeCampaign();
    expect(await outcome(await from(false), id)).toBe('country_not_allowed');
    expect(await outcome(await from(true), id)).toBe('joined');
  });

  it('holds to the countries that a campaign names, also against people who told none', async () => {
    const [home, away] = [await makeCountry(), await makeCountry()];
    const { id } = await makeCampaign({}, { countryIds: [home.id] });
    expect(await outcome(await makePublisher({ countryId: away.id }), id)).toBe('country_not_allowed');
    expect(await outcome(await makePublisher(), id)).toBe('country_not_allowed');
    expect(await outcome(await makePublisher({ countryId: home.id }), id)).toBe('joined');
    await db().update(countries).set({ allowed: false }).where(eq(countries.id, home.id));
    expect(await outcome(await makePublisher({ countryId: home.id }), id)).toBe('country_not_allowed');
  });

  it('is for confirmed influencers only', async () => {
    const { id } = await makeCampaign();
    expect(await outcome(await makeActor('advertiser'), id)).toBe('forbidden');
    expect(await outcome(await makeActor('admin'), id)).toBe('forbidden');
    expect(await outcome(await makePublisher({ status: 'inactive' }), id)).toBe('forbidden');
    await expect(joinCampaign({ kind: 'anonymous' }, id)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(joinCampaign({ kind: 'application', applicationId: 1 }, id)).rejects.toMatchObject({
      code: 'unauthorized',
    });
    expect(await seats(id)).toBe(0);
  });

  it('gives 10 seats to 10 of 300 who come at once', { timeout: 60_000 }, async () => {
    const { id } = await makeCampaign({ participantsLimit: 10 });
    const people = await Promise.all(Array.from({ length: 300 }, () => patiently(() => makePublisher())));
    const outcomes = await Promise.all(people.map((person) => outcome(person, id)));
    expect(tally(outcomes)).toEqual({ joined: 10, campaign_full: 290 });
    expect(await seats(id)).toBe(10);
    expect(await db().$count(participations, eq(participations.campaignId, id))).toBe(10);
    expect(await db().$count(tasks, eq(tasks.campaignId, id))).toBe(10);
  });

  it('lets one person who tries 50 times at once in once', async () => {
    const { id } = await makeCampaign();
    const actor = await makePublisher();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcome(actor, id)));
    expect(tally(outcomes)).toEqual({ joined: 1, already_joined: 49 });
    expect(await seats(id)).toBe(1);
    expect(await liveTasks(id, actor.id)).toHaveLength(1);
  });
});

describe('endParticipationIfEmpty', () => {
  it('frees the seat with the last task, and the user may join again', async () => {
    const actor = await makePublisher();
    const { id } = await makeCampaign({ participantsLimit: 1 });
    await makeBrief(id);
    const { participationId } = await joinCampaign(actor, id);
    const [first, second] = await liveTasks(id, actor.id);
    expect(await leave(first?.id ?? 0, participationId)).toBe(false);
    expect(await seats(id)).toBe(1);
    expect(await leave(second?.id ?? 0, participationId)).toBe(true);
    expect(await seats(id)).toBe(0);
    expect(await transaction(() => endParticipationIfEmpty(participationId))).toBe(false);
    expect(await seats(id)).toBe(0);

    const again = await joinCampaign(actor, id);
    expect(again.participationId).toBe(participationId);
    expect(await liveTasks(id, actor.id)).toHaveLength(2);
    expect(await seats(id)).toBe(1);
  });

  it('hands a freed seat to one of those who wait for it', async () => {
    const { id } = await makeCampaign({ participantsLimit: 1 });
    const first = await makePublisher();
    const { participationId, taskId } = await joinCampaign(first, id);
    const others = await Promise.all(Array.from({ length: 8 }, () => makePublisher()));
    // Whoever asked before the seat was free asks again until somebody has it.
    let leaving = true;
    const waits = async (other: UserActor): Promise<string> => {
      const wasLeaving = leaving;
      const got = await outcome(other, id);
      return got === 'campaign_full' && wasLeaving ? waits(other) : got;
    };
    const [, ...outcomes] = await Promise.all([
      leave(taskId, participationId).finally(() => {
        leaving = false;
      }),
      ...others.map(waits),
    ]);
    expect(tally(outcomes)).toEqual({ joined: 1, campaign_full: 7 });
    expect(await seats(id)).toBe(1);
    const [row] = await db().execute<{ present: number }>(
      sql`select count(*)::int as present from participations where campaign_id = ${id} and left_at is null`,
    );
    expect(row?.present).toBe(1);
  });

  it('survives leaving and joining again at the same moment', async () => {
    const { id } = await makeCampaign();
    const actor = await makePublisher();
    for (let round = 0; round < 5; round++) {
      await outcome(actor, id);
      const [task] = await liveTasks(id, actor.id);
      const [, again] = await Promise.all([
        leave(task?.id ?? 0, task?.participationId ?? 0),
        outcome(actor, id),
      ]);
      expect(['joined', 'already_joined']).toContain(again);
      const present = await liveTasks(id, actor.id);
      expect(present).toHaveLength(again === 'joined' ? 1 : 0);
      expect(await seats(id)).toBe(present.length);
    }
  });
});
