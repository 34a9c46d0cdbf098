import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import { makeCampaign } from '@/testing/campaigns';
import { makeActor, makeToken } from '@/testing/factories';
import { call, expectEqual, keepCalling } from '../calls';
import type { Proof } from '../proof';
import { underWrites } from './b-losses';

const reads: Proof = async (rig) => {
  const copy = postgres(rig.replica.url, { max: 1, onnotice: () => undefined });
  try {
    const admin = await makeActor('admin');
    const token = await makeToken(admin.id);
    const statistics = () => call(`${rig.origin}/api/campaigns/stats/general/`, token, {});
    const commits = async () => {
      await setTimeout(1_200);
      const [row] = await copy`select xact_commit::int as n from pg_stat_database where datname = 'fanfare'`;
      return Number(row?.n);
    };
    await statistics();
    await setTimeout(2_500);
    const before = await commits();
    for (let n = 0; n < 100; n++) expectEqual('statistics', (await statistics()).status, 200);
    const there = (await commits()) - before;
    if (there < 100) throw new Error(`100 reads made ${there} transactions on the replica`);

    // What the replica does not have yet is read by whoever wrote it, and by nobody else.
    const brand = await makeActor('advertiser');
    const campaign = await makeCampaign({ advertiserId: brand.advertiserId ?? 0, status: 'draft' });
    const own = await makeToken(brand.id);
    const total = async (by: string) =>
      Number((await call(`${rig.origin}/api/campaigns/stats/general/`, by, {})).json?.total_campaigns);
    await setTimeout(500);
    const [known, others] = [await total(own), await total(token)];
    await copy`select pg_wal_replay_pause()`;
    try {
      const cloned = await call(`${rig.origin}/api/campaign/clone/`, own, { campaign_id: campaign.id });
      if (cloned.status >= 300) throw new Error(`a campaign was not copied: ${JSON.stringify(cloned)}`);
      expectEqual('own write read back', await total(own), known + 1);
      expectEqual('read by somebody else meanwhile', await total(token), others);
    } finally {
      await copy`select pg_wal_replay_resume()`;
    }

    const going = keepCalling(4, statistics);
    await setTimeout(500);
    await rig.replica.stop();
    await setTimeout(2_000);
    await rig.replica.start();
    await setTimeout(1_000);
    const answers = await going.stop();
    const failed = answers.filter(({ status }) => status !== 200);
    expectEqual(
      'failed while the replica was away',
      failed.map(({ status }) => status),
      [],
    );
    return `100 reads of statistics made ${there} transactions on the replica; own writes are read back with its replay stopped; ${answers.length} reads while it was stopped and started, none failed`;
  } finally {
    await copy.end({ timeout: 1 });
  }
};

/** Comes last: the primary is gone afterwards. */
const failover: Proof = async (rig) => {
  await rig.sql()`alter system set synchronous_standby_names = '*'`;
  await rig.sql()`select pg_reload_conf()`;
  let away = 0;
  const told = await underWrites(rig, async () => {
    const [row] =
      await rig.sql()`select pg_backend_pid() as pid, current_setting('data_directory') as folder`;
    if (!row) throw new Error('no primary');
    await rig.primary.stop();
    const began = performance.now();
    await rig.replica.promote();
    await rig.pooler.pointTo(rig.replica.url);
    while ((await call(`${rig.origin}/readyz`, undefined)).status !== 200) await setTimeout(100);
    away = performance.now() - began;
    await rig.follow(rig.replica.url);
  });
  return `writes possible again ${(away / 1000).toFixed(1)} s after the primary was gone; ${told}`;
};

export const replicas: Record<string, Proof> = {
  'reads from the replica': reads,
  'failover to the replica': failover,
};
