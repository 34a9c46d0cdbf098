import postgres from 'postgres';
import { checkBooks } from '@/features/ledger';
import { activeAds, browser, obviousAds, rawWay, targetsOf } from '../ads';
import { connections, type Load } from '../drive';
import type { Rig, Target } from '../rig';
import { type Goal, type Row, type Rows, ratio } from '../row';

const load = (origin: string, ids: string[], keyed: boolean): Load => ({
  origin,
  method: 'POST',
  paths: ids.map((id) => `/v1/ads/${id}/impression`),
  headers: browser,
  keyed,
});

/** What was recorded and acknowledged since a row began, and in how many turns. */
interface Count {
  before: number;
  acknowledged: number;
  turns: number;
}

/** What was acknowledged is there, a row a hit, and beside it at most what was under way at the end of each turn. */
async function requireRecorded(target: Target, count: Count, acknowledged: number) {
  count.acknowledged += acknowledged;
  count.turns++;
  const more = (await hitsOf(target)) - count.before - count.acknowledged;
  if (more < 0 || more > connections * count.turns) {
    throw new Error(`${count.acknowledged} impressions were acknowledged, ${more} more recorded`);
  }
}

async function requireBooks(): Promise<void> {
  const wrong = (await checkBooks()).filter(({ differences }) => differences !== 0);
  if (wrong.length > 0) throw new Error(`The books differ: ${JSON.stringify(wrong)}`);
}

/** Impressions on one ad and on two hundred at once, plain and with a key each. */
export default (async function* rows(rig: Rig) {
  const database = await rig.database('obvious-impressions');
  const origin = await rig.peer('obvious', database);
  const plain = postgres(database, { max: 1, onnotice: () => undefined });
  const counted = new Map<Target, Count>();

  async function prepare(count: number, keyed: boolean): Promise<Omit<Row, 'goals'>> {
    const targets = targetsOf(rig);
    const ids = await Promise.all(targets.map(({ sql }) => activeAds(sql, count)));
    const ours = targets.map((target, at) => ({
      name: target.name,
      load: load(target.origin, ids[at] ?? [], keyed),
    }));
    const first = ours[0];
    if (!first) throw new Error('nothing to measure');
    const others = { name: 'one UPDATE a hit', load: load(origin, await obviousAds(plain, count), keyed) };
    const row = {
      name: `impressions, ${count === 1 ? 'one hot ad' : `${count} ads at once`}${keyed ? ', a key each' : ''}`,
      ways: [await rawWay(rig, { ...first.load, keyed: false }), others, ...ours],
      check: async (way: string, acknowledged: number) => {
        const target = targets.find(({ name }) => name === way);
        const count = target && counted.get(target);
        if (count) await requireRecorded(target, count, acknowledged);
        if (way === 'ours') await requireBooks();
      },
    };
    // What making the raw answer counted.
    for (const target of targets)
      counted.set(target, { before: await hitsOf(target), acknowledged: 0, turns: 0 });
    return row;
  }

  for (const count of [1, 200]) {
    const goals: Goal[] = [{ way: 'ours', to: 'raw Node', least: 0.35 }];
    if (rig.before) goals.push({ way: 'ours', to: 'before', least: 10 });
    const measured = yield { ...(await prepare(count, false)), goals };
    const least = 0.5 * ratio(measured, 'ours', 'raw Node');
    yield { ...(await prepare(count, true)), goals: [{ way: 'ours', to: 'raw Node', least }] };
  }
  await plain.end();
} satisfies Rows);

async function hitsOf({ sql }: Target): Promise<number> {
  const [row] = await sql<{ hits: number }[]>`select count(*)::int as hits from ad_impressions`;
  return row?.hits ?? 0;
}
