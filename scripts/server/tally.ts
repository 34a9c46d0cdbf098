import { log } from '@/lib/log';

const PERIOD_MS = 10_000;

/** Calls of one kind that were answered alike. */
interface Row {
  method: string;
  path: string;
  status: number;
  calls: number;
  totalMs: number;
  slowestMs: number;
}

/** Counts calls that are too many for a line each in the log, and writes one line a kind and status every ten seconds. */
export class Tally {
  #rows = new Map<string, Row>();
  #timer: NodeJS.Timeout | undefined;

  add(method: string, path: string, status: number, ms: number): void {
    const key = `${method} ${path} ${status}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { method, path, status, calls: 0, totalMs: 0, slowestMs: 0 };
      this.#rows.set(key, row);
    }
    row.calls++;
    row.totalMs += ms;
    if (ms > row.slowestMs) row.slowestMs = ms;
    this.#timer ??= setTimeout(() => this.tell(), PERIOD_MS).unref();
  }

  /** Writes down what was counted since the last time. */
  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { totalMs, slowestMs, calls, ...kind } of this.#rows.values()) {
      log().info({ ...kind, calls, meanMs: Math.round(totalMs / calls), slowestMs: Math.round(slowestMs) });
    }
    this.#rows.clear();
  }
}
