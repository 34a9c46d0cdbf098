import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { makeActor, makeToken } from '@/testing/factories';
import { call, expectEqual, inWords, keepCalling, tally } from '../calls';
import type { Proof } from '../proof';
import type { Rig } from '../rig';

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/153.0' };

/** Writes ads and impressions through HAProxy while `event` happens; nothing that was acknowledged may be missing. */
export async function underWrites(
  rig: Rig,
  event: () => Promise<void>,
  after = async () => undefined,
): Promise<string> {
  const owner = await makeActor('advertiser');
  const token = await makeToken(owner.id);
  const [hot] = await rig.sql()`
    insert into ads (user_id, created_by, title, content, budget, price_per_view, status)
    values (${owner.id}, ${owner.id}, 'Hot', 'Hit', 900000, 0.01, 'active') returning id`;
  const writes = keepCalling(6, async () => {
    const title = randomUUID();
    const { status } = await call(`${rig.origin}/v1/ads`, token, {
      title,
      content: 'x',
      budget: 5,
      price_per_view: 0.01,
    });
    return { title, status };
  });
  const hits = keepCalling(6, () =>
    call(`${rig.origin}/v1/ads/${hot?.id}/impression`, undefined, {}, browser),
  );
  await setTimeout(1_500);
  await event();
  await setTimeout(3_000);
  const [written, hit] = await Promise.all([writes.stop(), hits.stop()]);
  await after();
  await setTimeout(500);
  const sql = rig.sql();
  const acknowledged = written.filter(({ status }) => status === 201).map(({ title }) => title);
  const [ads] =
    await sql`select count(*)::int as n, count(distinct title)::int as different from ads where title = any(${acknowledged})`;
  expectEqual('acknowledged ads that are there', ads, {
    n: acknowledged.length,
    different: acknowledged.length,
  });
  const seen = hit.filter(({ status }) => status === 200).length;
  const [row] = await sql`
    select views_count::int as views, (spent_budget * 100)::int as charged,
      (select count(*)::int from ad_impressions where ad_id = ads.id) as rows,
      (select sum(views)::int from ad_stats_hourly where ad_id = ads.id) as hours
    from ads where id = ${hot?.id}`;
  expectEqual(
    'views, charges and hours beside the rows',
    [row?.views, row?.charged, row?.hours],
    [row?.rows, row?.rows, row?.rows],
  );
  if (row?.rows < seen) throw new Error(`${seen} impressions were acknowledged and ${row?.rows} are there`);
  const told = inWords(tally([...written, ...hit]));
  if (acknowledged.length < 20 || seen < 20)
    throw new Error(`too little was written to prove anything: ${told}`);
  return `${acknowledged.length} ads and ${seen} impressions acknowledged, all there (answers: ${told}); ${await rig.books()}`;
}

const killInstance: Proof = (rig) => {
  const [, two] = rig.instances;
  return underWrites(rig, async () => {
    await two?.end('SIGKILL');
    await two?.start();
  });
};

const killRedis: Proof = (rig) =>
  underWrites(rig, async () => {
    await rig.redis.kill();
    await setTimeout(2_000);
    await rig.redis.start();
  });

const killPooler: Proof = (rig) =>
  underWrites(rig, async () => {
    for (let kill = 0; kill < 3; kill++) {
      await rig.pooler.kill();
      await setTimeout(300);
      await rig.pooler.start();
      await setTimeout(700);
    }
  });

const rolling: Proof = async (rig) => {
  const owner = await makeActor('advertiser');
  const token = await makeToken(owner.id);
  const calls = keepCalling(6, (turn) =>
    turn % 2 === 0
      ? call(`${rig.origin}/v1/ads`, token, {
          title: `Roll ${turn}`,
          content: 'x',
          budget: 5,
          price_per_view: 0.01,
        })
      : call(
          `${rig.origin}${turn % 4 === 1 ? '/api/get/public/campaigns/?filter=active' : '/campaigns'}`,
          undefined,
        ),
  );
  await setTimeout(1_000);
  for (const instance of rig.instances.slice(0, 2)) {
    await instance.end();
    await instance.start();
    await setTimeout(1_500);
  }
  const answers = await calls.stop();
  const failed = answers.filter(({ status }) => status === 0 || status >= 400);
  expectEqual(
    'failed calls',
    failed.map(({ status }) => status),
    [],
  );
  return `both instances restarted one after the other under ${answers.length} calls: ${inWords(tally(answers))}`;
};

export const losses: Record<string, Proof> = {
  'kill -9 of an instance': killInstance,
  'kill -9 of Redis': killRedis,
  'kill -9 of PgBouncer, three times': killPooler,
  'rolling restart': rolling,
};
