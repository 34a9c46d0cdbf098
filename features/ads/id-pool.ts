import { randomInt } from 'node:crypto';

const idBytes = 16;

/** Ids to pick from, each as likely as any other; those that were read, and what became of them since. */
export class IdPool {
  /** Sixteen bytes an id, in their order. */
  #ids: Buffer;
  /** Ads that changed here since the ids were read, each of them not among the ids. */
  #noted: string[] = [];
  /** Where each of them is. */
  #places = new Map<string, number>();
  /** Those of the ids that turned out not to be servable since. */
  #dropped = new Set<string>();

  constructor(ids: Buffer = Buffer.alloc(0)) {
    this.#ids = ids;
  }

  get size(): number {
    return this.#ids.length / idBytes + this.#noted.length - this.#dropped.size;
  }

  /** One of the ids; undefined when there is none. */
  pick(): string | undefined {
    const kept = this.#ids.length / idBytes;
    while (this.size > 0) {
      const at = randomInt(kept + this.#noted.length);
      const id = at < kept ? this.#idAt(at) : this.#noted[at - kept];
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

  /** Takes an id out; false where it was not in. */
  drop(id: string): boolean {
    if (this.#forget(id)) return true;
    if (this.#dropped.has(id) || !this.#holds(id)) return false;
    this.#dropped.add(id);
    // Otherwise most of the picks would be of what is gone.
    if (this.#dropped.size * idBytes * 2 > this.#ids.length) this.#compact();
    return true;
  }

  /** Takes out one that was noted; the last one gets its place. */
  #forget(id: string): boolean {
    const at = this.#places.get(id);
    const last = this.#noted.at(-1);
    if (at === undefined || last === undefined) return false;
    this.#noted[at] = last;
    this.#places.set(last, at);
    this.#noted.pop();
    return this.#places.delete(id);
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

  /** Puts an id in; false where it was in. */
  note(id: string): boolean {
    if (this.#dropped.delete(id)) return true;
    if (this.#places.has(id) || this.#holds(id)) return false;
    this.#places.set(id, this.#noted.push(id) - 1);
    return true;
  }
}
