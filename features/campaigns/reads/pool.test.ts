import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeUser } from '@/testing/factories';
import { rewardPool } from '..';

it('is the budget less what accepted and paid tasks are owed, bonuses included', async () => {
  const { id } = await makeCampaign({ budget: 200, postRate: 30 });
  expect(await rewardPool(id)).toEqual({ budget: 200, owed: 0, promised: 0, left: 200, posts: 6 });
  await makeParticipant(id, (await makeUser('influencer')).id, { completed: 2 });
  await db().update(tasks).set({ bonusReach: 4.01 }).where(eq(tasks.campaignId, id));
  expect(await rewardPool(id)).toMatchObject({ owed: 68.02, left: 131.98, posts: 4 });
  await makeParticipant(id, (await makeUser('influencer')).id, { completed: 5 });
  expect(await rewardPool(id)).toMatchObject({ left: 0, posts: 0 });
});

it('is unknown without a budget, and endless when a post pays nothing', async () => {
  expect(await rewardPool((await makeCampaign()).id)).toBeNull();
  expect(await rewardPool((await makeCampaign({ budget: 5, postRate: 0 })).id)).toMatchObject({
    posts: null,
  });
});
