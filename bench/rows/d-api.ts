import { tokenOf } from '../accounts';
import { activeAds, browser, ownerEmail, targetsOf } from '../ads';
import { runningCampaigns } from '../campaigns';
import type { Load } from '../drive';
import { type Payload, startPayload } from '../payload';
import type { Target } from '../rig';
import { beside, type Goal, type Row, type Rows } from '../row';

const json = { 'content-type': 'application/json' };
const newAd = {
  title: 'Summer sale',
  content: 'Three days of stalls on the quay, with music in the evening.',
  budget: 500,
};

const adsOf = async ({ sql }: Target) =>
  (await sql<{ ads: number }[]>`select count(*)::int as ads from ads`)[0]?.ads ?? 0;

/** What programs ask for: a list of twenty, one thing, and a new one, beside Payload CMS on the same Postgres. */
export default (async function* rows(rig) {
  const targets = targetsOf(rig);
  const asked = new Map<string, { headers: Record<string, string>; ad: string }>();
  for (const { name, sql } of targets) {
    await runningCampaigns(sql);
    const [ad = ''] = await activeAds(sql, 1);
    const authorization = `Bearer ${await tokenOf(sql, ownerEmail)}`;
    asked.set(name, { headers: { ...browser, authorization }, ad });
  }
  const payload = await startPayload(rig);
  const goals: Goal[] = beside(rig, 3);
  if (payload) goals.push({ way: 'ours', to: 'Payload CMS 3', least: 1.5 });

  /** A row of what each product is asked. */
  function row(
    name: string,
    ofUs: (target: Target, its: { headers: Record<string, string>; ad: string }) => Omit<Load, 'origin'>,
    ofPayload: (its: Payload) => Omit<Load, 'origin'>,
  ): Row {
    const ways = targets.map((target) => {
      const its = asked.get(target.name);
      if (!its) throw new Error('nothing to ask for');
      return { name: target.name, load: { origin: target.origin, ...ofUs(target, its) } };
    });
    if (payload)
      ways.unshift({ name: 'Payload CMS 3', load: { origin: payload.origin, ...ofPayload(payload) } });
    return { name, ways, goals };
  }

  const get = (path: string, headers: Record<string, string> = browser) => ({
    method: 'GET' as const,
    paths: [path],
    headers,
    callers: 32,
  });
  yield row(
    'API: list of 20 campaigns',
    () => get('/api/get/public/campaigns/?limit=20'),
    () => get('/api/campaigns?limit=20&depth=1'),
  );
  yield row(
    'API: one ad, with a credential',
    (_, { ad, headers }) => get(`/v1/ads/${ad}`, headers),
    ({ ad, authorization }) => get(`/api/ads/${ad}`, { authorization }),
  );

  const post = (path: string, headers: Record<string, string>, body: object) => ({
    method: 'POST' as const,
    paths: [path],
    headers: { ...headers, ...json },
    body: JSON.stringify(body),
    callers: 32,
  });
  const made = new Map(
    await Promise.all(targets.map(async (each) => [each.name, await adsOf(each)] as const)),
  );
  yield {
    ...row(
      'API: new ad, with a credential',
      (_, { headers }) => post('/v1/ads', headers, { ...newAd, price_per_view: 0.05 }),
      ({ authorization }) => post('/api/ads', { authorization }, { ...newAd, pricePerView: 0.05 }),
    ),
    check: async (way, answered) => {
      const target = targets.find(({ name }) => name === way);
      if (!target) return;
      const least = (made.get(way) ?? 0) + answered;
      made.set(way, least);
      if ((await adsOf(target)) < least) throw new Error('an ad that was acknowledged is not there');
    },
  };
} satisfies Rows);
