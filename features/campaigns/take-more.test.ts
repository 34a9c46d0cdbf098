import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { eligibility, joinCampaign } from '@/features/participations';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { race } from '@/testing/money';
import { refused } from '@/testing/refused';
import { countCampaigns, findCampaign, listJoinable, searchCampaigns, stopTaking, takeAgain } from '.';
import { cloneCampaign } from './clone';

let owner: UserActor;
let stranger: UserActor;
let influencer: UserActor;

beforeAll(async () => {
  owner = await makeActor('advertiser');
  stranger = await makeActor('advertiser');
  influencer = await makePublisher();
});

const running = async (values: Parameters<typeof makeCampaign>[0] = {}) =>
  (await makeCampaign({ advertiserId: owner.advertiserId ?? 0, ...values })).id;
const listed = async (id: number, filter: 'open' | 'active') =>
  (await searchCampaigns(influencer, { filter, sort: 'newest' })).some((campaign) => campaign.id === id);

test('a closed campaign runs on and takes nobody: joining, lists, figures and rules agree', async () => {
  const id = await running();
  const within = await makePublisher();
  await joinCampaign(within, id);
  const open = (await countCampaigns(influencer, {})).open;
  await stopTaking(owner, id);

  await expect(joinCampaign(influencer, id)).rejects.toMatchObject({
    code: 'campaign_not_active',
    message: 'This campaign takes no more influencers.',
  });
  expect((await eligibility(influencer, id)).rules).toContainEqual({ name: 'open', met: false });
  expect(await listed(id, 'open')).toBe(false);
  expect(await listed(id, 'active')).toBe(true);
  expect((await countCampaigns(influencer, {})).open).toBe(open - 1);
  expect((await listJoinable(owner)).map((each) => each.id)).not.toContain(id);
  expect(await findCampaign(owner, id)).toMatchObject({ status: 'active', participantsCount: 1 });
  expect((await eligibility(within, id)).joined).toBe(true);

  await takeAgain(owner, id);
  expect(await listed(id, 'open')).toBe(true);
  await joinCampaign(influencer, id);
});

test('each turn is kept once, and only those who run the campaign take it, while it runs or is paused', async () => {
  const id = await running({ status: 'paused' });
  await race([() => stopTaking(owner, id), () => stopTaking(owner, id)]);
  await stopTaking(owner, id);
  await takeAgain(owner, id);
  await takeAgain(owner, id);
  expect((await historyOf({ type: 'campaign', id })).map(({ action }) => action).sort()).toEqual([
    'campaigns.stop_taking',
    'campaigns.take_again',
  ]);
  for (const turn of [stopTaking, takeAgain]) {
    await expect(turn(stranger, id)).rejects.toEqual(refused('not_found'));
    await expect(turn(influencer, id)).rejects.toEqual(refused('forbidden'));
    for (const status of ['draft', 'pending', 'completed', 'cancelled'] as const)
      await expect(turn(owner, await running({ status }))).rejects.toEqual(refused('wrong_state'));
  }
});

test('a copy of a closed campaign takes influencers', async () => {
  const id = await running();
  await stopTaking(owner, id);
  const copy = await cloneCampaign(owner, id);
  const [row] = await db().select().from(campaigns).where(eq(campaigns.id, copy));
  expect(row?.joinsClosedAt).toBeNull();
});
