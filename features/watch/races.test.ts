import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { toFailure } from '@/db/failures';
import { checkBooks } from '@/features/ledger';
import { makeActor, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { berlin, newCampaign, north } from '@/testing/watch';
import {
  acceptPhoto,
  createGroup,
  createWatchCampaign,
  expireGroups,
  findGroup,
  findWatchCampaign,
  joinGroup,
  listPhotosToReview,
  rejectPhoto,
  roundOldPositions,
  submitPhoto,
  watchBalance,
} from '.';

freshDatabase();

const send = (actor: UserActor, campaign: string, more: Partial<Parameters<typeof submitPhoto>[1]> = {}) =>
  submitPhoto(actor, {
    campaign,
    picture: { url: `https://photos.example/${unique('p')}.jpg` },
    ...berlin,
    ...more,
  });

/** Asks again when the database is too busy, as callers do whom the API answers 503. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (toFailure(error).code !== 'unavailable') throw error;
    }
  }
}

/** Runs all at once, at most so many on their way, as the API's lane lets them. */
async function together<T>(works: (() => Promise<T>)[], width = 8): Promise<PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = new Array(works.length);
  let next = 0;
  const run = async () => {
    for (let at = next++; at < works.length; at = next++) {
      [results[at]] = (await Promise.allSettled([patiently(works[at] as () => Promise<T>)])) as [
        PromiseSettledResult<T>,
      ];
    }
  };
  await Promise.all(Array.from({ length: width }, run));
  return results;
}

