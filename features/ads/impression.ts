import { isbot } from 'isbot';
import { inTransaction } from '@/db/client';
import { Failure } from '@/lib/failure';
import { singleton } from '@/lib/singleton';
import { type Hit, writeHits } from './impression-batch';
import { judgeImpressionToken } from './impression-token';

const batchSize = 1_000;
const queueLimit = 10_000;

interface Waiting {
  hit: Hit;
  done: () => void;
  failed: (error: unknown) => void;
}

/** Hits that wait for the next write of their ad. */
const queues = () => singleton('ads.impressions', () => new Map<string, Waiting[]>());

/**
 * Writes the ad's waiting hits until none is left. Everyone who arrives during a write shares the next one,
 * so that a hot ad costs one transaction for many hits; each caller is answered after the commit of its own.
 */
async function drain(adId: string, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    const batch = queue.slice(0, batchSize);
    try {
      await writeHits(
        adId,
        batch.map(({ hit }) => hit),
      );
      for (const { done } of batch) done();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
    queue.splice(0, batch.length);
  }
  queues().delete(adId);
}

export interface Viewer {
  token: string | null;
  userAgent: string | null;
}

/**
 * Counts one view of an ad and charges it as its policy says; the view that reaches the budget pauses the
 * ad. Resolves after the commit: an acknowledged impression survives a crash. Throws `not_found`.
 */
export async function recordImpression(adId: string, { token, userAgent }: Viewer): Promise<void> {
  const verdict = isbot(userAgent) ? { kind: 'bot' as const } : judgeImpressionToken(adId, token);
  const hit: Hit = verdict.kind === 'fresh' ? verdict : { ...verdict, nonce: null, expiresAt: null };
  // Within a transaction of the caller's the hit must share its fate, not that of a batch.
  if (inTransaction()) return writeHits(adId, [hit]);
  const waiting = queues().get(adId);
  if (waiting && waiting.length >= queueLimit) {
    throw new Failure('unavailable', 'The service is busy. Try again in a moment.', { retryAfter: 1 });
  }
  const queue = waiting ?? [];
  await new Promise<void>((done, failed) => {
    queue.push({ hit, done, failed });
    if (!waiting) {
      queues().set(adId, queue);
      void drain(adId, queue);
    }
  });
}
