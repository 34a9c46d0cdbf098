import { cookieOf } from '../accounts';
import { browser } from '../ads';
import type { Load } from '../drive';
import type { Target } from '../rig';
import { beside, type Rows } from '../row';

const people = {
  admin: 'admin@fanfare.example',
  brand: 'brand@fanfare.example',
  maya: 'maya@fanfare.example',
};
const pages = [
  { name: 'dashboard', path: '/dashboard', as: people.maya },
  { name: 'advertiser home', path: '/advertiser', as: people.brand },
  { name: 'review', path: '/advertiser/review', as: people.brand },
  { name: 'admin overview', path: '/admin', as: people.admin },
];

/** Pages that are drawn for one person, on the demo world, beside a page of Next alone. */
export default (async function* rows(rig) {
  const targets: Target[] = [];
  for (const of of rig.before ? (['ours', 'before'] as const) : (['ours'] as const)) {
    const database = await rig.database(`demo-${of}`);
    const settings = { DATABASE_URL: database, SEED: 'demo' };
    targets.push({ ...(await rig.instance(`demo-${of}`, settings, of)), name: of });
  }
  const bare = await rig.bare();
  for (const { name, path, as } of pages) {
    const ways: { name: string; load: Load }[] = [
      { name: 'a page of Next alone', load: { origin: bare.url, method: 'GET', paths: ['/'], callers: 8 } },
    ];
    for (const { name: of, origin, sql } of targets) {
      const headers = { ...browser, cookie: await cookieOf(sql, as) };
      const answer = await fetch(origin + path, { headers, redirect: 'manual' });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} to ${as}`);
      ways.push({ name: of, load: { origin, method: 'GET', paths: [path], headers, callers: 8 } });
    }
    yield { name: `page ${path} (${name})`, ways, goals: beside(rig, 2) };
  }
  for (const target of targets) await target.stop();
} satisfies Rows);
