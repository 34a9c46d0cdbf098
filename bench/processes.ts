import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A process that answers. */
export interface Running {
  pid: number;
  /** From its start to its first answer. */
  readyMs: number;
  stop(): Promise<void>;
}

const patienceMs = 300_000;

/** Starts Node with these arguments and waits until `url` answers with success. */
export async function startUntil(
  url: string,
  args: string[],
  options: { cwd?: string; env: NodeJS.ProcessEnv },
): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const { pid } = child;
  while (pid && child.exitCode === null && performance.now() - began < patienceMs) {
    if (await answers(url)) return { pid, readyMs: performance.now() - began, stop: () => end(child) };
    await setTimeout(25);
  }
  await end(child);
  throw new Error(`${url} did not become ready`);
}

const answers = (url: string) =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );

/** Asks a process to end, and makes it if it does not. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, setTimeout(15_000, undefined, { ref: false })]);
  child.kill('SIGKILL');
}

const status = (pid: number, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

/** The resident memory in MB of a process and all that it started; from /proc, which Linux has. */
export function residentMegabytes(pid: number): number {
  const running = readdirSync('/proc').map(Number).filter(Boolean);
  const family = new Set([pid]);
  let kilobytes = 0;
  // A child has a later number than its parent, but for the rare round of all numbers.
  for (const each of running.sort((one, other) => one - other)) {
    try {
      if (!family.has(each) && !family.has(status(each, 'PPid'))) continue;
      family.add(each);
      kilobytes += status(each, 'VmRSS');
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024;
}
