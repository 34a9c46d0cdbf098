import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '@/scripts/postgres/cluster';

/**
 * Impressions on one hot ad, each way of writing them side by side in one run: a transaction a hit, and writes
 * shared by everyone who waits. The ratio is what counts; the machine sets the absolute figures.
 */
const hits = 4_000;
const atOnce = 16;
const rounds = 3;

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
const { closeDatabase } = await import('@/db/client');
const { makeActor } = await import('@/testing/factories');
const { createAd, recordImpression } = await import('@/features/ads');
const { writeHits } = await import('@/features/ads/impression-batch');
await migrateDatabase(cluster.url);

const owner = await makeActor('advertiser');
const ad = await createAd(owner, { title: 'Hot', content: 'ad', budget: 1_000_000, price_per_view: 0.01 });

/** Hits a second with `atOnce` callers, each waiting for its answer before the next. */
async function measure(hit: () => Promise<void>): Promise<number> {
  const began = performance.now();
  let left = hits;
  const caller = async () => {
    while (left-- > 0) await hit();
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  return hits / ((performance.now() - began) / 1000);
}

const alone = () => writeHits(ad.id, [{ kind: 'unverified', nonce: null, expiresAt: null }]);
const shared = () => recordImpression(ad.id, { token: null, userAgent: 'Mozilla/5.0' });

for (let round = 1; round <= rounds; round++) {
  const one = await measure(alone);
  const many = await measure(shared);
  console.info(
    `round ${round}: one a hit ${one.toFixed(0)}/s, shared ${many.toFixed(0)}/s, ratio ${(many / one).toFixed(1)}`,
  );
}

await closeDatabase();
await cluster.stop();
rmSync(home, { recursive: true, force: true });
