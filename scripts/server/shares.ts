import { Failure } from '@/lib/failure';

/** A bounded amount of something that callers hold, each no more than its share. */
export class Shares {
  #taken = 0;
  readonly #byCaller = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly mostOfCaller: number,
  ) {}

  /** Takes some for a caller; a failure instead where it, or all together, would hold too much. */
  take(caller: string, amount: number): Failure | undefined {
    const own = (this.#byCaller.get(caller) ?? 0) + amount;
    if (own > this.mostOfCaller) {
      return new Failure('rate_limited', 'You are sending too much at once. Try again in a moment.', {
        retryAfter: 5,
      });
    }
    if (this.#taken + amount > this.most) {
      return new Failure('unavailable', 'The service is busy. Try again in a moment.', { retryAfter: 5 });
    }
    this.#taken += amount;
    this.#byCaller.set(caller, own);
    return undefined;
  }

  give(caller: string, amount: number): void {
    const own = (this.#byCaller.get(caller) ?? 0) - amount;
    this.#taken -= amount;
    if (own > 0) this.#byCaller.set(caller, own);
    else this.#byCaller.delete(caller);
  }
}
