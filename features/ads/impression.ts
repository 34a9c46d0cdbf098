import { isbot } from 'isbot';
import { inTransaction } from '@/db/client';
import { keyMismatch, type RequestKey } from '@/db/idempotency';
import { Failure } from '@/lib/failure';
import { singleton } from '@/lib/singleton';
import { type Hit, type Outcome, writeHits } from './impression-batch';
import { judgeImpressionToken } from './impression-token';

const batchSize = 1_000;
const queueLimit = 10_000;

interface Waiting {
  hit: Hit;
  done: (outcome: Outcome | undefined) => void;
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
      const outcomes = await writeHits(
        adId,
        batch.map(({ hit }) => hit),
      );
      for (const [index, { done }] of batch.entries()) done(outcomes[index]);
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
  /** The Idempotency-Key of the call: its repeats count nothing. */
  key?: RequestKey | null;
}

/**
 * Counts one view of an ad and charges it as its policy says; the view that reaches the budget pauses the
 * ad. Resolves after the commit: an acknowledged impression survives a crash. Throws `not_found`, and
 * `idempotency_mismatch` when the key came with another request.
 */
export async function recordImpression(adId: string, viewer: Viewer): Promise<void> {
  const outcome = await write(adId, hitOf(adId, viewer));
  if (outcome === 'missing') throw new Failure('not_found', 'No ad exists with this id.');
  if (outcome === 'mismatched') throw keyMismatch();
}

/** A client that does not say what it is, is no browser: all of those do. */
const isBot = (userAgent: string | null) => !userAgent?.trim() || isbot(userAgent);

function hitOf(adId: string, { token, userAgent, key = null }: Viewer): Hit {
  const verdict = isBot(userAgent) ? { kind: 'bot' as const } : judgeImpressionToken(adId, token);
  return { nonce: null, expiresAt: null, ...verdict, key };
}

async function write(adId: string, hit: Hit): Promise<Outcome | undefined> {
  // Within a transaction of the caller's the hit must share its fate, not that of a batch.
  if (inTransaction()) return (await writeHits(adId, [hit]))[0];
  const waiting = queues().get(adId);
  if (waiting && waiting.length >= queueLimit) {
    throw new Failure('unavailable', 'The service is busy. Try again in a moment.', { retryAfter: 1 });
  }
  const queue = waiting ?? [];
  return new Promise((done, failed) => {
    queue.push({ hit, done, failed });
    if (!waiting) {
      queues().set(adId, queue);
      void drain(adId, queue);
    }
  });
}
