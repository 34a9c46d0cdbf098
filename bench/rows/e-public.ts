import { browser, targetsOf } from '../ads';
import { runningCampaigns } from '../campaigns';
import type { Load } from '../drive';
import { beside, type Rows } from '../row';

/** What strangers read: the list of campaigns, one campaign's page and the leaderboard, beside a page of Next alone. */
export default (async function* rows(rig) {
  await Promise.all(targetsOf(rig).map(({ sql }) => runningCampaigns(sql)));
  const load = (origin: string, path: string): Load => ({
    origin,
    method: 'GET',
    paths: [path],
    headers: browser,
    // One address may have a hundred pages waiting.
    callers: 64,
  });
  const bare = await rig.bare();
  const plain = { name: 'a page of Next alone', load: load(bare.url, '/') };
  for (const path of ['/campaigns', '/campaigns/1', '/leaderboard']) {
    const ours = targetsOf(rig).map(({ name, origin }) => ({ name, load: load(origin, path) }));
    yield {
      name: `page ${path}, strangers`,
      ways: [plain, ...ours],
      goals: [{ way: 'ours', to: plain.name, least: 0.5 }, ...beside(rig, 4)],
    };
  }
} satisfies Rows);
