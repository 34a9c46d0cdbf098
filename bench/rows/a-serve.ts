import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import { tokenOf } from '../accounts';
import { activeAds, aimTenth, browser, obviousAds, ownerEmail, rawWay, targetsOf } from '../ads';
import type { Load } from '../drive';
import type { Rig, Target } from '../rig';
import { type Goal, type Row, type Rows, ratio } from '../row';

const load = (origin: string): Load => ({
  origin,
  method: 'GET',
  paths: ['/v1/ads/serve'],
  headers: browser,
});

async function idOfServed({ origin }: Target): Promise<string | undefined> {
  const response = await fetch(`${origin}/v1/ads/serve`, { headers: browser });
  return ((await response.json()) as { ad: { id: string } | null }).ad?.id;
}

/** Each of a few ads comes as often as any other: five standard deviations around the mean. */
async function requireEven(target: Target, ids: string[]): Promise<void> {
  const draws = 200 * ids.length;
  const counts = new Map(ids.map((id) => [id, 0]));
  for (let draw = 0; draw < draws; draw += 20) {
    for (const id of await Promise.all(Array.from({ length: 20 }, () => idOfServed(target)))) {
      counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
    }
  }
  if (counts.size !== ids.length) throw new Error('an ad was served that is not active');
  for (const count of counts.values()) if (Math.abs(count - 200) > 71) throw new Error('serve is not even');
}

/** Pauses ads one by one on one instance; the other must not serve any of them from the answer on. */
async function requireExact({ ours, instance }: Rig, ids: string[]): Promise<void> {
  const token = await tokenOf(ours.sql, ownerEmail);
  const other = await instance('second');
  while ((await idOfServed(other)) === undefined) await setTimeout(100);
  const paused = new Set<string>();
  let pausing = true;
  const reader = async () => {
    while (pausing) {
      const before = new Set(paused);
      const served = await idOfServed(other);
      if (served !== undefined && before.has(served))
        throw new Error(`${served} was served after it was paused`);
    }
  };
  const readers = Promise.all(Array.from({ length: 16 }, reader));
  readers.catch(() => undefined);
  for (const id of ids) {
    const { status } = await fetch(`${ours.origin}/v1/ads/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"status":"paused"}',
    });
    if (status !== 200) throw new Error(`pausing answered ${status}`);
    paused.add(id);
  }
  pausing = false;
  await readers;
  if ((await idOfServed(other)) !== undefined) throw new Error('a paused ad was served');
  await other.stop();
}

/** Whoever asks from a desktop and names no language gets nothing that is for others. */
async function requireAimed(target: Target): Promise<void> {
  const served = await Promise.all(Array.from({ length: 400 }, () => idOfServed(target)));
  const [found] = await target.sql<{ aimed: number; others: number }[]>`
    select count(*)::int as aimed, (count(*) filter (where not targeting @> '{"devices":["desktop"]}'))::int as others
    from ads where id = any(${served.flatMap((id) => id ?? [])}::uuid[]) and targeting is not null`;
  if (!found?.aimed || found.others > 0) throw new Error('ads for some are not served to those alone');
}

/** Serve with few and with very many active ads, and with some of those for some people only. */
export default (async function* rows(rig) {
  const database = await rig.database('obvious-serve');
  const origin = await rig.peer('obvious', database);
  const plain = postgres(database, { max: 1, onnotice: () => undefined });
  const obvious = { name: 'ORDER BY random()', load: load(origin) };

  async function prepare(count: number): Promise<{ row: Omit<Row, 'goals'>; goals: Goal[]; ids: string[] }> {
    const [ids = []] = await Promise.all([
      ...targetsOf(rig).map(({ sql }) => activeAds(sql, count)),
      obviousAds(plain, count),
    ]);
    // Until every instance has heard of them.
    await setTimeout(5_000);
    const ours = targetsOf(rig).map((target) => ({ name: target.name, load: load(target.origin) }));
    const ways = [await rawWay(rig, load(rig.ours.origin)), obvious, ...ours];
    const goals: Goal[] = [{ way: 'ours', to: 'raw Node', least: 0.3 }];
    if (rig.before) goals.push({ way: 'ours', to: 'before', least: 8 });
    return { row: { name: `serve, ${count.toLocaleString('en')} active ads`, ways }, goals, ids };
  }

  const few = await prepare(10);
  await requireEven(rig.ours, few.ids);
  const measured = yield { ...few.row, goals: few.goals };
  const many = await prepare(rig.quick ? 20_000 : 100_000);
  const flat = 0.85 * ratio(measured, 'ours', 'raw Node');
  yield { ...many.row, goals: [...many.goals, { way: 'ours', to: 'raw Node', least: flat }] };
  // An earlier checkout may know no targets, and the obvious way has none.
  await aimTenth(rig.ours.sql);
  await setTimeout(5_000);
  await requireAimed(rig.ours);
  yield {
    name: `${many.row.name}, a tenth for some`,
    ways: many.row.ways.filter(({ name }) => name === 'raw Node' || name === 'ours'),
    goals: [{ way: 'ours', to: 'raw Node', least: 0.3 }],
  };
  await requireExact(rig, await activeAds(rig.ours.sql, 30));
  await plain.end();
} satisfies Rows);
