import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '@/scripts/postgres/cluster';

/**
 * Impressions on one hot ad, each way of writing them side by side in one run: a transaction a hit, and writes
 * shared by everyone who waits. The same for a burst of impressions with an Idempotency-Key, whose key is kept in a
 * transaction of its hit's own or in the shared write, with how long somebody else's query waits meanwhile. The
 * ratio is what counts; the machine sets the absolute figures.
 */
const hits = 4_000;
const atOnce = 16;
const rounds = 3;
const burstSize = 300;

const home = mkdtempSync(path.join(tmpdir(), 'fanfare-bench-'));
const cluster = await startCluster({
  home: path.join(home, 'postgres'),
  urlFile: path.join(home, 'database-url'),
  ephemeral: false,
});
Object.assign(process.env, {
  DATABASE_URL: cluster.url,
  AUTH_SECRET: 'a-secret-for-the-benchmark-only-0123456789',
  LOG_LEVEL: 'silent',
});

const { migrateDatabase } = await import('@/db/migrate');
const { closeDatabase, db } = await import('@/db/client');
const { once, requestKey } = await import('@/contracts/idempotency');
const { makeActor } = await import('@/testing/factories');
const { createAd, recordImpression } = await import('@/features/ads');
const { writeHits } = await import('@/features/ads/impression-batch');
await migrateDatabase(cluster.url);

const owner = await makeActor('advertiser');
const ad = await createAd(owner, { title: 'Hot', content: 'ad', budget: 1_000_000, pricePerView: 0.01 });

/** Hits a second with `atOnce` callers, each waiting for its answer before the next. */
async function measure(hit: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let left = hits;
  const caller = async () => {
    while (left-- > 0) await hit();
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return hits / ((performance.now() - began) / 1000);
}

const alone = () => writeHits(ad.id, [{ kind: 'unverified', nonce: null, expiresAt: null, key: null }]);
const key = () => requestKey('bench', randomUUID(), 'hit');
const keyedAlone = () => once(key(), async () => undefined, alone);
const keyedShared = () => recordImpression(ad.id, { token: null, userAgent: 'Mozilla/5.0', key: key() });

/** Milliseconds until a burst is written, and those that a query of somebody else waited in it; refusals counted. */
async function burst(hit: () => Promise<unknown>) {
  const began = performance.now();
  const all = Promise.allSettled(Array.from({ length: burstSize }, hit));
  const other = db()
    .execute('select 1')
    .then(
      () => performance.now() - began,
      () => Number.NaN,
    );
  const refused = (await all).filter(({ status }) => status === 'rejected').length;
  return { ms: performance.now() - began, waited: await other, refused };
}

const shared = () => recordImpression(ad.id, { token: null, userAgent: 'Mozilla/5.0' });

for (let round = 1; round <= rounds; round++) {
  const one = await measure(alone);
  const many = await measure(shared);
  console.info(
    `round ${round}: one a hit ${one.toFixed(0)}/s, shared ${many.toFixed(0)}/s, ratio ${(many / one).toFixed(1)}`,
  );
  const [apart, together] = [await burst(keyedAlone), await burst(keyedShared)];
  const told = ({ ms, waited, refused }: typeof apart) =>
    `${ms.toFixed(0)} ms (another query waits ${waited.toFixed(0)} ms, ${refused} refused)`;
  console.info(
    `round ${round}: ${burstSize} with keys: one a hit ${told(apart)}, shared ${told(together)}, ratio ${(apart.ms / together.ms).toFixed(1)}`,
  );
}

await closeDatabase();
await cluster.stop();
rmSync(home, { recursive: true, force: true });
