import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { auditLog, files, notifications, watchCampaigns, watchSubmissions } from '@/db/schema';
import { fileIdOf, storeFile } from '@/features/files';
import { absoluteUrl } from '@/lib/links';
import { makeActor, unique } from '@/testing/factories';
import { ownDataDirectory, png } from '@/testing/pictures';
import { refused } from '@/testing/refused';
import { berlin, makeWatchCampaign, newCampaign, north } from '@/testing/watch';
import {
  acceptPhoto,
  createWatchCampaign,
  editWatchCampaign,
  findPhoto,
  findProof,
  findWatchCampaign,
  positionLooks,
  rejectPhoto,
  revealPosition,
  submitPhoto,
  watchBalance,
  witnessProgress,
} from '.';

ownDataDirectory();

const day = 24 * 60 * 60 * 1000;
const url = () => `https://photos.example/${unique('photo')}.jpg`;
const send = (actor: UserActor, campaign: string, more: Partial<Parameters<typeof submitPhoto>[1]> = {}) =>
  submitPhoto(actor, { campaign, picture: { url: url() }, ...berlin, accuracy: 8, ...more });

/** A creator with a campaign that pays, and a witness. */
async function scene(campaign: Parameters<typeof newCampaign>[0] = {}) {
  const creator = await makeActor('advertiser');
  const witness = await makeActor('influencer');
  const id = await createWatchCampaign(
    creator,
    newCampaign({ reward_per_task: 2, total_rewards: 5, ...campaign }),
  );
  return { creator, witness, id };
}

