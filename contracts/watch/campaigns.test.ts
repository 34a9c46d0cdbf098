import { describe, expect, test } from 'vitest';
import { POST } from '@/app/all-campaigns/route';
import { POST as byBasePath } from '@/app/proof/v1/pol/all-campaigns/route';
import { db } from '@/db/client';
import { users, watchCampaigns } from '@/db/schema';
import { makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { makeWatchCampaign } from '@/testing/watch';
import { allCampaigns, toWatchCampaignJson, type WatchCampaignJson } from '.';

freshDatabase();

type Row = (typeof WatchCampaignJson)['_zod']['input'];

/** The third example of the document, word for word. */
const taskExample: Row = {
  banner_url:
    'https://images.wallpapersden.com/image/download/serene-nature-hd-pixel-art-sunset_bmhlZ22UmZqaraWkpJRnamtlrWZpaGo.jpg',
  created_at: '2025-02-21T13:07:15.584Z',
  created_by: '@witnesschain',
  created_by_publicKey: '0xae3c67152ee393082f85e9d59a471b375f3ce406',
  currency: 'POINTS',
  description: 'This is a test campaign for the type "task"',
  ends_at: '2025-03-06T11:33:07.423Z',
  fuel_required: 1,
  id: 'my-task-campaign',
  is_active: true,
  latitude: 13.03,
  location_limit_in_meters: 1000,
  longitude: 77.5,
  max_submissions: 10000,
  poster_url: 'https://placehold.co/180x320',
  radius: 100,
  reward_per_task: 1,
  starts_at: '2025-02-24T11:33:07.423Z',
  submissions: 7,
  tags: [],
  tasks: {
    task0: {
      description: 'Test task 0. Upload a random picture to test multi-task campaigns',
      fuel_required: 1,
    },
    task1: {
      description: 'Test task 1. Upload a random picture to test multi-task campaigns',
      fuel_required: 1,
    },
    task2: {
      description: 'Test task 2. Upload a random picture to test multi-task campaigns',
      fuel_required: 1,
    },
  },
  total_rewards: 10,
  type: 'task',
  whitelist: ['0x...', '0x...'],
};

const examples: Row[] = [...(allCampaigns.example?.response.result ?? []), taskExample];

const insert = (creatorId: number, row: Row) =>
  db()
    .insert(watchCampaigns)
    .values({
      id: row.id,
      creatorId,
      createdByPublicKey: row.created_by_publicKey,
      type: row.type,
      description: row.description,
      bannerUrl: row.banner_url,
      posterUrl: row.poster_url,
      tags: row.tags,
      createdAt: new Date(row.created_at),
      startsAt: new Date(row.starts_at),
      endsAt: new Date(row.ends_at),
      latitude: row.latitude,
      longitude: row.longitude,
      radius: row.radius,
      locationLimitInMeters: row.location_limit_in_meters,
      fuelRequired: row.fuel_required,
      maxSubmissions: row.max_submissions,
      maxSubmissionsPerWitness: row.max_submissions_per_witness,
      rewardPerTask: row.reward_per_task,
      totalRewards: row.total_rewards,
      submissionsCount: row.submissions,
      tasks: row.tasks,
      whitelist: row.whitelist,
    });

describe('/all-campaigns', () => {
  test('answers the three documented examples word for word, but that their end has passed', async () => {
    const creator = await makeUser('advertiser', { username: 'witnesschain' });
    for (const row of examples) await insert(creator.id, row);
    const { status, json } = await call(POST, 'POST');
    expect(status).toBe(200);
    expect(json).toEqual({ result: examples.map((row) => ({ ...row, is_active: false })) });
    expect(await call(byBasePath, 'POST', { body: {} }).then((answer) => answer.json)).toEqual(json);
    await db().delete(watchCampaigns);
    await db().delete(users);
  });

  test('shows an active campaign as active, also one that has not begun', async () => {
    const open = await makeWatchCampaign();
    const later = await makeWatchCampaign({ startsAt: new Date(Date.now() + 1000_000) });
    const off = await makeWatchCampaign({ isActive: false });
    const { json } = await call(POST, 'POST', { body: {} });
    expect(json.result.map(({ id, is_active }: Row) => [id, is_active])).toEqual([
      [open.id, true],
      [later.id, true],
      [off.id, false],
    ]);
    expect(json.result[0]).not.toHaveProperty('whitelist');
    expect(Object.values(json.result[0])).not.toContain(null);
    expect(json.result[0].banner_url).toMatch(/\/art\/watch\/.*\/banner\.svg$/);
  });

  test('filters, and names what is wrong with a filter', async () => {
    const ask = (body: unknown) =>
      call(POST, 'POST', { body }).then(({ status, json }) => [
        status,
        json.error?.code ?? json.result.length,
      ]);
    expect(await ask({ latitude: 52.52, longitude: 13.4 })).toEqual([200, 3]);
    expect(await ask({ latitude: -52.52, longitude: 13.4 })).toEqual([200, 0]);
    expect(await ask({ type: 'group', active: true })).toEqual([200, 0]);
    expect(await ask({ active: false })).toEqual([200, 1]);
    expect(await ask([])).toEqual([400, 'INVALID_REQUEST']);
    expect(await ask('{')).toEqual([400, 'INVALID_REQUEST']);
    expect(await ask({ active: 'perhaps' })).toEqual([400, 'INVALID_REQUEST']);
    expect(await ask({ type: 'crowd' })).toEqual([400, 'INVALID_CAMPAIGN_TYPE']);
    for (const latitude of [90.0001, -91, '12', 1e308, true, [], {}]) {
      expect(await ask({ latitude, longitude: 0 })).toEqual([400, 'INVALID_COORDINATES']);
    }
    expect(await ask({ latitude: 0, longitude: 181 })).toEqual([400, 'INVALID_COORDINATES']);
    expect(await ask({ latitude: 0 })).toEqual([400, 'INVALID_REQUEST']);
    expect(await ask({ latitude: 91, longitude: 0, type: 'crowd' })).toEqual([400, 'INVALID_CAMPAIGN_TYPE']);
  });

  test('a credential that is sent must hold', async () => {
    const { status, json } = await call(POST, 'POST', { token: 'fan_nobody' });
    expect([status, json.error.code]).toEqual([401, 'UNAUTHORIZED']);
  });

  test('an active example is shown exactly as it is written', () => {
    const [first] = examples;
    if (!first) throw new Error('no example');
    const row = { creator: 'witnesschain', isActive: true, whitelist: [], createdByPublicKey: null };
    const nothing = { locationLimitInMeters: null, rewardPerTask: null, totalRewards: null, tasks: null };
    const json = toWatchCampaignJson({
      ...row,
      ...nothing,
      id: first.id,
      bannerUrl: first.banner_url,
      posterUrl: first.poster_url,
      createdAt: new Date(first.created_at),
      startsAt: new Date(first.starts_at),
      endsAt: new Date(first.ends_at),
      description: first.description,
      fuelRequired: 1,
      latitude: 40,
      longitude: -73,
      radius: 20_000,
      maxSubmissions: 500_000,
      maxSubmissionsPerWitness: 10,
      submissionsCount: 110,
      tags: first.tags,
      type: 'individual',
      currency: 'POINTS',
    } as never);
    expect(JSON.parse(JSON.stringify(json))).toEqual(first);
  });
});
