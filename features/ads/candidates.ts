import { randomInt } from 'node:crypto';
import { and, isNull, type SQL, sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import { statement } from '@/db/statement';
import { singleton } from '@/lib/singleton';
import { Aimed } from './aimed';
import { type Asker, traitsOf } from './asker';
import { countriesReady } from './country';
import { IdPool } from './id-pool';
import { inFlight } from './reads/flight';
import { withinCap, withinPace } from './reads/pace';
import { audience, inHours } from './reads/target';

/** SQL: the owner of the statement's `ads` row, or the organisation that pays for it, is suspended. */
export const ownerSuspended: SQL<boolean> = sql<boolean>`exists (
  select 1 from suspended_payers payer where payer.id = ads.user_id)`;

/**
 * Active, not deleted, not spent, within its flight, its hours, its daily cap and its pace, and nobody's who is suspended: the
 * ads that may be served, each to those it is for. The status is written out, since a plan that is kept could not use the
 * index of active ads for one that comes as a value.
 */
export const servable = and(
  sql`${ads.status} = 'active'`,
  isNull(ads.deletedAt),
  sql`${ads.spentBudget} < ${ads.budget}`,
  inFlight,
  inHours,
  withinCap,
  withinPace,
  sql`not ${ownerSuspended}`,
);

const freshForMs = 1_000;
/** Of the time, this share at most goes into reading the ids again. */
const readingShare = 1 / 20;

interface Read {
  /** Whom these ads are for; null for everybody. */
  audience: string | null;
  /** Their ids in their order; null where there is none. */
  ids: Buffer | null;
}

const idsInOrder = sql`string_agg(uuid_send(${ads.id}), '' order by ${ads.id}) as ids from ${ads} where ${servable}`;

/**
 * All ids of an audience in one value, in their order: a row an ad would cost more to take apart than to read. Those for
 * everybody are a part of their own, which no sorting by audiences holds up.
 */
const readIds = statement<Read>(sql`
  select null as audience, ${idsInOrder} and ${audience} is null
  union all select ${audience}, ${idsInOrder} and ${audience} is not null group by 1`);

/** An ad to try, and whom it was for when that was read: null for everybody. */
export interface Candidate {
  id: string;
  audience: string | null;
}

/**
 * The ids of the servable ads, kept for a second so that the cost of one call does not grow with their
 * number, and longer when there are so many that reading them takes its time. They are candidates only: whoever picks
 * one must still find it servable in the database, and for whom it was.
 */
class Candidates {
  /** Ads for everybody. */
  #open = new IdPool();
  #aimed = new Aimed();
  /** What happens while they are read again, which the reading may not have seen: an ad by its id, and whether it is in. */
  #meanwhile = new Map<string, Candidate & { isIn: boolean }>();
  #readAt = Number.NEGATIVE_INFINITY;
  #freshForMs = freshForMs;
  #reading: Promise<void> | undefined;
  /** An ad for some countries was noted, and the file that tells them is opened. */
  #preparing: Promise<void> | undefined;

  async #read(): Promise<void> {
    const began = performance.now();
    this.#meanwhile = new Map();
    const rows = await readIds([]);
    const aimed = rows.flatMap(({ audience, ids }) => (audience !== null && ids ? [{ audience, ids }] : []));
    await this.#prepareFor(aimed.map(({ audience }) => audience));
    this.#open = new IdPool(rows.find(({ audience }) => audience === null)?.ids ?? undefined);
    this.#aimed = new Aimed(aimed, this.#aimed.audiences);
    for (const { isIn, ...ad } of this.#meanwhile.values()) this.#put(ad, isIn);
    this.#readAt = performance.now();
    this.#freshForMs = Math.max(freshForMs, (this.#readAt - began) / readingShare);
  }

  /** In which country somebody is must be told while picking, which waits for nothing. */
  #prepareFor(audiences: string[]): Promise<void> | undefined {
    if (!audiences.some((audience) => audience.includes('"countries"'))) return undefined;
    this.#preparing = countriesReady().finally(() => {
      this.#preparing = undefined;
    });
    return this.#preparing;
  }

  /** Reads the ids anew, or joins whoever does. */
  async refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  /**
   * What to wait for before picking, if anything. Ids that are a little old are picked from while they are read
   * again; those of an instance that nobody asked for long, and none at all, are not.
   */
  ready(): Promise<void> | undefined {
    const age = performance.now() - this.#readAt;
    if (age > 2 * this.#freshForMs || (this.#open.size === 0 && this.#aimed.isEmpty)) return this.refresh();
    // Whoever waits for the same reading, or for the database, hears of what went wrong.
    if (age > this.#freshForMs) this.refresh().catch(() => undefined);
    return this.#preparing;
  }

  /**
   * One of the ads for everybody and of those for this asker, each as likely as any other; undefined when nothing can be
   * served. Who asks is not looked at where every ad is for everybody.
   */
  pick(asker: Asker): Candidate | undefined {
    const reached = this.#aimed.isEmpty ? undefined : this.#aimed.reachedBy(traitsOf(asker));
    if (reached && reached.ads.total > 0) {
      const place = randomInt(this.#open.size + reached.ads.total);
      if (place < reached.ads.total) return this.#aimed.pick(reached, place);
    }
    const id = this.#open.pick();
    return id === undefined ? undefined : { id, audience: null };
  }

  #put({ id, audience }: Candidate, isIn: boolean): void {
    this.#meanwhile.set(id, { id, audience, isIn });
    if (audience === null) this.#open[isIn ? 'note' : 'drop'](id);
    else this.#aimed[isIn ? 'note' : 'drop'](id, audience);
  }

  /** The ad turned out not to be servable any more, or not for whom it was. */
  drop(ad: Candidate): void {
    this.#put(ad, false);
  }

  /** An ad changed here, and may be servable from now on. */
  note({ id, audience }: Candidate): void {
    if (audience !== null) void this.#prepareFor([audience]);
    this.#put({ id, audience }, true);
  }
}

export const candidates = () => singleton('ads.candidates', () => new Candidates());
