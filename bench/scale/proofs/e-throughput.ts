import { makeActor, makeToken } from '@/testing/factories';
import { activeAds } from '../../ads';
import { drive, type Load } from '../../drive';
import type { Rig } from '../rig';

const seconds = 5;

/** Requests a second through HAProxy by how many instances are behind it. */
export async function throughput(rig: Rig): Promise<string[]> {
  const ads = await activeAds(rig.sql(), 200);
  const token = await makeToken((await makeActor('advertiser')).id);
  const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' };
  const { origin } = rig;
  const loads: Record<string, Load> = {
    serve: { origin, method: 'GET', paths: ['/v1/ads/serve'], headers: agent },
    'impressions on 200 ads': {
      origin,
      method: 'POST',
      paths: ads.map((id) => `/v1/ads/${id}/impression`),
      headers: agent,
    },
    'list of own ads, with a token': {
      origin,
      method: 'GET',
      paths: ['/v1/ads'],
      headers: { ...agent, authorization: `Bearer ${token}` },
    },
  };
  const figures = new Map(Object.keys(loads).map((name) => [name, [] as string[]]));
  const counts = [1, 2, 4];
  for (const count of counts) {
    const used = rig.instances.slice(0, count);
    for (const instance of used) await instance.end().then(() => instance.start());
    for (const instance of rig.instances.slice(count)) await instance.end();
    await rig.balancer.serve(used.map(({ port }) => port));
    for (const [name, load] of Object.entries(loads)) {
      await drive(load, 2);
      const { perSecond, failed } = await drive(load, seconds);
      figures.get(name)?.push(`${perSecond.toFixed(0)}${failed > 0 ? ` (${failed} failed)` : ''}`);
    }
  }
  const [row] = await rig.sql()`
    select (pg_total_relation_size('ad_impressions') / greatest(count(*), 1))::int as bytes, count(*)::int as n
    from ad_impressions`;
  return [
    `| requests a second | ${counts.map((count) => `${count} instance${count > 1 ? 's' : ''}`).join(' | ')} |`,
    `| --- | ${counts.map(() => '---:').join(' | ')} |`,
    ...[...figures].map(([name, cells]) => `| ${name} | ${cells.join(' | ')} |`),
    '',
    `An impression takes ${row?.bytes} bytes with its indexes (measured over ${row?.n}).`,
  ];
}
