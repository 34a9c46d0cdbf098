import { LRUCache } from 'lru-cache';
import { Sums } from '@/lib/sums';
import { reaches, type Targeting, type Traits } from '@/nouns/targeting';
import { Audiences } from './audiences';
import { IdPool } from './id-pool';

/** Kinds of askers that are known at once, and how many audiences all of them reach together: some 16 bytes each. */
const [mostKinds, mostReached] = [1_000, 2_000_000];
/** Audiences without an ad are let go once there are so many more of them. */
const mostUnused = 1_000;

/** What a kind of asker may get: the numbers of its audiences in their order, and how many ads each has. */
interface Reached {
  traits: Traits;
  audiences: number[];
  ads: Sums;
}

/**
 * Ads that are for some alone, by whom they are for. What a kind of asker may get is found once and then changed with each
 * of these ads, so that neither a call nor a change looks at every target.
 */
export class Aimed {
  readonly #audiences: Audiences;
  readonly #pools = new Map<number, IdPool>();
  readonly #kinds = new LRUCache<string, Reached>({
    max: mostKinds,
    maxSize: mostReached,
    sizeCalculation: ({ audiences }) => audiences.length + 1,
  });
  #size = 0;

  /** `known` are the audiences of those that were read before. */
  constructor(read: readonly { audience: string; ids: Buffer }[] = [], known = new Audiences()) {
    this.#audiences = known.size > 2 * read.length + mostUnused ? new Audiences() : known;
    for (const { audience, ids } of read) {
      const pool = new IdPool(ids);
      this.#pools.set(this.#audiences.number(audience), pool);
      this.#size += pool.size;
    }
  }

  get audiences(): Audiences {
    return this.#audiences;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** How many are for an asker of these traits, and how to get one of them by its place. */
  reachedBy(given: Traits): Reached {
    const traits = this.#audiences.kindOf(given);
    const kind = `${traits.country} ${traits.device} ${traits.language}`;
    const kept = this.#kinds.get(kind);
    if (kept) return kept;
    const reached = { traits, audiences: this.#audiences.reaching(traits), ads: new Sums() };
    for (const number of reached.audiences) reached.ads.push(this.#pools.get(number)?.size ?? 0);
    this.#kinds.set(kind, reached);
    return reached;
  }

  /** An ad of the audience that has this place, of those that were reached. */
  pick({ audiences, ads }: Reached, place: number): { id: string; audience: string } | undefined {
    const number = audiences[ads.at(place)];
    if (number === undefined) return undefined;
    const [id, audience] = [this.#pools.get(number)?.pick(), this.#audiences.textOf(number)];
    return id === undefined || audience === undefined ? undefined : { id, audience };
  }

  drop(id: string, audience: string): void {
    const number = this.#audiences.find(audience);
    if (number !== undefined && this.#pools.get(number)?.drop(id)) this.#count(number, -1);
  }

  note(id: string, audience: string): void {
    const number = this.#audiences.find(audience) ?? this.#name(audience);
    const pool = this.#pools.get(number) ?? new IdPool();
    this.#pools.set(number, pool);
    if (pool.note(id)) this.#count(number, 1);
  }

  /** An audience that no ad had: the kinds that it reaches learn of it. */
  #name(audience: string): number {
    const number = this.#audiences.number(audience);
    const target = JSON.parse(audience) as Targeting;
    for (const { traits, audiences, ads } of this.#kinds.values()) {
      if (!reaches(target, traits)) continue;
      audiences.push(number);
      ads.push(0);
    }
    return number;
  }

  #count(number: number, by: number): void {
    this.#size += by;
    for (const { audiences, ads } of this.#kinds.values()) {
      const at = indexIn(audiences, number);
      if (audiences[at] === number) ads.add(at, by);
    }
  }
}

/** Where a number is, or would be, among numbers in their order. */
function indexIn(numbers: readonly number[], wanted: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
