import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { anonymous } from '@/auth/actor';
import { db } from '@/db/client';
import { networks, tasks } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { makeCampaign, makeNetwork } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { makeWorld } from '@/testing/money';
import { networkOverview } from './reads/overview';
import { removeNetwork } from './remove';
import { submitNetwork } from './submit';

const kept = async (id: number) =>
  (await db().select().from(networks).where(eq(networks.id, id))).length === 1;

describe('disconnecting a network', () => {
  test('frees its name for somebody else, and is written down', async () => {
    const [one, other] = [await makeActor('influencer'), await makeActor('influencer')];
    const profile = await makeNetwork(one.id, { status: 'pending' });
    await expect(removeNetwork(other, profile.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(removeNetwork(anonymous, profile.id)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(await kept(profile.id)).toBe(true);
    await removeNetwork(one, profile.id);
    expect(await kept(profile.id)).toBe(false);
    await expect(removeNetwork(one, profile.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await historyOf({ type: 'network', id: profile.id })).toMatchObject([
      { action: 'networks.remove' },
    ]);
    await submitNetwork(other, { network: 'instagram', handle: profile.handle, url: profile.url });
  });

  test('is refused once a task was done as it, whatever became of the task', async () => {
    const { influencer, task } = await makeWorld();
    const profile = await makeNetwork(influencer.id);
    await db().update(tasks).set({ networkId: profile.id, leftAt: new Date() }).where(eq(tasks.id, task.id));
    await expect(removeNetwork(influencer, profile.id)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await kept(profile.id)).toBe(true);
    expect((await networkOverview(influencer)).profiles).toMatchObject([{ used: true, removable: false }]);
  });

  test('waits for an open task that no other accepted profile allows', async () => {
    const { influencer, task } = await makeWorld();
    const profile = await makeNetwork(influencer.id);
    const rejected = await makeNetwork(influencer.id, { status: 'rejected' });
    await expect(removeNetwork(influencer, profile.id)).rejects.toMatchObject({ code: 'wrong_state' });
    await removeNetwork(influencer, rejected.id);
    const second = await makeNetwork(influencer.id);
    const [once, twice] = await Promise.allSettled([
      removeNetwork(influencer, profile.id),
      removeNetwork(influencer, profile.id),
    ]);
    expect([once.status, twice.status].sort()).toEqual(['fulfilled', 'rejected']);
    await expect(removeNetwork(influencer, second.id)).rejects.toMatchObject({ code: 'wrong_state' });
    await db().update(tasks).set({ leftAt: new Date() }).where(eq(tasks.id, task.id));
    await removeNetwork(influencer, second.id);
  });
});

test('the overview says how much room there is and what each network opens', async () => {
  const user = await makeActor('influencer');
  await makeNetwork(user.id, { network: 'tiktok' });
  await makeNetwork(user.id, { status: 'rejected' });
  const before = await networkOverview(user);
  expect(before).toMatchObject({ held: 1, limit: 5 });
  await makeCampaign({}, { networks: ['tiktok', 'youtube'] });
  await makeCampaign({ participantsLimit: 1, participantsCount: 1 }, { networks: ['tiktok'] });
  await makeCampaign({ status: 'paused' }, { networks: ['tiktok'] });
  const { offers } = await networkOverview(user);
  expect(offers.tiktok).toBe((before.offers.tiktok ?? 0) + 1);
  expect(offers.youtube).toBe((before.offers.youtube ?? 0) + 1);
});
