import { seeded } from '@/lib/prng';

/** Draws from one repeatable sequence; the same seed always builds the same demo world. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** A number in [least, most), rounded to `places` decimals. */
  float(least: number, most: number, places?: number): number;
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean;
  /** One item; throws a RangeError on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** One key of `weights`, drawn in proportion to its weight; throws a RangeError when they add up to nothing. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Up to `count` different items in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** The items in random order, as a new list. */
  shuffle<T>(items: readonly T[]): T[];
  /** A roughly normal number around `mean`, never further than 4.25 deviations away. */
  normal(mean: number, deviation: number): number;
  /** A version-4-shaped uuid that is the same on every run. */
  uuid(): string;
  /** An independent sequence, so that one part can grow without moving the others. */
  fork(label: string): Random;
}

/** Starts a repeatable sequence of draws. Not for secrets. */
export function createRandom(seed: string | number): Random {
  const next = seeded(seed);
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));

  function shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = int(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  }

  function weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      if (left < weight) return key;
      left -= weight;
    }
    throw new RangeError('The weights add up to nothing');
  }

  return {
    next,
    int,
    shuffle,
    weighted,
    float: (least, most, places = 2) => Number((least + next() * (most - least)).toFixed(places)),
    chance: (probability) => next() < probability,
    pick(items) {
      if (items.length === 0) throw new RangeError('Nothing to pick from');
      return items[int(0, items.length - 1)] as (typeof items)[number];
    },
    sample: (items, count) => shuffle(items).slice(0, count),
    normal(mean, deviation) {
      const sum = next() + next() + next() + next() + next() + next();
      return mean + (sum - 3) * Math.SQRT2 * deviation;
    },
    uuid() {
      const hex = Array.from({ length: 32 }, () => int(0, 15).toString(16));
      hex[12] = '4';
      hex[16] = '89ab'.charAt(int(0, 3));
      const text = hex.join('');
      return [
        text.slice(0, 8),
        text.slice(8, 12),
        text.slice(12, 16),
        text.slice(16, 20),
        text.slice(20),
      ].join('-');
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