describe('a photo', () => {
  it('is accepted once, paid from the pool, rounded for good and proven', async () => {
    const { creator, witness, id } = await scene();
    const { id: photo, flags } = await send(witness, id, { ...north(100) });
    expect(flags).toEqual([]);
    expect(await watchBalance(witness)).toEqual({ points: 0, fuel: 99 });
    expect(await revealPosition(creator, photo)).toMatchObject({ ...north(100), rounded: false });
    expect(await acceptPhoto(creator, photo)).toBe(2);
    await expect(acceptPhoto(creator, photo)).rejects.toEqual(refused('wrong_state'));
    await expect(rejectPhoto(creator, photo, { reason: 'duplicate' })).rejects.toEqual(
      refused('wrong_state'),
    );
    expect(await watchBalance(witness)).toEqual({ points: 2, fuel: 99 });
    const [row] = await db().select().from(watchSubmissions).where(eq(watchSubmissions.id, photo));
    expect(row).toMatchObject({
      latitude: 52.521,
      longitude: 13.405,
      rounded: true,
      distanceInMeters: 100,
      reward: 2,
    });
    expect(await revealPosition(creator, photo)).toMatchObject({ latitude: 52.521, rounded: true });
    expect(await positionLooks(witness, photo)).toEqual([{ name: creator.name, at: expect.any(Date) }]);
    expect((await findProof(photo)).proof).toMatchObject({
      photo,
      campaign: id,
      latitude: 52.521,
      rules_version: 1,
    });
    expect(await findWatchCampaign(id)).toMatchObject({
      submissionsCount: 1,
      acceptedCount: 1,
      rewardsPaid: 2,
      rewardsLeft: 3,
    });
    const news = await db().select().from(notifications).where(eq(notifications.userId, witness.id));
    expect(news.map(({ message }) => message)).toEqual([
      `Your photo for ${id} was accepted. It earned you 2 POINTS.`,
    ]);
    const told = await db().select().from(notifications).where(eq(notifications.userId, creator.id));
    expect(told.map(({ message, link }) => ({ message, link }))).toEqual([
      { message: `A photo for ${id} waits for your review.`, link: `/watch/${id}/manage` },
    ]);
  });

  it('is accepted without a reward once the pool holds less than one', async () => {
    const { creator, witness, id } = await scene();
    const rewards: number[] = [];
    for (let n = 0; n < 3; n++) rewards.push(await acceptPhoto(creator, (await send(witness, id)).id));
    expect(rewards).toEqual([2, 2, 0]);
    expect(await witnessProgress(witness, id)).toMatchObject({ accepted: 3, rewards: 4 });
  });

  it('gives its fuel back when it was rejected for our fault, and only then', async () => {
    const { creator, witness, id } = await scene({ fuel_required: 10 });
    const [theirs, ours] = [await send(witness, id), await send(witness, id)];
    await rejectPhoto(creator, theirs.id, { reason: 'poor_quality', note: 'Too dark' });
    expect((await watchBalance(witness)).fuel).toBe(80);
    await rejectPhoto(creator, ours.id, { reason: 'technical_problem' });
    expect((await watchBalance(witness)).fuel).toBe(90);
    expect(await findPhoto(witness, theirs.id)).toMatchObject({
      rejectReason: 'poor_quality',
      rejectNote: 'Too dark',
    });
    await expect(findProof(theirs.id)).rejects.toEqual(refused('not_found'));
    const news = await db().select().from(notifications).where(eq(notifications.userId, witness.id));
    expect(news.map(({ message }) => message)).toEqual([
      `Your photo for ${id} was not accepted: it cannot be made out well enough. “Too dark”`,
      `Your photo for ${id} was not accepted: something went wrong on our side. Your fuel is back.`,
    ]);
  });

  it('is decided on by creator, organisation and administrators, never by its witness or strangers', async () => {
    const { creator, witness, id } = await scene();
    const colleague = await makeActor('advertiser', {
      advertiserId: creator.advertiserId,
      advertiserRole: 'member',
    });
    const billing = await makeActor('advertiser', {
      advertiserId: creator.advertiserId,
      advertiserRole: 'billing',
    });
    const [one, two, own] = [await send(witness, id), await send(witness, id), await send(creator, id)];
    await expect(acceptPhoto(witness, one.id)).rejects.toEqual(refused('forbidden'));
    await expect(acceptPhoto(billing, one.id)).rejects.toEqual(refused('forbidden'));
    await expect(acceptPhoto(creator, own.id)).rejects.toEqual(refused('forbidden'));
    const other = await makeActor('advertiser');
    await expect(acceptPhoto(other, one.id)).rejects.toEqual(refused('not_found'));
    await expect(revealPosition(other, one.id)).rejects.toEqual(refused('not_found'));
    await acceptPhoto(colleague, one.id);
    await expect(positionLooks(other, one.id)).rejects.toEqual(refused('forbidden'));
    await acceptPhoto(await makeActor('admin'), two.id);
    expect(await revealPosition(witness, two.id)).toMatchObject({ rounded: true });
  });

  it('is refused outside the circle, the time, the whitelist and the limits, and nothing is kept', async () => {
    const { witness, id } = await scene({ radius: 0.5, max_submissions_per_witness: 1, max_submissions: 2 });
    await expect(send(witness, id, north(501))).rejects.toEqual(refused('invalid_coordinates'));
    await send(witness, id, north(499));
    await expect(send(witness, id)).rejects.toEqual(refused('campaign_limit_reached'));
    await send(await makeActor('influencer'), id);
    await expect(send(await makeActor('influencer'), id)).rejects.toEqual(refused('campaign_limit_reached'));
    const later = await makeWatchCampaign({ startsAt: new Date(Date.now() + day) });
    const over = await makeWatchCampaign({
      startsAt: new Date(Date.now() - 2 * day),
      endsAt: new Date(Date.now() - 1),
    });
    const off = await makeWatchCampaign({ isActive: false });
    const closed = await makeWatchCampaign({ whitelist: [`0x${'a'.repeat(40)}`] });
    const dear = await makeWatchCampaign({ fuelRequired: 500 });
    for (const { id: shut } of [later, over, off, closed, dear]) {
      await expect(send(witness, shut)).rejects.toEqual(refused('forbidden'));
    }
    await expect(send(witness, 'nowhere')).rejects.toEqual(refused('not_found'));
    await expect(send(witness, later.id, { task: 'x' })).rejects.toEqual(refused('forbidden'));
    const open = await makeWatchCampaign();
    await expect(send(witness, open.id, { task: 'x' })).rejects.toEqual(refused('invalid'));
    await expect(send(witness, open.id, { group: unique('g') })).rejects.toEqual(refused('invalid'));
    const kept = await db().$count(watchSubmissions, eq(watchSubmissions.userId, witness.id));
    expect([kept, (await watchBalance(witness)).fuel]).toEqual([1, 99]);
    expect((await findWatchCampaign(dear.id)).submissionsCount).toBe(0);
    const unconfirmed = await makeActor('influencer', { status: 'inactive' });
    await expect(send(unconfirmed, open.id)).rejects.toEqual(refused('forbidden'));
  });

  it('is looked at twice when something is odd, with the figures, and taken all the same', async () => {
    const { creator, witness, id } = await scene({ radius: 1 });
    const far = await makeWatchCampaign({ latitude: -33.87, longitude: 151.21 });
    const picture = { url: url() };
    await submitPhoto(witness, {
      campaign: far.id,
      picture: { url: url() },
      latitude: -33.87,
      longitude: 151.21,
    });
    const { id: photo, flags } = await submitPhoto(witness, {
      campaign: id,
      picture,
      ...north(995),
      accuracy: 0,
      takenAt: new Date(Date.now() - 3_600_000),
    });
    expect(flags.sort()).toEqual(['accuracy_zero', 'clock_skew', 'impossible_speed']);
    const { checks } = await findPhoto(creator, photo);
    expect(checks.speed_in_km_per_hour).toBeGreaterThan(10_000);
    expect(checks.clock_skew_in_seconds).toBeGreaterThanOrEqual(3600);
    const again = await send(witness, id, { picture, ...north(995), accuracy: 20 });
    expect(again.flags.sort()).toEqual(['position_uncertain', 'same_picture']);
    expect((await findPhoto(creator, again.id)).checks.earlier_photo).toBe(photo);
  });
});

