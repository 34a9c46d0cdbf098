import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type UserActor } from '@/auth/actor';
import { replicated } from '@/auth/replica';
import { closeDatabase, db, transaction } from '@/db/client';
import { onReplica } from '@/db/replica';
import { recordAudit } from '@/features/audit';
import { browseCampaigns, countCampaigns, searchCampaigns } from '@/features/campaigns';
import * as stats from '@/features/stats';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { makeActor } from './factories';
import { startReplica } from './replica';

const primary = process.env.DATABASE_URL ?? '';
let replica: Awaited<ReturnType<typeof startReplica>>;
let copy: postgres.Sql;
let admin: UserActor;
let somebody: UserActor;

beforeAll(async () => {
  replica = await startReplica(primary);
  const url = databaseUrl(replica.url, new URL(primary).pathname.slice(1));
  process.env.DATABASE_REPLICA_URL = url;
  copy = postgres(url, { max: 1, onnotice: () => undefined });
  [admin, somebody] = await Promise.all([makeActor('admin'), makeActor('influencer')]);
}, 120_000);
afterAll(async () => {
  await closeDatabase();
  await copy.end({ timeout: 1 });
  await replica.end();
});

const where = async () => {
  const [row] = await db().execute<{ standby: boolean }>(sql`select pg_is_in_recovery() as standby`);
  return row?.standby ? 'replica' : 'primary';
};
const asked = (userId?: number) => onReplica(userId, where);
const soon = { timeout: 15_000, interval: 100 };
const change = (actor: UserActor) =>
  transaction(() => recordAudit(actor, 'tests.change', { type: 'thing', id: '1' }));

describe('with a replica', () => {
  it('what only reads is read there, what writes and whatever is in its transaction is not', async () => {
    await expect.poll(() => asked(), soon).toBe('replica');
    expect(await asked(somebody.id)).toBe('replica');
    expect(await where()).toBe('primary');
    expect(await transaction(() => asked())).toBe('primary');
    expect(await onReplica(undefined, () => transaction(where))).toBe('primary');
    expect(await replicated(() => where())()).toBe('replica');
    expect(await replicated((_: { kind: 'platform' }) => where())({ kind: 'platform' })).toBe('primary');
  });

  it('public lists and statistics write nothing', async () => {
    await expect.poll(() => asked(), soon).toBe('replica');
    const [{ before = 0 } = {}] =
      await copy`select xact_commit::int as before from pg_stat_database where datname = current_database()`;
    await Promise.all([
      stats.publicFigures(),
      stats.platformFigures(admin, {}),
      stats.platformFinancials(admin),
      stats.publisherActivity(admin),
      stats.publishersByStatus(admin),
      stats.campaignsByStatus(admin),
      stats.campaignsByNetwork(admin),
      stats.sexShares(admin),
      stats.ageShares(admin),
      stats.preferenceShares(admin),
      browseCampaigns(anonymous),
      searchCampaigns(anonymous, {}),
      countCampaigns(anonymous, {}),
    ]);
    const after = () =>
      copy`select xact_commit::int as after from pg_stat_database where datname = current_database()`.then(
        ([row]) => row?.after,
      );
    await expect.poll(after, soon).toBeGreaterThan(before + 8);
  });

  it('whoever changed something reads it, however late the replica is, and one that is too late is not read', async () => {
    await expect.poll(() => asked(), soon).toBe('replica');
    await copy`select pg_wal_replay_pause()`;
    await change(somebody);
    expect(await asked(somebody.id)).toBe('primary');
    expect(await asked(admin.id)).toBe('replica');
    await expect.poll(() => asked(), soon).toBe('primary');
    await copy`select pg_wal_replay_resume()`;
    await expect.poll(() => asked(), soon).toBe('replica');
    expect(await asked(somebody.id)).toBe('primary');
  }, 40_000);

  it('one that dies in the middle of a read is replaced by the primary, and used again when it is back', async () => {
    await expect.poll(() => asked(), soon).toBe('replica');
    let at = 0;
    const reading = onReplica(undefined, async () => {
      if (at++ === 0) setTimeout(() => void replica.stop(), 50);
      await db().execute(sql`select pg_sleep(${at === 1 ? 3 : 0}::float8)`);
      return where();
    });
    expect(await reading).toBe('primary');
    expect(await asked()).toBe('primary');
    await replica.start();
    await expect.poll(() => asked(), soon).toBe('replica');
  }, 60_000);

  it('one that follows no longer is not read', async () => {
    await expect.poll(() => asked(), soon).toBe('replica');
    await replica.promote();
    await expect.poll(() => asked(), soon).toBe('primary');
  }, 30_000);
});
