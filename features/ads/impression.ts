import { inTransaction } from '@/db/client';
import { refusedStatement } from '@/db/failures';
import { keyMismatch, type RequestKey } from '@/db/idempotency';
import { Failure } from '@/lib/failure';
import { singleton } from '@/lib/singleton';
import { isBot } from './bots';
import { type Hit, type Outcome, writeHits, writeLastHits } from './impression-batch';
import { judgeImpressionToken } from './impression-token';

const batchSize = 1_000;
const queueLimit = 10_000;

/** Takes nothing when the impression is recorded, or else why it is not; `repeated` when it had been counted before. */
export type Acknowledge = (error: unknown, repeated?: boolean) => void;

interface Waiting {
  hit: Hit;
  acknowledge: Acknowledge;
}

const busy = () =>
  new Failure('unavailable', 'The service is busy. Try again in a moment.', { retryAfter: 1 });

function settle({ acknowledge }: Waiting, outcome: Outcome | undefined): void {
  if (outcome === 'missing') acknowledge(new Failure('not_found', 'No ad exists with this id.'));
  else if (outcome === 'mismatched') acknowledge(keyMismatch());
  else if (outcome === undefined || outcome === 'left') acknowledge(busy());
  else acknowledge(undefined, outcome === 'repeated');
}

const hitsOf = (batch: readonly Waiting[]) => batch.map(({ hit }) => hit);

/** Hits on their way into the database. Everyone who arrives during a write shares the next one. */
class Impressions {
  /** Hits for the next write of whatever ads. */
  #waiting: Waiting[] = [];
  #isWriting = false;
  /** Hits of ads that are written on their own for now: somebody holds them, or their budget comes to its end. */
  #apart = new Map<string, Waiting[]>();
  #kept = 0;

  add(waiting: Waiting): void {
    if (this.#kept >= queueLimit) {
      waiting.acknowledge(busy());
      return;
    }
    this.#kept++;
    const apart = this.#apart.get(waiting.hit.adId);
    (apart ?? this.#waiting).push(waiting);
    if (!apart) this.#plan();
  }

  #settle(waiting: Waiting, outcome: Outcome | undefined): void {
    this.#kept--;
    settle(waiting, outcome);
  }

  #fail(batch: Waiting[], error: unknown): void {
    this.#kept -= batch.length;
    for (const { acknowledge } of batch) acknowledge(error);
  }

  /** One write at a time, of everything that waits at the end of this turn of the event loop. */
  #plan(): void {
    if (this.#isWriting || this.#waiting.length === 0) return;
    this.#isWriting = true;
    setImmediate(() => void this.#write(this.#waiting.splice(0, batchSize)));
  }

  async #write(batch: Waiting[]): Promise<void> {
    let outcomes: Outcome[] = [];
    let failure: unknown;
    try {
      outcomes = await writeHits(hitsOf(batch));
    } catch (error) {
      // What one ad brought about must not fail the others.
      if (refusedStatement(error)) outcomes = batch.map(() => 'left');
      else failure = error;
    }
    this.#isWriting = false;
    // The next write goes out ahead of the answers to this one.
    this.#plan();
    if (failure) return this.#fail(batch, failure);
    for (const [index, waiting] of batch.entries()) {
      if (outcomes[index] === 'left') this.#setApart(waiting);
      else this.#settle(waiting, outcomes[index]);
    }
  }

  #setApart(waiting: Waiting): void {
    const { adId } = waiting.hit;
    const queue = this.#apart.get(adId);
    if (queue) queue.push(waiting);
    else {
      const own = [waiting];
      this.#apart.set(adId, own);
      void this.#writeApart(adId, own);
    }
  }

  /** Writes the hits of one ad until none is left. */
  async #writeApart(adId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, batchSize);
      try {
        const outcomes = await writePatiently(hitsOf(batch));
        for (const [index, waiting] of batch.entries()) this.#settle(waiting, outcomes[index]);
      } catch (error) {
        this.#fail(batch, error);
      }
    }
    this.#apart.delete(adId);
  }
}

/** Waits for the ad, and does what follows when its budget is spent. */
async function writePatiently(hits: Hit[]): Promise<Outcome[]> {
  const outcomes = await writeHits(hits, true).catch((error: unknown) => {
    if (!refusedStatement(error)) throw error;
    return hits.map((): Outcome => 'left');
  });
  const left = hits.filter((_, index) => outcomes[index] === 'left');
  if (left.length === 0) return outcomes;
  const last = await writeLastHits(left);
  return outcomes.map((outcome) => (outcome === 'left' ? (last.shift() ?? 'left') : outcome));
}

const impressions = () => singleton('ads.impressions', () => new Impressions());

export interface Viewer {
  token: string | null;
  userAgent: string | null;
  /** The Idempotency-Key of the call: its repeats count nothing. */
  key?: RequestKey | null;
}

/**
 * Counts one view of an ad and charges it as its policy says; the view that reaches the budget pauses the
 * ad. Acknowledged after the commit: what was acknowledged survives a crash. Failures: `not_found`, and
 * `idempotency_mismatch` when the key came with another request.
 */
export function countImpression(adId: string, viewer: Viewer, acknowledge: Acknowledge): void {
  const waiting = { hit: hitOf(adId, viewer), acknowledge };
  // Within a transaction of the caller's the hit must share its fate, not that of a batch.
  if (inTransaction()) {
    writeLastHits([waiting.hit]).then(([outcome]) => settle(waiting, outcome), acknowledge);
  } else impressions().add(waiting);
}

/** The same as a promise, of whether it had been counted before. */
export const recordImpression = (adId: string, viewer: Viewer) =>
  new Promise<boolean>((resolve, reject) => {
    countImpression(adId, viewer, (error, repeated = false) => (error ? reject(error) : resolve(repeated)));
  });

function hitOf(adId: string, { token, userAgent, key = null }: Viewer): Hit {
  const verdict = isBot(userAgent ?? '') ? { kind: 'bot' as const } : judgeImpressionToken(adId, token);
  return { adId, nonce: null, expiresAt: null, ...verdict, key };
}
