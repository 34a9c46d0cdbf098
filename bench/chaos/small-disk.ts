import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Room for a cluster, what it logs ahead and a run's rows. */
const SIZE = '2g';
/** Says that this process is the one inside of the mounts that are its own. */
const INSIDE = '--inside';

/**
 * Runs the command that runs now again where mounts are its own and end with it, and ends with its status. Does nothing
 * inside, and nothing where that takes more rights than this account has: on Linux only the root has them.
 */
export function runInOwnMounts(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || process.argv.includes(INSIDE)) return;
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1), INSIDE];
  const { status, error } = spawnSync('unshare', ['--mount', '--propagation', 'private', ...again], {
    stdio: 'inherit',
  });
  if (error) return;
  process.exit(status ?? 1);
}

export interface SmallDisk {
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  free(): void;
  /** Ends it, once nobody uses it. */
  end(): void;
}

/** Makes `folder` a disk of its own, which may be filled without harm to anybody; undefined where that is not possible. */
export function smallDisk(folder: string): SmallDisk | undefined {
  if (!process.argv.includes(INSIDE)) return undefined;
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder]);
  const ballast = path.join(folder, 'ballast');
  return {
    fill() {
      const file = openSync(ballast, 'a');
      // Ever smaller, so that not even a page of a table fits in afterwards.
      for (let bytes = 1 << 20; bytes >= 512; bytes >>= 1) fillWith(file, Buffer.alloc(bytes, 1));
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    end: () => execFileSync('umount', [folder]),
  };
}

function fillWith(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
