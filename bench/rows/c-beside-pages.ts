import { setTimeout } from 'node:timers/promises';
import { activeAds, browser } from '../ads';
import { runningCampaigns } from '../campaigns';
import type { Load } from '../drive';
import type { Target } from '../rig';
import type { Rows } from '../row';

/** Pages that are drawn anew each time: none of them is kept. */
const pages = (origin: string): Load => ({
  origin,
  method: 'GET',
  paths: Array.from({ length: 500 }, (_, at) => `/campaigns?q=${at}`),
  headers: browser,
  callers: 4,
});

const hitsOf = async ({ sql }: Target) =>
  (await sql<{ hits: number }[]>`select count(*)::int as hits from ad_impressions`)[0]?.hits ?? 0;

/**
 * Serve and an impression while four callers load pages, beside the same alone: in one process as it starts, and with
 * pages drawn in a process of their own.
 */
export default (async function* rows(rig) {
  const [ad] = await activeAds(rig.ours.sql, 1);
  await runningCampaigns(rig.ours.sql);
  const apart = await rig.instance('apart', { APP_PROCESSES: '1' });
  await setTimeout(3_000);
  const works = [
    { name: 'serve', method: 'GET' as const, path: '/v1/ads/serve' },
    { name: 'impressions, one hot ad', method: 'POST' as const, path: `/v1/ads/${ad}/impression` },
  ];
  for (const { name, method, path } of works) {
    const load = ({ origin }: Target): Load => ({ origin, method, paths: [path], headers: browser });
    let acknowledged = await hitsOf(rig.ours);
    yield {
      name: `${name}, while 4 load pages`,
      ways: [
        { name: 'alone', load: load(apart) },
        { name: 'with APP_PROCESSES=1', load: load(apart), beside: pages(apart.origin) },
        { name: 'alone, one process', load: load(rig.ours) },
        { name: 'in one process', load: load(rig.ours), beside: pages(rig.ours.origin) },
      ],
      goals: [{ way: 'with APP_PROCESSES=1', to: 'alone', least: 0.8 }],
      check: async (_way, answered) => {
        if (method === 'GET') return;
        acknowledged += answered;
        if ((await hitsOf(rig.ours)) < acknowledged) throw new Error('acknowledged impressions are missing');
      },
    };
  }
  await apart.stop();
} satisfies Rows);
