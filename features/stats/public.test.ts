import { eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { POST as allowedCampaigns } from '@/app/api/general/lists/allowed-campaigns/route';
import { db } from '@/db/client';
import { exchangeRates, tasks } from '@/db/schema';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeToken, makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { platformFinancials, publicFigures } from '.';

freshDatabase();

it('counts what the statistics of the API count, and is kept for a minute', async () => {
  await db().insert(exchangeRates).values({ currency: 'GBP', rate: 0.8, asOf: '2026-01-01', source: 'test' });
  const pounds = await makeCampaign({ currency: 'GBP' });
  const dollars = await makeCampaign();
  await makeCampaign({ status: 'paused' });
  await makeParticipant(pounds.id, (await makeUser('influencer')).id, { completed: 2 });
  await makeParticipant(dollars.id, (await makeUser('influencer')).id, { completed: 1 });
  await db()
    .update(tasks)
    .set({ status: 'paid', paidAt: new Date(), bonusReach: 5 })
    .where(eq(tasks.campaignId, pounds.id));

  const figures = await publicFigures();
  // Two posts of 35 GBP at 0.8 GBP for a dollar.
  expect(figures).toMatchObject({
    openCampaigns: 2,
    acceptedPosts: 3,
    paid: 87.5,
    currency: 'USD',
    adViews: 0,
  });
  const admin = await makeActor('admin');
  expect((await platformFinancials(admin)).payouts).toBe(figures.paid);
  const { json } = await call(allowedCampaigns, 'POST', { token: await makeToken(admin.id), body: {} });
  expect(json.campaigns).toHaveLength(figures.openCampaigns);

  await makeCampaign();
  expect((await publicFigures()).openCampaigns).toBe(2);
  vi.setSystemTime(Date.now() + 61_000);
  expect((await publicFigures()).openCampaigns).toBe(3);
  vi.useRealTimers();
});
