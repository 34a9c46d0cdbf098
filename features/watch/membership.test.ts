import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { notifications, watchCampaigns } from '@/db/schema';
import { leaveTeam, removeMember } from '@/features/team';
import { makeActor, makeAdvertiser, unique } from '@/testing/factories';
import { refused } from '@/testing/refused';
import { berlin, newCampaign } from '@/testing/watch';
import {
  acceptPhoto,
  countWatchCampaigns,
  createWatchCampaign,
  editWatchCampaign,
  exportPhotos,
  findPhoto,
  findWatchCampaign,
  listPhotosToReview,
  photoFeed,
  positionLooks,
  rejectPhoto,
  revealPosition,
  submitPhoto,
} from '.';

const again = async (user: UserActor): Promise<UserActor> => {
  const account = await accountById(user.id);
  if (!account) throw new Error('no account');
  return toActor(account, 'session');
};

const send = (witness: UserActor, campaign: string) =>
  submitPhoto(witness, {
    campaign,
    picture: { url: `https://photos.example/${unique('photo')}.jpg` },
    ...berlin,
    accuracy: 8,
  });

/** An organisation's owner and member, and a campaign that the member made, with a photo that waits. */
async function scene() {
  const advertiserId = (await makeAdvertiser()).id;
  const owner = await makeActor('advertiser', { advertiserId, advertiserRole: 'owner' });
  const member = await makeActor('advertiser', { advertiserId, advertiserRole: 'member' });
  const witness = await makeActor('influencer');
  const id = await createWatchCampaign(member, newCampaign({ reward_per_task: 2, total_rewards: 10 }));
  const { id: photo } = await send(witness, id);
  return { advertiserId, owner, member, witness, id, photo };
}

describe("whoever made an organisation's campaign and left", () => {
  it('has no part in it any more: neither its photos, its positions, nor its words', async () => {
    const { owner, member, id, photo } = await scene();
    expect((await findPhoto(member, photo)).id).toBe(photo);
    await removeMember(owner, member.id);
    const gone = await again(member);

    await expect(editWatchCampaign(gone, id, { description: 'Mine' })).rejects.toEqual(refused('forbidden'));
    await expect(acceptPhoto(gone, photo)).rejects.toEqual(refused('not_found'));
    await expect(rejectPhoto(gone, photo, { reason: 'duplicate' })).rejects.toEqual(refused('not_found'));
    await expect(revealPosition(gone, photo)).rejects.toEqual(refused('not_found'));
    await expect(positionLooks(gone, photo)).rejects.toEqual(refused('not_found'));
    await expect(exportPhotos(gone, id)).rejects.toEqual(refused('not_found'));
    expect(await listPhotosToReview(gone, { campaignId: id })).toEqual([]);
    expect(await photoFeed(gone, id)).toEqual({ photos: [], reviewer: false });
    expect(await countWatchCampaigns({ reviewedBy: gone })).toBe(0);

    expect(await acceptPhoto(owner, photo)).toBe(2);
    // What was accepted is everybody's to see, but who looked at the place is not.
    await expect(revealPosition(gone, photo)).rejects.toEqual(refused('forbidden'));
  });

  it('leaves it to an owner, who hears of new photos', async () => {
    const { owner, member, id, witness, photo } = await scene();
    await leaveTeam(member);
    const [row] = await db().select().from(watchCampaigns).where(eq(watchCampaigns.id, id));
    expect(row?.creatorId).toBe(owner.id);
    expect((await findWatchCampaign(id)).creator).toBe(owner.username);
    await acceptPhoto(owner, photo);
    await send(witness, id);
    const told = (userId: number) =>
      db().select().from(notifications).where(eq(notifications.userId, userId));
    expect(await told(owner.id)).toContainEqual(expect.objectContaining({ link: `/watch/${id}/manage` }));
  });

  it('keeps what they made for themselves', async () => {
    const { owner, member } = await scene();
    await removeMember(owner, member.id);
    const gone = await again(member);
    const own = await createWatchCampaign(gone, newCampaign());
    await editWatchCampaign(gone, own, { description: 'Mine' });
    expect(await countWatchCampaigns({ reviewedBy: gone })).toBe(1);
    await expect(editWatchCampaign(owner, own, { description: 'Ours' })).rejects.toEqual(
      refused('forbidden'),
    );
  });
});

it('who looks after the money alone decides on no photo, not even of a campaign they made', async () => {
  const advertiserId = (await makeAdvertiser()).id;
  const made = await makeActor('advertiser', { advertiserId, advertiserRole: 'member' });
  const id = await createWatchCampaign(made, newCampaign());
  const { id: photo } = await send(await makeActor('influencer'), id);
  const now: UserActor = { ...made, advertiserRole: 'billing' };
  await expect(acceptPhoto(now, photo)).rejects.toEqual(refused('forbidden'));
  await expect(editWatchCampaign(now, id, { description: 'Mine' })).rejects.toEqual(refused('forbidden'));
});
