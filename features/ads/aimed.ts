import { remembered } from '@/lib/remembered';
import { reaches, type Targeting, type Traits } from '@/nouns/targeting';
import { IdPool, poolsOf } from './id-pool';

const parsed = remembered(20_000, (audience) => JSON.parse(audience) as Targeting);

/** Pools of ads one after another, and how many ads there are up to the end of each. */
interface Reached {
  audiences: string[];
  ends: number[];
  total: number;
}

/**
 * Ads that are for some alone, by whom they are for. What a kind of asker may get is found once and kept until one of
 * these ads changes, so that a call does not look at every target.
 */
export class Aimed {
  #pools: Map<string, IdPool>;
  /** Every country and language that some target names; others are alike. */
  #named = new Set<string>();
  #reached = new Map<string, Reached>();

  constructor(ids: Buffer = Buffer.alloc(0), audiences: readonly string[] = []) {
    this.#pools = poolsOf(ids, audiences);
    for (const audience of this.#pools.keys()) this.#name(audience);
  }

  #name(audience: string): void {
    const { countries = [], languages = [] } = parsed(audience);
    for (const code of [...countries, ...languages]) this.#named.add(code);
  }

  get isEmpty(): boolean {
    return this.#pools.size === 0;
  }

  /** How many are for an asker of these traits, and how to get one of them by its place. */
  reachedBy({ country, device, language }: Traits): Reached {
    const known = (code: string | null) => (code !== null && this.#named.has(code) ? code : null);
    const traits = { country: known(country), device, language: known(language) };
    const kind = `${traits.country} ${device} ${traits.language}`;
    const kept = this.#reached.get(kind) ?? this.#reach(traits);
    this.#reached.set(kind, kept);
    return kept;
  }

  #reach(traits: Traits): Reached {
    const reached: Reached = { audiences: [], ends: [], total: 0 };
    for (const [audience, { size }] of this.#pools) {
      if (size === 0 || !reaches(parsed(audience), traits)) continue;
      reached.total += size;
      reached.audiences.push(audience);
      reached.ends.push(reached.total);
    }
    return reached;
  }

  /** The audience that has the ad of this place, of those that were reached. */
  pick({ audiences, ends }: Reached, place: number): { id: string; audience: string } | undefined {
    let [from, to] = [0, ends.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ends[middle] ?? 0) > place) to = middle;
      else from = middle + 1;
    }
    const audience = audiences[from];
    const id = audience === undefined ? undefined : this.#pools.get(audience)?.pick();
    return id === undefined || audience === undefined ? undefined : { id, audience };
  }

  drop(id: string, audience: string): void {
    this.#pools.get(audience)?.drop(id);
    this.#reached.clear();
  }

  note(id: string, audience: string): void {
    const pool = this.#pools.get(audience) ?? new IdPool();
    this.#pools.set(audience, pool);
    pool.note(id);
    this.#name(audience);
    this.#reached.clear();
  }
}
