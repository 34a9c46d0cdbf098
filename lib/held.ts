/**
 * What costs much to read and may be a little old: read once for all who ask at the same time, and read again when it
 * is older than `freshForMs`. A reading that fails is told to those who wait for it and kept from nobody else.
 */
export class Held<T> {
  #last: { value: T; at: Date } | undefined;
  #reading: Promise<{ value: T; at: Date }> | undefined;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly freshForMs: number,
  ) {}

  /** What was read last, and when. */
  async get(): Promise<{ value: T; at: Date }> {
    if (this.#last && Date.now() - this.#last.at.getTime() < this.freshForMs) return this.#last;
    return this.anew();
  }

  /** Reads again, however fresh the last reading is. */
  async anew(): Promise<{ value: T; at: Date }> {
    this.#reading ??= this.#start().finally(() => {
      this.#reading = undefined;
    });
    this.#last = await this.#reading;
    return this.#last;
  }

  async #start(): Promise<{ value: T; at: Date }> {
    const at = new Date();
    return { value: await this.read(), at };
  }
}
