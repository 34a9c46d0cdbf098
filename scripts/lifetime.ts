import { existsSync, readFileSync } from 'node:fs';
import { errorInWords } from '@/lib/safe-error';
import { say } from './progress.mjs';

const PARENT_WATCH_MS = 500;

/** When this process should end: on a signal, or with the npm that started it (only that may be signalled). */
export class Lifetime {
  /** Resolves with what ended it. */
  readonly over: Promise<string>;
  #ended = false;
  readonly #atEnd: (() => void)[] = [];

  constructor() {
    this.over = new Promise((resolve) => {
      const end = (reason: string) => {
        this.#ended = true;
        for (const interrupt of this.#atEnd.splice(0)) interrupt();
        resolve(reason);
      };
      // Ctrl-C arrives twice, from the terminal and from npm, and must not cut the shutdown short: the
      // handlers stay, so later signals change nothing.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal));
      if (process.env.npm_lifecycle_event) watchParent(() => end('npm is gone'));
    });
  }

  /** Between two pieces of work: throws when it is over. */
  continue(): void {
    if (this.#ended) throw new Error('Interrupted.');
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Cuts a long piece of work short at the end. */
  interruptAtEnd(interrupt: () => void): void {
    this.#atEnd.push(interrupt);
  }
}

/** npm runs us through a shell that outlives it, so the shell's own parent is watched as well. */
function watchParent(gone: () => void): void {
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) gone();
  }, PARENT_WATCH_MS).unref();
}

/** The parent of another process, where the system tells (Linux). */
function parentOf(pid: number): string | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  return /^PPid:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1];
}

/** Keeps a closed terminal from turning every further line into an exception. */
export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    });
  }
}

/** Things to undo at the end, last one first; a failing one does not keep the others from being undone. */
export class Cleanup {
  readonly #tasks: { what: string; undo: () => Promise<void> }[] = [];

  add(what: string, undo: () => Promise<void>): void {
    this.#tasks.push({ what, undo });
  }

  async run(): Promise<void> {
    for (const { what, undo } of this.#tasks.splice(0).reverse()) {
      try {
        await undo();
      } catch (error) {
        say(`Could not stop ${what}: ${errorInWords(error)}`);
      }
    }
  }
}
