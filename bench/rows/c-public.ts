import type { ISql } from 'postgres';
import { browser, ownerOf, rawWay, targetsOf } from '../ads';
import { bareNext } from '../bare-next';
import type { Load } from '../drive';
import type { Rig } from '../rig';
import type { Goal, Row, Rows } from '../row';

/** Campaigns that run, each on one network, as many as a page and a half shows. */
async function runningCampaigns(sql: ISql): Promise<void> {
  const owner = await ownerOf(sql);
  await sql`
    with made as (
      insert into campaigns (advertiser_id, created_by, name, tagline, description, status, date_end, currency, post_rate,
        budget, participants_limit, activated_at)
      select owner.advertiser_id, owner.id, 'Evenings on the quay ' || n, 'Show the stalls, the music and the water.',
        '<p>Three days of stalls on the quay, with music in the evening.</p>', 'active', now() + interval '30 days', 'USD',
        20 + n, 90000, 40, now()
      from users owner, generate_series(1, 30) n where owner.id = ${owner} returning id)
    insert into campaign_networks (campaign_id, network, position) select id, 'instagram', 1 from made`;
  await sql`analyze campaigns`;
}

/** What is wanted beside the checkout of `--before`. */
const beside = (rig: Rig, least: number): Goal[] =>
  rig.before ? [{ way: 'ours', to: 'before', least }] : [];

/** What strangers read: the list of campaigns as an operation and as a page, and one campaign's page. */
export default (async function* rows(rig) {
  await Promise.all(targetsOf(rig).map(({ sql }) => runningCampaigns(sql)));
  const load = (origin: string, path: string): Load => ({
    origin,
    method: 'GET',
    paths: [path],
    headers: browser,
  });
  const waysOf = (path: string) =>
    targetsOf(rig).map(({ name, origin }) => ({ name, load: load(origin, path) }));

  const list = '/api/get/public/campaigns/?limit=20';
  yield {
    name: 'API: 20 campaigns',
    ways: [await rawWay(rig, load(rig.ours.origin, list)), ...waysOf(list)],
    goals: beside(rig, 3),
  } satisfies Row;

  const bare = await bareNext(3490);
  try {
    const plain = { name: 'a page of Next alone', load: load(bare.url, '/') };
    for (const path of ['/campaigns', '/campaigns/1', '/leaderboard']) {
      yield {
        name: `page ${path}`,
        ways: [plain, ...waysOf(path)],
        goals: [{ way: 'ours', to: plain.name, least: 0.5 }, ...beside(rig, 4)],
      } satisfies Row;
    }
  } finally {
    await bare.stop();
  }
} satisfies Rows);
