/**
 * Numbers in a row of which any may change; their sum, and in which of them a place of it is, without adding them up (a
 * Fenwick tree).
 */
export class Sums {
  /** From 1; each is the sum of as many numbers as its lowest bit says, itself the last of them. */
  readonly #tree = [0];
  #total = 0;

  get total(): number {
    return this.#total;
  }

  /** Puts a number at the end. */
  push(value: number): void {
    const at = this.#tree.length;
    let sum = value;
    for (let part = at - 1; part > at - (at & -at); part -= part & -part) sum += this.#tree[part] ?? 0;
    this.#tree.push(sum);
    this.#total += value;
  }

  /** Makes the number at an index, from 0, larger or smaller. */
  add(index: number, by: number): void {
    for (let at = index + 1; at < this.#tree.length; at += at & -at)
      this.#tree[at] = (this.#tree[at] ?? 0) + by;
    this.#total += by;
  }

  /** The index of the number that a place is in: 0 up to below the first number is in the first, and so on. */
  at(place: number): number {
    let [index, left] = [0, place];
    for (let step = 2 ** Math.floor(Math.log2(this.#tree.length)); step >= 1; step /= 2) {
      const sum = this.#tree[index + step];
      if (sum === undefined || sum > left) continue;
      index += step;
      left -= sum;
    }
    return index;
  }
}
