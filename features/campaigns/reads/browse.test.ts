import { beforeAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/get/campaigns/route';
import { POST as getPublic } from '@/app/api/get/public/campaigns/route';
import { anonymous, type UserActor } from '@/auth/actor';
import { joinCampaign } from '@/features/participations';
import {
  makeCampaign,
  makeCategory,
  makeCountry,
  makeNetwork,
  makeParticipant,
  makePublisher,
} from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call, sessionHeaders } from '@/testing/http';
import { browseCampaigns, type CampaignSearch, countCampaigns, searchCampaigns } from '..';

freshDatabase();

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const found = async (search: CampaignSearch, actor: UserActor | typeof anonymous = anonymous) =>
  (await searchCampaigns(actor, { filter: 'all', ...search })).map(({ name }) => name);

let maya: UserActor;
let home: { id: number; code: string };
let away: { id: number; code: string };

beforeAll(async () => {
  await makeRates({ GBP: 0.8 });
  [home, away] = [await makeCountry(), await makeCountry()];
  maya = await makePublisher({ countryId: home.id });
  const bakery = await makeAdvertiser({ name: 'Bakery 100% Nord' });
  const food = await makeCategory('Food');
  await makeCampaign(
    { name: 'Rye', advertiserId: bakery.id, postRate: 30, dateEnd: inDays(5), activatedAt: inDays(-3) },
    { networks: ['instagram', 'tiktok'], hashtags: ['SlowBread'], categoryIds: [food.id] },
  );
  await makeCampaign(
    {
      name: 'Tea',
      tagline: 'snake_case of a cup',
      currency: 'GBP',
      postRate: 28,
      dateEnd: inDays(20),
      activatedAt: inDays(-1),
      participantsLimit: 2,
    },
    { networks: ['youtube'], countryIds: [home.id] },
  );
  await makeCampaign(
    { name: 'Fog', currency: 'XTS', postRate: 999, dateEnd: inDays(10), activatedAt: inDays(-2) },
    { countryIds: [away.id] },
  );
  await makeCampaign({ name: 'Star', featured: true, dateEnd: inDays(60), postRate: 5 });
  await makeCampaign({ name: 'Soon', dateStart: inDays(2), dateEnd: inDays(6), postRate: 1 });
  await makeCampaign({ name: 'Over', dateStart: inDays(-20), dateEnd: inDays(-2), featured: true });
  await makeCampaign({ name: 'Rest', status: 'paused', postRate: 2, dateEnd: inDays(40) });
  for (const status of ['draft', 'pending', 'cancelled'] as const)
    await makeCampaign({ name: status, status });
});

