import { eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { POST as allowedCampaigns } from '@/app/api/general/lists/allowed-campaigns/route';
import { db } from '@/db/client';
import { tasks } from '@/db/schema';
import { countCampaigns, searchCampaigns } from '@/features/campaigns';
import { eligibility } from '@/features/participations';
import { makeCampaign, makeNetwork, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeRates, makeToken, makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { platformFinancials, publicFigures } from '.';

freshDatabase();

it('counts what the statistics of the API count, and is kept for a minute', async () => {
  await makeRates({ GBP: 0.8 });
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

it('counts as joinable what the list has open and what each campaign’s own page lets one join', async () => {
  const person = await makeActor('influencer');
  await makeNetwork(person.id);
  const day = 24 * 60 * 60 * 1000;
  await makeCampaign({ participantsLimit: 1, participantsCount: 1 });
  await makeCampaign({ budget: 29 });
  await makeCampaign({ dateStart: new Date(Date.now() + day) });
  await makeCampaign({ dateStart: new Date(Date.now() - 2 * day), dateEnd: new Date(Date.now() - day) });
  vi.setSystemTime(Date.now() + 600_000);
  const { openCampaigns } = await publicFigures();
  vi.useRealTimers();
  const listed = await searchCampaigns(person, { filter: 'open', pageSize: 100 });
  const all = await searchCampaigns(person, { filter: 'all', pageSize: 100 });
  const granted: number[] = [];
  for (const { id } of all) if ((await eligibility(person, id)).granted) granted.push(id);
  expect(listed.map(({ id }) => id).sort()).toEqual(granted.sort());
  expect([openCampaigns, (await countCampaigns(person, {})).open]).toEqual([listed.length, listed.length]);
  // With the announced one, and neither the full one, nor the one that pays nobody more, nor the one that ended.
  expect([listed.length, all.length]).toEqual([4, 8]);
});
