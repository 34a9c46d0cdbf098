import { expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { setBan } from '@/features/users';
import { makeActor, unique } from '@/testing/factories';
import { berlin, makeWatchCampaign } from '@/testing/watch';
import { createGroup, findWatchCampaign, submitPhoto } from '.';

const send = (actor: UserActor, campaign: string) =>
  submitPhoto(actor, { campaign, picture: { url: `https://photos.example/${unique('p')}.jpg` }, ...berlin });

test('a campaign takes no photos and no groups while whoever it belongs to is suspended', async () => {
  const admin = await makeActor('admin');
  const owner = await makeActor('advertiser');
  const member = await makeActor('advertiser', {
    advertiserId: owner.advertiserId,
    advertiserRole: 'member',
  });
  const maker = await makeActor('influencer');
  const witness = await makeActor('influencer');
  const ban = (user: UserActor, banned = true) =>
    setBan(admin, { userId: user.id, banned, reason: banned ? 'Fraud' : undefined });

  const { id: ofOrganisation } = await makeWatchCampaign({
    creatorId: member.id,
    advertiserId: owner.advertiserId,
  });
  const { id: ofOne } = await makeWatchCampaign({ creatorId: maker.id });
  const { id: meeting } = await makeWatchCampaign({
    type: 'group',
    creatorId: member.id,
    advertiserId: owner.advertiserId,
  });

  await ban(member);
  await send(witness, ofOrganisation);
  await ban(owner);
  await ban(maker);
  for (const id of [ofOrganisation, ofOne]) {
    await expect(send(witness, id)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('suspended'),
    });
    expect(await findWatchCampaign(id)).toMatchObject({ state: 'inactive', isActive: false });
  }
  await expect(createGroup(witness, meeting)).rejects.toMatchObject({ code: 'forbidden' });

  await ban(owner, false);
  await ban(maker, false);
  for (const id of [ofOrganisation, ofOne]) await send(witness, id);
});
