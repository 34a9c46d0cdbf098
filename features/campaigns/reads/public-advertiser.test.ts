import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { anonymous } from '@/auth/actor';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { makeCampaign, makeCategory } from '@/testing/campaigns';
import { makeActor, makeAdvertiser } from '@/testing/factories';
import { countCampaigns, publicAdvertiser, searchCampaigns } from '..';

const missing = expect.objectContaining({ code: 'not_found' });
const hour = 60 * 60 * 1000;

test('an advertiser is told of by its campaigns that everybody sees, and by nothing else', async () => {
  const [{ id, email, name }, other] = [await makeAdvertiser(), await makeAdvertiser()];
  const owner = await makeActor('advertiser', { advertiserId: id });
  await makeCampaign({ advertiserId: id, status: 'draft' }, { networks: ['tiktok'] });
  await expect(publicAdvertiser(id)).rejects.toEqual(missing);

  const [food, art] = [await makeCategory(), await makeCategory()];
  const open = await makeCampaign(
    { advertiserId: id },
    { networks: ['youtube', 'instagram'], categoryIds: [food.id] },
  );
  const full = await makeCampaign(
    { advertiserId: id, participantsLimit: 1, participantsCount: 1 },
    { networks: ['instagram'], categoryIds: [food.id, art.id] },
  );
  await makeCampaign({ advertiserId: id, status: 'cancelled' }, { networks: ['facebook'] });
  await makeCampaign({ advertiserId: id, dateEnd: new Date(Date.now() - hour) }, { networks: ['instagram'] });
  await makeCampaign({ advertiserId: other.id });

  const advertiser = await publicAdvertiser(id);
  expect(advertiser).toEqual({
    id,
    name,
    since: expect.any(Date),
    campaigns: 3,
    networks: ['instagram', 'youtube'],
    categories: [food.name, art.name],
  });
  for (const secret of [email, owner.email]) expect(JSON.stringify(advertiser)).not.toContain(secret);
  const found = async (filter: 'open' | 'active') =>
    (await searchCampaigns(anonymous, { advertiserId: id, filter })).map((each) => each.id).sort();
  expect(await found('open')).toEqual([open.id]);
  expect(await found('active')).toEqual([open.id, full.id]);
  expect(await countCampaigns(anonymous, { advertiserId: id })).toMatchObject({ open: 1, active: 2, all: 3 });

  await db().update(users).set({ status: 'suspended', bannedAt: new Date() }).where(eq(users.id, owner.id));
  await expect(publicAdvertiser(id)).rejects.toEqual(missing);
  await expect(publicAdvertiser(999_999)).rejects.toEqual(missing);
});