/** How many ended in which way: fulfilled, or the code of the failure. */
function tally(results: PromiseSettledResult<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const end = result.status === 'fulfilled' ? 'ok' : String(result.reason?.code ?? result.reason);
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

async function expectBalancedBooks() {
  const wrong = (await checkBooks()).filter(({ differences }) => differences !== 0);
  expect(wrong).toEqual([]);
}

describe('at the same time', () => {
  it('500 photos for 10 places and 5 rewards: 10 arrive, 5 are paid, and the books agree', async () => {
    const creator = await makeActor('advertiser');
    const id = await createWatchCampaign(
      creator,
      newCampaign({ max_submissions: 10, reward_per_task: 1, total_rewards: 5 }),
    );
    const witnesses = await Promise.all(Array.from({ length: 25 }, () => makeActor('influencer')));
    const sent = await together(
      Array.from({ length: 500 }, (_, n) => () => send(witnesses[n % 25] as UserActor, id)),
    );
    expect(tally(sent)).toEqual({ ok: 10, campaign_limit_reached: 490 });
    const photos = await listPhotosToReview(creator, { campaignId: id });
    const decided = await together(
      photos.flatMap((photo) => [1, 2, 3].map(() => () => acceptPhoto(creator, photo.id))),
    );
    expect(tally(decided)).toEqual({ ok: 10, wrong_state: 20 });
    expect(await findWatchCampaign(id)).toMatchObject({
      submissionsCount: 10,
      acceptedCount: 10,
      rewardsPaid: 5,
    });
    await expectBalancedBooks();
  }, 120_000);

  it('accepting and rejecting one photo: one wins', async () => {
    const [creator, witness] = [await makeActor('admin'), await makeActor('influencer')];
    const id = await createWatchCampaign(creator, newCampaign({ reward_per_task: 1, total_rewards: 5 }));
    const { id: photo } = await send(witness, id);
    const decided = await together(
      Array.from({ length: 20 }, (_, n) => async () => {
        if (n % 2) await acceptPhoto(creator, photo);
        else await rejectPhoto(creator, photo, { reason: 'technical_problem' });
      }),
    );
    expect(tally(decided)).toEqual({ ok: 1, wrong_state: 19 });
    await expectBalancedBooks();
  }, 60_000);

  it('one witness never sends more than they may, nor one task twice', async () => {
    const [creator, witness] = [await makeActor('advertiser'), await makeActor('influencer')];
    const id = await createWatchCampaign(creator, newCampaign({ max_submissions_per_witness: 3 }));
    expect(tally(await together(Array.from({ length: 20 }, () => () => send(witness, id))))).toEqual({
      ok: 3,
      campaign_limit_reached: 17,
    });
    const tasks = await createWatchCampaign(creator, newCampaign({ type: 'task', tasks: { one: {} } }));
    const sent = await together(
      Array.from({ length: 10 }, () => () => send(witness, tasks, { task: 'one' })),
    );
    expect(tally(sent)).toEqual({ ok: 1, forbidden: 9 });
  }, 60_000);

  it('50 campaigns of one name: one is made, 49 are duplicates', async () => {
    const id = unique('name');
    const creators = await Promise.all(Array.from({ length: 5 }, () => makeActor('advertiser')));
    const made = await together(
      Array.from(
        { length: 50 },
        (_, n) => () =>
          createWatchCampaign(
            creators[n % 5] as UserActor,
            newCampaign({ id, total_rewards: 9, reward_per_task: 1 }),
          ),
      ),
    );
    expect(tally(made)).toEqual({ ok: 1, duplicate_campaign_id: 49 });
    await expectBalancedBooks();
  }, 60_000);
});

describe('a group', () => {
  async function meeting(values: Parameters<typeof newCampaign>[0] = {}) {
    const creator = await makeActor('advertiser');
    const people = await Promise.all([1, 2, 3, 4].map(() => makeActor('influencer')));
    const id = await createWatchCampaign(
      creator,
      newCampaign({
        type: 'group',
        group_size: 3,
        location_limit_in_meters: 50,
        reward_per_task: 2,
        total_rewards: 8,
        ...values,
      }),
    );
    return { creator, id, people: people as [UserActor, UserActor, UserActor, UserActor] };
  }

  it('lets in as many as it holds, is within its limit, and is paid as one or not at all', async () => {
    const { creator, id, people } = await meeting();
    const [first, second, third] = people;
    const group = await createGroup(first, id);
    await expect(createGroup(first, id)).rejects.toMatchObject({ code: 'conflict' });
    const others = await Promise.all(Array.from({ length: 10 }, () => makeActor('influencer')));
    expect(
      tally(
        await together(
          [second, ...others].map((each) => () => joinGroup(each, group.inviteCode.toLowerCase())),
        ),
      ),
    ).toEqual({ ok: 2, conflict: 9 });
    const { members } = await findGroup(first, group.id);
    const inside = [second, ...others].filter(({ id: user }) =>
      members.some(({ userId }) => userId === user),
    );
    await expect(send(third, id, { group: group.id })).rejects.toMatchObject({ code: 'forbidden' });
    const { id: one } = await send(first, id, { group: group.id });
    const [b, c] = inside as [UserActor, UserActor];
    await expect(send(b, id, { group: group.id, ...north(60) })).rejects.toMatchObject({
      code: 'invalid_coordinates',
    });
    await expect(acceptPhoto(creator, one)).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(send(first, id, { group: group.id })).rejects.toMatchObject({ code: 'forbidden' });
    const { id: two } = await send(b, id, { group: group.id, ...north(40) });
    await send(c, id, { group: group.id, ...north(20) });
    expect((await findGroup(b, group.id)).status).toBe('complete');
    const decided = await together([one, two].map((photo) => () => acceptPhoto(creator, photo)));
    expect(tally(decided)).toEqual({ ok: 1, wrong_state: 1 });
    expect((await Promise.all([first, b, c].map(watchBalance))).map(({ points }) => points)).toEqual([
      2, 2, 2,
    ]);

    const again = await createGroup(first, id);
    for (const each of [b, c]) await joinGroup(each, again.inviteCode);
    const photos: string[] = [];
    for (const each of [first, b, c]) photos.push((await send(each, id, { group: again.id })).id);
    expect(await acceptPhoto(creator, photos[1] as string)).toBe(0);
    expect((await Promise.all([first, b, c].map(watchBalance))).map(({ points }) => points)).toEqual([
      2, 2, 2,
    ]);
    await expectBalancedBooks();
  }, 60_000);

  it('falls with one of its photos, and ends when its time is over, with the fuel of those who are not to blame', async () => {
    const { creator, id, people } = await meeting({ group_size: 2, fuel_required: 7 });
    const [first, second, third, fourth] = people;
    const group = await createGroup(first, id);
    await joinGroup(second, group.inviteCode);
    const { id: bad } = await send(first, id, { group: group.id });
    await send(second, id, { group: group.id });
    await rejectPhoto(creator, bad, { reason: 'manipulated' });
    expect((await Promise.all([first, second].map(watchBalance))).map(({ fuel }) => fuel)).toEqual([93, 100]);
    expect((await findGroup(first, group.id)).status).toBe('rejected');

    const late = await createGroup(third, id);
    await joinGroup(fourth, late.inviteCode);
    await send(third, id, { group: late.id });
    await db().execute(sql`update watch_groups set expires_at = now() where id = ${late.id}`);
    await expect(send(fourth, id, { group: late.id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(expireGroups(creator)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await expireGroups(platform)).toBe(1);
    expect((await findGroup(third, late.id)).status).toBe('expired');
    expect((await watchBalance(third)).fuel).toBe(100);
    await createGroup(third, id);
    await expectBalancedBooks();
  }, 60_000);
});

it('positions that nobody decided on are rounded after a month', async () => {
  const [creator, witness] = [await makeActor('advertiser'), await makeActor('influencer')];
  const id = await createWatchCampaign(creator, newCampaign());
  const { id: old } = await send(witness, id, north(123));
  await db().execute(
    sql`update watch_submissions set created_at = now() - interval '31 days' where id = ${old}`,
  );
  await send(witness, id, north(124));
  await expect(roundOldPositions(creator)).rejects.toMatchObject({ code: 'forbidden' });
  const before = await db().$count(sql`watch_submissions` as never, sql`rounded and status = 'received'`);
  expect(await roundOldPositions(platform)).toBe(1);
  expect(before).toBe(0);
}, 60_000);
