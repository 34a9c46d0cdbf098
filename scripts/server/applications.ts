import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '@/lib/failure';
import { log } from '@/lib/log';
import type { Pages } from './forward';
import { forwarder } from './forward';

/** How soon a process that ended is started again: at once, then later each time, unless it had lived for a while. */
const [soonestMs, latestMs, livedMs] = [100, 5_000, 30_000];
const START_MS = 60_000;
const STOP_MS = 5_000;

const away = () =>
  new Failure('unavailable', 'The pages are being started again. Try again in a moment.', { retryAfter: 2 });

/** One process that draws pages, started again whenever it ends. */
class Application {
  readonly #socket: string;
  readonly #forward: ReturnType<typeof forwarder>;
  #child: ChildProcess | undefined;
  #ready = false;
  #over = false;
  underWay = 0;

  constructor(
    private readonly script: string,
    folder: string,
    number: number,
  ) {
    // A socket's path has about a hundred letters at most.
    this.#socket = path.join(folder, `${number}.sock`);
    this.#forward = forwarder(this.#socket);
    this.#keepRunning();
  }

  get ready(): boolean {
    return this.#ready;
  }

  async #keepRunning(): Promise<void> {
    for (let wait = soonestMs; !this.#over; wait = Math.min(2 * wait, latestMs)) {
      const began = performance.now();
      await this.#run();
      if (this.#over) return;
      log().error('A process that draws pages ended, and is started again.');
      if (performance.now() - began > livedMs) wait = soonestMs;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** From the start of the process to its end. */
  async #run(): Promise<void> {
    rmSync(this.#socket, { force: true });
    const execArgv = this.script.endsWith('.ts') ? ['--import', 'tsx'] : ['--enable-source-maps'];
    const child = fork(this.script, [this.#socket], { execArgv });
    this.#child = child;
    const tooLate = setTimeout(() => child.kill('SIGKILL'), START_MS);
    child.once('message', () => {
      clearTimeout(tooLate);
      this.#ready = true;
    });
    await once(child, 'exit');
    clearTimeout(tooLate);
    this.#ready = false;
  }

  async answer(...call: Parameters<Pages>): Promise<void> {
    this.underWay++;
    try {
      await this.#forward(...call);
    } finally {
      this.underWay--;
    }
  }

  async stop(): Promise<void> {
    this.#over = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    const cut = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    if (child.connected) child.disconnect();
    await ended;
    clearTimeout(cut);
  }
}

export interface Applications {
  /** Has a page drawn by the process that has least to do; `unavailable` while none is there. */
  pages: Pages;
  /** Resolves when the first can draw. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts so many processes that draw pages, each at a socket of its own in a folder that is ours alone. */
export function startApplications(count: number, script: string): Applications {
  const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-pages-'));
  const all = Array.from({ length: count }, (_, number) => new Application(script, folder, number));
  return {
    pages: async (request, response) => {
      const [idlest] = all.filter(({ ready }) => ready).sort((one, other) => one.underWay - other.underWay);
      if (!idlest) throw away();
      await idlest.answer(request, response);
    },
    ready: async () => {
      for (let waited = 0; !all.some(({ ready }) => ready); waited += 50) {
        if (waited > START_MS) throw new Error('The processes that draw pages do not start.');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async () => {
      await Promise.all(all.map((each) => each.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
