import { expect, it, vi } from 'vitest';
import { sessionCookie } from '@/auth/session';
import { parseCsv } from '@/lib/csv';
import { makeUser, unique } from '@/testing/factories';
import { sessionHeaders } from '@/testing/http';
import { makePhoto, makeWatchCampaign } from '@/testing/watch';
import { GET } from './route';

const jar = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: jar.cookie }) }),
  headers: async () => new Headers(),
}));

type Person = { id: number };

/** The file as the person's browser gets it. */
async function download(person: Person, id: string, format: string): Promise<Response> {
  const { cookie = '' } = await sessionHeaders(person);
  jar.cookie = cookie.slice(`${sessionCookie()}=`.length);
  const request = new Request(`http://127.0.0.1:3000/watch/${id}/manage/export?format=${format}`);
  return GET(request, { params: Promise.resolve({ id }) });
}

async function campaignWithPhotos() {
  const creator = await makeUser('advertiser');
  const { id } = await makeWatchCampaign({ creatorId: creator.id, advertiserId: creator.advertiserId });
  const waiting = await makePhoto(id, {
    task: '=HYPERLINK("https://evil.example")',
    accuracy: 12,
    distanceInMeters: 130,
    flags: ['clock_skew', 'same_picture'],
  });
  const rejected = await makePhoto(id, {
    status: 'rejected',
    rejectReason: 'poor_quality',
    reviewedBy: creator.id,
    latitude: -33.868,
    longitude: 151.209,
    distanceInMeters: 400,
  });
  await makePhoto((await makeWatchCampaign({ creatorId: creator.id })).id);
  return { creator, id, waiting, rejected };
}

it('gives its creator the photos as a table that no spreadsheet runs', async () => {
  const { creator, id, waiting, rejected } = await campaignWithPhotos();
  const response = await download(creator, id, 'csv');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${id}.csv"`);
  const text = await response.text();
  const [names = [], ...lines] = (parseCsv(text) ?? []).map(({ cells }) => cells);
  const rows = lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));
  expect(rows).toMatchObject([
    {
      photo: waiting.id,
      status: 'received',
      task: `'=HYPERLINK("https://evil.example")`,
      url: waiting.photoUrl,
      latitude: '52.52',
      longitude: '13.405',
      accuracy_in_meters: '12',
      distance_in_meters: '100',
      flags: 'clock_skew same_picture',
      reviewer: '',
      decided_at: '',
    },
    {
      photo: rejected.id,
      status: 'rejected',
      distance_in_meters: '400',
      reviewer: creator.username,
      decided_at: rejected.decidedAt?.toISOString(),
      reason: 'poor_quality',
    },
  ]);
});

it('gives colleagues and administrators a map of points, about where photos were taken and no closer', async () => {
  const { creator, id, waiting, rejected } = await campaignWithPhotos();
  const colleague = await makeUser('advertiser', { advertiserId: creator.advertiserId });
  for (const person of [creator, colleague, await makeUser('admin')]) {
    const response = await download(person, id, 'geojson');
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    const text = await response.text();
    expect(text).not.toMatch(/52\.5201|13\.4054/);
    expect(JSON.parse(text)).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: waiting.id,
          geometry: { type: 'Point', coordinates: [13.405, 52.52] },
          properties: { status: 'received', accuracy_in_meters: 12, distance_in_meters: 100, reviewer: null },
        },
        {
          type: 'Feature',
          id: rejected.id,
          geometry: { type: 'Point', coordinates: [151.209, -33.868] },
          properties: { status: 'rejected', reviewer: creator.username },
        },
      ],
    });
  }
});

it('is a valid collection when there is no photo', async () => {
  const creator = await makeUser('influencer');
  const { id } = await makeWatchCampaign({ creatorId: creator.id });
  const response = await download(creator, id, 'geojson');
  expect(await response.json()).toEqual({ type: 'FeatureCollection', features: [] });
});

it('is not there for anybody else', async () => {
  const { id, waiting } = await campaignWithPhotos();
  const others = [await makeUser('advertiser'), await makeUser('influencer'), { id: waiting.userId }];
  const digest = expect.objectContaining({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
  for (const format of ['csv', 'geojson']) {
    for (const person of others) await expect(download(person, id, format)).rejects.toEqual(digest);
    await expect(download(await makeUser('admin'), unique('none'), format)).rejects.toEqual(digest);
  }
});
