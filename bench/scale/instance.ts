import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** One process of the platform that can be ended in order or killed, and started again. */
export class Instance {
  readonly origin: string;
  #child: ChildProcess | undefined;

  constructor(
    readonly port: number,
    private readonly settings: () => Record<string, string>,
  ) {
    this.origin = `http://127.0.0.1:${port}`;
  }

  async start(more: Record<string, string> = {}): Promise<void> {
    const env = { ...process.env, PORT: String(this.port), ...this.settings(), ...more };
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      env,
      stdio: ['ignore', 'ignore', process.env.SCALE_LOG ? 'inherit' : 'ignore'],
    });
    this.#child = child;
    for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt++) {
      if (await this.#ready()) return;
      await setTimeout(250);
    }
    throw new Error(`${this.origin} did not become ready`);
  }

  #ready(): Promise<boolean> {
    return fetch(`${this.origin}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}
