import type { Targeting, Traits } from '@/nouns/targeting';

/** A bit for each audience. */
class Bits {
  #words = new Int32Array(4);

  set(at: number): void {
    const word = at >> 5;
    if (word >= this.#words.length) {
      const more = new Int32Array(2 * word);
      more.set(this.#words);
      this.#words = more;
    }
    this.#words[word] = this.word(word) | (1 << (at & 31));
  }

  word(word: number): number {
    return this.#words[word] ?? 0;
  }
}

/** What one part of targets says: which of them are open in it, and which name a value. */
class Part {
  readonly #open = new Bits();
  readonly #naming = new Map<string, Bits>();

  add(at: number, values: readonly string[] | undefined): void {
    if (!values) this.#open.set(at);
    for (const value of values ?? []) {
      const bits = this.#naming.get(value) ?? new Bits();
      this.#naming.set(value, bits);
      bits.set(at);
    }
  }

  /** The value where some target names it; null otherwise, since all others are alike. */
  known<Value extends string>(value: Value | null): Value | null {
    return value !== null && this.#naming.has(value) ? value : null;
  }

  /** Which of the audiences reach a value, 32 of them at once. */
  reaching(value: string | null): (word: number) => number {
    const naming = value === null ? undefined : this.#naming.get(value);
    return (word) => this.#open.word(word) | (naming?.word(word) ?? 0);
  }
}

/**
 * The audiences that ads have, each with a number of its own, and which of them reach whom, found without looking at each. It
 * outlives the reading of ads, so that what was read of a text once is not read again.
 */
export class Audiences {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #countries = new Part();
  readonly #devices = new Part();
  readonly #languages = new Part();

  get size(): number {
    return this.#texts.length;
  }

  textOf(number: number): string | undefined {
    return this.#texts[number];
  }

  find(audience: string): number | undefined {
    return this.#numbers.get(audience);
  }

  /** The number of an audience; one that is new gets the next. */
  number(audience: string): number {
    const found = this.#numbers.get(audience);
    if (found !== undefined) return found;
    const next = this.#texts.push(audience) - 1;
    this.#numbers.set(audience, next);
    const { countries, devices, languages } = JSON.parse(audience) as Targeting;
    this.#countries.add(next, countries);
    this.#devices.add(next, devices);
    this.#languages.add(next, languages);
    return next;
  }

  /** What of somebody's traits makes a difference to any audience. */
  kindOf({ country, device, language }: Traits): Traits {
    return {
      country: this.#countries.known(country),
      device: this.#devices.known(device),
      language: this.#languages.known(language),
    };
  }

  /** The numbers of those that reach somebody, in their order. */
  reaching({ country, device, language }: Traits): number[] {
    const parts = [
      this.#countries.reaching(country),
      this.#devices.reaching(device),
      this.#languages.reaching(language),
    ];
    const found: number[] = [];
    for (let word = 0; word * 32 < this.size; word++) {
      let bits = parts.reduce((both, part) => both & part(word), -1);
      for (; bits !== 0; bits &= bits - 1) found.push(word * 32 + 31 - Math.clz32(bits & -bits));
    }
    return found;
  }
}
