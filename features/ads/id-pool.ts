import { randomInt } from 'node:crypto';

const idBytes = 16;

/** Ids to pick from, each as likely as any other; those that were read, and what became of them since. */
export class IdPool {
  /** Sixteen bytes an id, in their order. */
  #ids: Buffer;
  /** Ads that changed here since the ids were read, each of them not among the ids. */
  #noted = new Set<string>();
  /** Those of the ids that turned out not to be servable since. */
  #dropped = new Set<string>();

  constructor(ids: Buffer = Buffer.alloc(0)) {
    this.#ids = ids;
  }

  get size(): number {
    return this.#ids.length / idBytes + this.#noted.size - this.#dropped.size;
  }

  /** One of the ids; undefined when there is none. */
  pick(): string | undefined {
    const kept = this.#ids.length / idBytes;
    while (this.size > 0) {
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

  /** Takes an id out. */
  drop(id: string): void {
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

  /** Puts an id in. */
  note(id: string): void {
    if (!this.#dropped.delete(id) && !this.#holds(id)) this.#noted.add(id);
  }
}

/** Ids that stand one after another, by what each of them belongs to. */
export function poolsOf(ids: Buffer, keys: readonly string[]): Map<string, IdPool> {
  const parts = new Map<string, Buffer[]>();
  for (const [index, key] of keys.entries()) {
    const id = ids.subarray(index * idBytes, (index + 1) * idBytes);
    const part = parts.get(key);
    if (part) part.push(id);
    else parts.set(key, [id]);
  }
  return new Map([...parts].map(([key, part]) => [key, new IdPool(Buffer.concat(part))]));
}
