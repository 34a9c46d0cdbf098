import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { anonymous } from '@/auth/actor';
import { db } from '@/db/client';
import { watchCampaigns, watchGroupMembers, watchGroups } from '@/db/schema';
import { listWallets } from '@/features/wallets';
import { givenReasons, rejectReasons } from '@/nouns/photos';
import { makeActor, unique } from '@/testing/factories';
import { berlin, makePhoto, makeWallet, makeWatchCampaign } from '@/testing/watch';
import {
  countPhotosToReview,
  countWatchCampaigns,
  findGroup,
  findPhoto,
  findWatchCampaign,
  listOwnGroups,
  listOwnPhotos,
  listPhotos,
  listPhotosToReview,
  listWatchCampaigns,
  mayReview,
  watchStanding,
  watchTags,
  witnessProgress,
} from '.';

const day = 24 * 60 * 60 * 1000;
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('campaigns', () => {
  it('are found by place, tag, type, activity and words, with what they are now', async () => {
    const tag = unique('tag');
    const near = await makeWatchCampaign({ tags: [tag] });
    const worldwide = await makeWatchCampaign({
      tags: [tag],
      latitude: -33.87,
      longitude: 151.2,
      radius: 22_000,
      description: '100% outdoors',
    });
    const ended = await makeWatchCampaign({
      tags: [tag],
      type: 'task',
      startsAt: new Date(Date.now() - 2 * day),
      endsAt: new Date(Date.now() - day),
      latitude: 0,
      longitude: 0,
    });
    const upcoming = await makeWatchCampaign({ tags: [tag], startsAt: new Date(Date.now() + day) });
    const off = await makeWatchCampaign({ tags: [tag], isActive: false });
    const full = await makeWatchCampaign({ tags: [tag], maxSubmissions: 1, submissionsCount: 1 });
    const list = (filter: Parameters<typeof listWatchCampaigns>[0] = {}) =>
      listWatchCampaigns({ tag, ...filter }).then(idsOf);

    expect(await list()).toEqual(idsOf([near, worldwide, ended, upcoming, off, full]));
    expect(await list({ active: true })).toEqual(idsOf([near, worldwide, upcoming, full]));
    expect(await list({ active: false })).toEqual(idsOf([ended, off]));
    expect(await list({ type: 'task' })).toEqual([ended.id]);
    expect(await list({ covering: berlin })).toEqual(idsOf([near, worldwide, upcoming, off, full]));
    expect(await list({ covering: { latitude: 53, longitude: 13.4 } })).toEqual([worldwide.id]);
    expect(await list({ text: '0% out' })).toEqual([worldwide.id]);
    expect(await list({ state: ['open', 'full'] })).toEqual(idsOf([near, worldwide, full]));
    expect(await list({ page: 2, limit: 4 })).toEqual(idsOf([off, full]));
    expect((await list({ sort: 'nearest', from: { latitude: 1, longitude: 1 } }))[0]).toBe(ended.id);
    expect(await countWatchCampaigns({ tag, active: true })).toBe(4);
    expect(await watchTags(1000)).toContainEqual({ tag, campaigns: 6 });
    const states = await Promise.all([ended, upcoming, off, full].map(({ id }) => findWatchCampaign(id)));
    expect(states.map(({ state, isActive }) => [state, isActive])).toEqual([
      ['ended', false],
      ['upcoming', true],
      ['inactive', false],
      ['full', true],
    ]);
    await expect(findWatchCampaign('nothing-here')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('photos', () => {
  it('are seen by reviewers whole, by witnesses their own, by everyone the accepted ones, and always rounded', async () => {
    const creator = await makeActor('advertiser');
    const colleague = await makeActor('advertiser', { advertiserId: creator.advertiserId });
    const [witness, stranger] = [await makeActor('influencer'), await makeActor('influencer')];
    const campaign = await makeWatchCampaign({
      creatorId: creator.id,
      advertiserId: creator.advertiserId,
    });
    const waiting = await makePhoto(campaign.id, { userId: witness.id, flags: ['accuracy_zero'] });
    const accepted = await makePhoto(campaign.id, { status: 'accepted' });
    const rejected = await makePhoto(campaign.id, { status: 'rejected', rejectReason: 'poor_quality' });
    const all = idsOf([waiting, accepted, rejected]);
    const filter = { campaignId: campaign.id };

    expect(idsOf(await listPhotos(colleague, filter))).toEqual(all);
    expect(idsOf(await listPhotos(witness, filter))).toEqual(idsOf([waiting, accepted]));
    expect(idsOf(await listPhotos(stranger, filter))).toEqual([accepted.id]);
    expect(idsOf(await listPhotos(anonymous, filter))).toEqual([accepted.id]);
    expect(idsOf(await listOwnPhotos(witness))).toEqual([waiting.id]);
    expect(
      idsOf(await listPhotosToReview(creator, { status: ['received'], flags: ['accuracy_zero'] })),
    ).toEqual([waiting.id]);
    expect(await listPhotosToReview(creator, { flags: ['same_picture'] })).toEqual([]);
    expect(await listPhotosToReview(stranger)).toEqual([]);
    expect(await countPhotosToReview(creator)).toEqual({ received: 1, accepted: 1, rejected: 1 });
    await expect(findPhoto(stranger, waiting.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(findPhoto(creator, 'not-a-uuid')).rejects.toMatchObject({ code: 'not_found' });
    expect(await findPhoto(creator, waiting.id)).toMatchObject({ latitude: 52.52, longitude: 13.405 });
    expect([creator, colleague, witness].map((each) => mayReview(each, campaign))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('groups', () => {
  it('are seen by their members and by who reviews them; past their time they have expired', async () => {
    const [member, stranger] = [await makeActor('influencer'), await makeActor('influencer')];
    const admin = await makeActor('admin');
    const campaign = await makeWatchCampaign({ type: 'group' });
    const [group] = await db()
      .insert(watchGroups)
      .values({
        campaignId: campaign.id,
        creatorId: member.id,
        inviteCode: unique('code'),
        size: 2,
        expiresAt: new Date(Date.now() - 1000),
      })
      .returning();
    if (!group) throw new Error('no group');
    await db()
      .insert(watchGroupMembers)
      .values({ groupId: group.id, userId: member.id, campaignId: campaign.id });
    expect(await findGroup(member, group.id)).toMatchObject({
      status: 'expired',
      members: [{ userId: member.id, username: member.username, submitted: false }],
    });
    expect(idsOf(await listOwnGroups(member, campaign.id))).toEqual([group.id]);
    expect(await listOwnGroups(stranger, campaign.id)).toEqual([]);
    expect((await findGroup(admin, group.id)).id).toBe(group.id);
    await expect(findGroup(stranger, group.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a witness', () => {
  it('is told what stands in the way of the next photo', async () => {
    const witness = await makeActor('influencer');
    const open = await makeWatchCampaign();
    expect(await witnessProgress(witness, open.id)).toMatchObject({
      hindrance: null,
      fuel: 100,
      fuelNeeded: 1,
      submissionsLeft: null,
    });
    const closed = await makeWatchCampaign({ whitelist: [`0x${'A'.repeat(40)}`] });
    expect((await witnessProgress(witness, closed.id)).hindrance).toBe('not_whitelisted');
    const address = await makeWallet(witness.id);
    expect(await listWallets(witness)).toMatchObject([{ address }]);
    await db()
      .update(watchCampaigns)
      .set({ whitelist: [address.toUpperCase().replace('0X', '0x')] })
      .where(eq(watchCampaigns.id, closed.id));
    expect((await witnessProgress(witness, closed.id)).hindrance).toBeNull();
    const dear = await makeWatchCampaign({ fuelRequired: 101 });
    expect((await witnessProgress(witness, dear.id)).hindrance).toBe('no_fuel');
    const group = await makeWatchCampaign({ type: 'group' });
    expect((await witnessProgress(witness, group.id)).hindrance).toBe('needs_group');
    const tasks = await makeWatchCampaign({
      type: 'task',
      tasks: { task0: { description: 'Front', fuel_required: 3 }, task1: {} },
    });
    await makePhoto(tasks.id, { userId: witness.id, task: 'task1' });
    const progress = await witnessProgress(witness, tasks.id);
    expect(progress.tasks).toEqual([
      { key: 'task0', description: 'Front', fuel: 3, status: 'open' },
      { key: 'task1', description: '', fuel: 1, status: 'received' },
    ]);
    expect(progress.fuelNeeded).toBe(3);
  });
});

it('reasons that blame nobody give fuel back', () => {
  expect(givenReasons).not.toContain('group_expired');
  expect(givenReasons.filter((reason) => rejectReasons[reason].refunds)).toEqual([
    'campaign_closed',
    'technical_problem',
  ]);
});

describe('how somebody stands towards Watch', () => {
  it('is taking part with a wallet, a photo or a campaign that they look after, and says what waits for them', async () => {
    const stranger = await makeActor('advertiser');
    expect(await watchStanding(stranger)).toEqual({ takesPart: false, toReview: 0 });
    const { id } = await makeWatchCampaign({ submissionsCount: 5, acceptedCount: 2, rejectedCount: 1 });
    expect(await watchStanding(stranger)).toEqual({ takesPart: false, toReview: 0 });

    const holder = await makeActor('advertiser');
    await makeWallet(holder.id);
    const witness = await makeActor('advertiser');
    await makePhoto(id, { userId: witness.id });
    for (const actor of [holder, witness]) {
      expect(await watchStanding(actor)).toEqual({ takesPart: true, toReview: 0 });
    }

    const creator = await makeActor('advertiser');
    for (const counts of [
      { submissionsCount: 5, acceptedCount: 2, rejectedCount: 1 },
      { submissionsCount: 1 },
    ]) {
      await makeWatchCampaign({ creatorId: creator.id, ...counts });
    }
    expect(await watchStanding(creator)).toEqual({ takesPart: true, toReview: 3 });
    await expect(watchStanding(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