describe('searchCampaigns', () => {
  it('answers in the order of the API when nothing else is asked for', async () => {
    expect((await searchCampaigns(anonymous, {})).map(({ id }) => id)).toEqual(
      (await browseCampaigns(anonymous)).map(({ id }) => id),
    );
    expect(await found({ filter: 'active' })).toEqual(['Star', 'Rye', 'Fog', 'Tea']);
    expect(await found({ filter: 'upcoming' })).toEqual(['Soon']);
    expect(await found({ filter: 'completed' })).toEqual(['Over']);
  });

  it('sorts, those that ended last in every order', async () => {
    expect(await found({ sort: 'ending' })).toEqual(['Rye', 'Soon', 'Fog', 'Tea', 'Rest', 'Star', 'Over']);
    expect((await found({ sort: 'newest', filter: 'active' })).slice(1)).toEqual(['Tea', 'Fog', 'Rye']);
    // 28 GBP are 35 USD; a currency without a rate cannot be compared and stands behind.
    expect(await found({ sort: 'reward', filter: 'active' })).toEqual(['Tea', 'Rye', 'Star', 'Fog']);
  });

  it('finds words in names, taglines, advertisers and hashtags, and takes % and _ as they are', async () => {
    expect(await found({ text: 'rYe' })).toEqual(['Rye']);
    expect(await found({ text: '#slowbread' })).toEqual(['Rye']);
    expect(await found({ text: '100% nord' })).toEqual(['Rye']);
    expect(await found({ text: '%' })).toEqual(['Rye']);
    expect(await found({ text: 'snake_' })).toEqual(['Tea']);
    expect(await found({ text: 'snakeXcase' })).toEqual([]);
    expect(await found({ text: "'; drop table campaigns; --" })).toEqual([]);
  });

  it('narrows by network, category, country, end and reward in dollars', async () => {
    expect(await found({ network: 'tiktok' })).toEqual(['Rye']);
    expect(await found({ category: 'food' })).toEqual(['Rye']);
    expect(await found({ filter: 'active', country: home.code.toUpperCase() })).toEqual([
      'Star',
      'Rye',
      'Tea',
    ]);
    expect(await found({ filter: 'active', country: away.code })).toEqual(['Star', 'Rye', 'Fog']);
    expect(await found({ country: 'zz' })).toEqual([]);
    expect(await found({ endsWithinDays: 7 })).toEqual(['Rye', 'Soon']);
    expect(await found({ minimumReward: 35, filter: 'active' })).toEqual(['Tea']);
    expect(await found({ minimumReward: 35.01, filter: 'active' })).toEqual([]);
    expect(await found({ minimumReward: 30, filter: 'active', sort: 'ending' })).toEqual(['Rye', 'Tea']);
  });

  it('tells seats, the reward in dollars and what the reader joined', async () => {
    const [tea] = await searchCampaigns(maya, { text: 'Tea' });
    expect(tea).toMatchObject({ seatsLeft: 2, rewardInBase: 35, joined: false });
    const [fog] = await searchCampaigns(maya, { text: 'Fog' });
    expect(fog).toMatchObject({ seatsLeft: null, rewardInBase: null });
    const own = await makeCampaign({ name: 'Mine' });
    await makeParticipant(own.id, maya.id);
    expect(await searchCampaigns(maya, { filter: 'joined' })).toMatchObject([{ name: 'Mine', joined: true }]);
    expect(await searchCampaigns(await makePublisher(), { filter: 'joined' })).toEqual([]);
    await expect(searchCampaigns(anonymous, { filter: 'joined' })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('qualifies exactly for what joining grants', async () => {
    const person = await makePublisher({ countryId: home.id });
    await makeNetwork(person.id, { network: 'youtube', kind: 'channel', status: 'pending' });
    const full = await makeCampaign({ name: 'Full', participantsLimit: 1 });
    await joinCampaign(await makePublisher(), full.id);
    const offered = await found({ qualifies: true }, person);
    const everything = await searchCampaigns(person, { filter: 'all' });
    const granted: string[] = [];
    for (const { id, name } of everything) {
      const outcome = await joinCampaign(person, id).then(
        () => name,
        () => undefined,
      );
      if (outcome) granted.push(outcome);
    }
    expect(offered).toEqual(granted);
    expect(offered).toContain('Rye');
    expect(offered).not.toContain('Fog');
    expect(offered).not.toContain('Tea');
    expect(await found({ qualifies: true }, person)).toEqual([]);
    await expect(found({ qualifies: true })).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(found({ qualifies: true }, await makeActor('admin'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('pages without losing or repeating any', async () => {
    const all = await found({ sort: 'ending' });
    const pages = [];
    for (let page = 1; page <= 4; page++) {
      pages.push(...(await found({ sort: 'ending', page, pageSize: 3 })));
    }
    expect(pages).toEqual(all);
    expect(await found({ page: 9, pageSize: 3 })).toEqual([]);
  });
});

describe('countCampaigns', () => {
  it('counts what each filter finds, equal to the API', async () => {
    const reader = await makePublisher({ countryId: home.id });
    const rye = await makeCampaign({ name: 'Counted' });
    await makeParticipant(rye.id, reader.id);
    const counts = await countCampaigns(reader, {});
    const headers = await sessionHeaders({ id: reader.id });
    for (const filter of ['active', 'upcoming', 'completed', 'all'] as const) {
      const body = { filter };
      const { json: app } = await call(POST, 'POST', { body, headers });
      const { json: open } = await call(getPublic, 'POST', { body });
      expect([filter, counts[filter]]).toEqual([filter, app.campaigns.length]);
      expect(open.campaigns).toHaveLength(counts[filter]);
      const page = await searchCampaigns(reader, { filter, pageSize: 1000 });
      expect(page.map(({ id }) => id).sort()).toEqual(
        app.campaigns.map(({ id }: { id: number }) => id).sort(),
      );
      for (const row of app.campaigns) {
        expect(page.find(({ id }) => id === row.id)).toMatchObject({
          postRate: row.tasks.minimum_reward,
          currency: row.currency,
        });
      }
    }
    expect(counts.joined).toBe(1);
    expect(await countCampaigns(reader, { text: 'Counted' })).toMatchObject({ active: 1, all: 1, joined: 1 });
    expect(await countCampaigns(anonymous, { text: 'nothing like it' })).toEqual({
      active: 0,
      open: 0,
      upcoming: 0,
      completed: 0,
      all: 0,
      joined: 0,
    });
  });
});