describe('a task campaign', () => {
  it('costs by the task and pays for all of them with the last, once', async () => {
    const { creator, witness, id } = await scene({
      type: 'task',
      tasks: { front: { fuel_required: 5 }, back: {}, side: { fuel_required: 0 } },
      total_rewards: 10,
    });
    await expect(send(witness, id)).rejects.toEqual(refused('invalid'));
    await expect(send(witness, id, { task: 'toString' })).rejects.toEqual(refused('invalid'));
    const front = await send(witness, id, { task: 'front' });
    await expect(send(witness, id, { task: 'front' })).rejects.toEqual(refused('forbidden'));
    expect((await watchBalance(witness)).fuel).toBe(95);
    await rejectPhoto(creator, front.id, { reason: 'wrong_subject' });
    const again = await send(witness, id, { task: 'front' });
    const [back, side] = [
      await send(witness, id, { task: 'back' }),
      await send(witness, id, { task: 'side' }),
    ];
    expect((await watchBalance(witness)).fuel).toBe(89);
    expect([await acceptPhoto(creator, again.id), await acceptPhoto(creator, side.id)]).toEqual([0, 0]);
    expect((await witnessProgress(witness, id)).completedAt).toBeNull();
    expect(await acceptPhoto(creator, back.id)).toBe(6);
    expect(await witnessProgress(witness, id)).toMatchObject({
      hindrance: 'all_done',
      rewards: 6,
      completedAt: expect.any(Date),
    });
    expect((await watchBalance(witness)).points).toBe(6);
  });
});

