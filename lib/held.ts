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

  /**
   * The same for somebody who does not wait longer than `patienceMs`: then what was read last, however old, or undefined;
   * `reading` says that a newer one is on its way. `onLateFailure` hears of one that failed when nobody waited any more.
   */
  async within(
    patienceMs: number,
    onLateFailure: (error: unknown) => void,
    asked: Promise<{ value: T; at: Date }> = this.get(),
  ): Promise<{ last: { value: T; at: Date } | undefined; reading: boolean }> {
    let timer: NodeJS.Timeout | undefined;
    let late = false;
    const patience = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        late = true;
        resolve(undefined);
      }, patienceMs);
    });
    asked.catch((error: unknown) => {
      if (late) onLateFailure(error);
    });
    const read = await Promise.race([asked, patience]).finally(() => clearTimeout(timer));
    return read ? { last: read, reading: false } : { last: this.#last, reading: true };
  }

  async #start(): Promise<{ value: T; at: Date }> {
    const at = new Date();
    return { value: await this.read(), at };
  }
}
