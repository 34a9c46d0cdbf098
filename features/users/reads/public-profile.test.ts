import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { approveTask, payTask } from '@/features/tasks';
import { makeNetwork } from '@/testing/campaigns';
import { makeWorld } from '@/testing/money';
import { publicProfile } from './public-profile';

test('a public profile tells what its person wants told, and is there only for those who want one', async () => {
  const { staff, influencer, campaign, task } = await makeWorld();
  await makeNetwork(influencer.id, { handle: `${influencer.username}.ok`, followers: 900 });
  await makeNetwork(influencer.id, { status: 'rejected' });
  await approveTask(staff, task.id);
  await payTask(staff, task.id);
  const change = (values: Partial<typeof users.$inferInsert>) =>
    db().update(users).set(values).where(eq(users.id, influencer.id));

  const profile = await publicProfile(influencer.username.toUpperCase());
  expect(profile).toMatchObject({
    username: influencer.username,
    avatar: null,
    earned: null,
    networks: [{ network: 'instagram', handle: `${influencer.username}.ok`, followers: 900 }],
    campaigns: [{ id: campaign.id, name: campaign.name, tasks: 1, rank: 1 }],
  });
  expect(JSON.stringify(profile)).not.toContain(influencer.email);
  expect(profile).not.toHaveProperty('id');
  await change({ showEarnings: true });
  expect((await publicProfile(influencer.username)).earned).toEqual([{ currency: 'USD', amount: 30 }]);

  const missing = expect.objectContaining({ code: 'not_found' });
  await change({ profilePublic: false });
  await expect(publicProfile(influencer.username)).rejects.toEqual(missing);
  await change({ profilePublic: true, status: 'suspended', bannedAt: new Date() });
  await expect(publicProfile(influencer.username)).rejects.toEqual(missing);
  await expect(publicProfile(staff.username)).rejects.toEqual(missing);
});