describe('a campaign', () => {
  it('keeps its uploaded pictures while it shows them, and loses what is taken away', async () => {
    const creator = await makeActor('influencer');
    const upload = async () => (await storeFile(creator, await png(20, 10), 'watch')).path;
    const [banner, poster] = [await upload(), await upload()];
    const attached = async (path: string) =>
      (
        await db()
          .select()
          .from(files)
          .where(eq(files.id, String(fileIdOf(path))))
      )[0]?.attachedAt ?? null;
    const id = await createWatchCampaign(
      creator,
      newCampaign({ banner_url: absoluteUrl(banner), max_submissions_per_witness: 2 }),
    );
    expect(await attached(banner)).not.toBeNull();
    await editWatchCampaign(creator, id, {
      bannerUrl: null,
      posterUrl: absoluteUrl(poster),
      maxSubmissionsPerWitness: null,
    });
    expect(await attached(banner)).toBeNull();
    expect(await attached(poster)).not.toBeNull();
    expect(await findWatchCampaign(id)).toMatchObject({
      bannerUrl: absoluteUrl(`/art/watch/${id}/banner.svg`),
      posterUrl: absoluteUrl(poster),
      maxSubmissionsPerWitness: null,
    });
    const admin = await makeActor('admin');
    const theirs = (await storeFile(admin, await png(22, 10), 'watch')).path;
    await editWatchCampaign(admin, id, { bannerUrl: absoluteUrl(theirs) });
    await editWatchCampaign(creator, id, { bannerUrl: absoluteUrl(theirs), posterUrl: null });
    expect([await attached(poster), (await findWatchCampaign(id)).bannerUrl]).toEqual([
      null,
      absoluteUrl(theirs),
    ]);
    await editWatchCampaign(creator, id, { bannerUrl: null, posterUrl: absoluteUrl(poster) });
    expect(await attached(theirs)).toBeNull();
    const foreign = newCampaign({ banner_url: absoluteUrl(poster) });
    await expect(createWatchCampaign(await makeActor('influencer'), foreign)).rejects.toEqual(
      refused('invalid'),
    );
  });

  it.each(['new', 'Mine'])('cannot be named %s, as a page of ours is', (id) => {
    expect(() => newCampaign({ id })).toThrow('is the name of a page of ours');
  });

  it('is checked in the documented order, and its id is taken once in any case', async () => {
    const creator = await makeActor('influencer');
    const id = await createWatchCampaign(creator, newCampaign({ id: unique('Mixed') }));
    const again = newCampaign({ id: id.toUpperCase() });
    await expect(createWatchCampaign(creator, again)).rejects.toEqual(refused('duplicate_campaign_id'));
    const backwards = { ...again, endsAt: again.startsAt };
    await expect(createWatchCampaign(creator, backwards)).rejects.toEqual(refused('invalid_date_range'));
    for (let n = 1; n < 20; n++) await makeWatchCampaign({ creatorId: creator.id });
    await expect(createWatchCampaign(creator, again)).rejects.toEqual(refused('campaign_limit_reached'));
    await db().update(watchCampaigns).set({ isActive: false }).where(eq(watchCampaigns.id, id));
    await expect(createWatchCampaign(creator, again)).rejects.toEqual(refused('duplicate_campaign_id'));
  });

  it('is changed by whom it belongs to, keeps what happened, and counts versions of its rules', async () => {
    const { creator, witness, id } = await scene();
    await expect(editWatchCampaign(witness, id, { description: 'Mine' })).rejects.toEqual(
      refused('forbidden'),
    );
    await expect(editWatchCampaign(creator, 'nowhere', {})).rejects.toEqual(refused('not_found'));
    await acceptPhoto(creator, (await send(witness, id)).id);
    await expect(editWatchCampaign(creator, id, { totalRewards: 1.9 })).rejects.toEqual(refused('invalid'));
    await expect(editWatchCampaign(creator, id, { type: 'task' })).rejects.toEqual(
      refused('invalid_campaign_type'),
    );
    await expect(editWatchCampaign(creator, id, { endsAt: new Date(0) })).rejects.toEqual(
      refused('invalid_date_range'),
    );
    await expect(editWatchCampaign(creator, id, { tasks: { a: {} } })).rejects.toEqual(refused('invalid'));
    await expect(editWatchCampaign(creator, id, { description: 'Other words' }, new Date(0))).rejects.toEqual(
      refused('changed_meanwhile'),
    );
    const { updatedAt } = await findWatchCampaign(id);
    await editWatchCampaign(creator, id, { description: 'Better words', bannerUrl: null }, updatedAt);
    expect((await findWatchCampaign(id)).rulesVersion).toBe(1);
    await editWatchCampaign(creator, id, { totalRewards: 12.5, locationLimitInMeters: 50 });
    expect(await findWatchCampaign(id)).toMatchObject({
      rulesVersion: 2,
      totalRewards: 12.5,
      rewardsLeft: 10.5,
    });
    await editWatchCampaign(creator, id, { totalRewards: 2 });
    const [pool] = await db().execute<{ left: number }>(sql`
      select (-sum(entry.amount))::float8 as left from ledger_entries entry
      join ledger_accounts account on account.id = entry.account_id where account.owner = ${`watch:${id}`}`);
    expect(pool).toEqual({ left: 0 });
    const log = await db().select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(log.map(({ action }) => action)).toEqual([
      'watch.create',
      'watch.edit',
      'watch.edit',
      'watch.edit',
    ]);
    expect(log[2]?.details).toMatchObject({ totalRewards: { from: 5, to: 12.5 } });
  });
});
