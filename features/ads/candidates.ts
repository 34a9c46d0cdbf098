import { randomInt } from 'node:crypto';
import { and, isNull, type SQL, sql } from 'drizzle-orm';
import { ads } from '@/db/schema';
import { statement } from '@/db/statement';
import { singleton } from '@/lib/singleton';
import { inFlight } from './reads/flight';
import { withinCap, withinPace } from './reads/pace';

/** SQL: the owner of the statement's `ads` row, or the organisation that pays for it, is suspended. */
export const ownerSuspended: SQL<boolean> = sql<boolean>`exists (
  select 1 from suspended_payers payer where payer.id = ads.user_id)`;

/**
 * Active, not deleted, not spent, within its flight, its daily cap and its pace, and nobody's who is suspended: the ads that may be served. The status is written out,
 * since a plan that is kept could not use the index of active ads for one that comes as a value.
 */
export const servable = and(
  sql`${ads.status} = 'active'`,
  isNull(ads.deletedAt),
  sql`${ads.spentBudget} < ${ads.budget}`,
  inFlight,
  withinCap,
  withinPace,
  sql`not ${ownerSuspended}`,
);

const freshForMs = 1_000;
/** Of the time, this share at most goes into reading the ids again. */
const readingShare = 1 / 20;
const idBytes = 16;

/** All ids in one value, in their order: a row an ad would cost more to take apart than to read. */
const readIds = statement<{ ids: Buffer | null }>(
  sql`select string_agg(uuid_send(${ads.id}), '' order by ${ads.id}) as ids from ${ads} where ${servable}`,
);

/**
 * The ids of the servable ads, kept for a second so that the cost of one call does not grow with their
 * number, and longer when there are so many that reading them takes its time. They are candidates only: whoever picks
 * one must still find it servable in the database.
 */
class Candidates {
  /** Sixteen bytes an id, in their order. */
  #ids: Buffer = Buffer.alloc(0);
  /** Ads that changed here since the ids were read, each of them not among the ids. */
  #noted = new Set<string>();
  /** Those of the ids that turned out not to be servable since. */
  #dropped = new Set<string>();
  /** The same of what happens while they are read again, which the reading may not have seen. */
  #meanwhile = { noted: new Set<string>(), dropped: new Set<string>() };
  #readAt = Number.NEGATIVE_INFINITY;
  #freshForMs = freshForMs;
  #reading: Promise<void> | undefined;

  async #read(): Promise<void> {
    const began = performance.now();
    this.#meanwhile = { noted: new Set(), dropped: new Set() };
    const [row] = await readIds([]);
    this.#ids = row?.ids ?? Buffer.alloc(0);
    const { noted, dropped } = this.#meanwhile;
    this.#noted = new Set([...noted].filter((id) => !this.#holds(id)));
    this.#dropped = new Set([...dropped].filter((id) => this.#holds(id)));
    this.#readAt = performance.now();
    this.#freshForMs = Math.max(freshForMs, (this.#readAt - began) / readingShare);
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
    if (age > 2 * this.#freshForMs || this.#size === 0) return this.refresh();
    // Whoever waits for the same reading, or for the database, hears of what went wrong.
    if (age > this.#freshForMs) this.refresh().catch(() => undefined);
    return undefined;
  }

  get #size(): number {
    return this.#ids.length / idBytes + this.#noted.size - this.#dropped.size;
  }

  /** One of the ids, each as likely as any other; undefined when nothing can be served. */
  pick(): string | undefined {
    const kept = this.#ids.length / idBytes;
    while (this.#size > 0) {
      const at = randomInt(kept + this.#noted.size);
      const id = at < kept ? this.#idAt(at) : [...this.#noted][at - kept];
      if (id !== undefined && !this.#dropped.has(id)) return id;
    }
    return undefined;
  }

  #idAt(index: number): string {
    const hex = this.#ids.toString('hex', index * idBytes, (index + 1) * idBytes);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  #holds(id: string): boolean {
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex');
    let [from, to] = [0, this.#ids.length / idBytes];
    while (from < to) {
      const middle = (from + to) >> 1;
      const order = this.#ids.compare(wanted, 0, idBytes, middle * idBytes, (middle + 1) * idBytes);
      if (order === 0) return true;
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return false;
  }

  /** The id turned out not to be servable any more. */
  drop(id: string): void {
    this.#meanwhile.noted.delete(id);
    this.#meanwhile.dropped.add(id);
    if (this.#noted.delete(id) || !this.#holds(id)) return;
    this.#dropped.add(id);
    // Otherwise most of the picks would be of what is gone.
    if (this.#dropped.size * idBytes * 2 > this.#ids.length) this.#compact();
  }

  #compact(): void {
    const left: Buffer[] = [];
    for (let index = 0; index * idBytes < this.#ids.length; index++) {
      if (this.#dropped.has(this.#idAt(index))) continue;
      left.push(this.#ids.subarray(index * idBytes, (index + 1) * idBytes));
    }
    this.#ids = Buffer.concat(left);
    this.#dropped.clear();
  }

  /** An ad changed here, and may be servable from now on. */
  note(id: string): void {
    this.#meanwhile.dropped.delete(id);
    this.#meanwhile.noted.add(id);
    if (!this.#dropped.delete(id) && !this.#holds(id)) this.#noted.add(id);
  }
}

export const candidates = () => singleton('ads.candidates', () => new Candidates());
