import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const WRITING_MS = 5_000;

/**
 * Runs `work` while no other process on this machine holds `file`. The file names its holder, so a lock left
 * behind by a killed process is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = false; !acquire(file); waited = true) {
    if (!waited) onWait?.();
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function acquire(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EEXIST') {
      // A full disk takes the name and none of the words.
      rmSync(file, { force: true });
      throw new Error(`${file} cannot be written: ${message}`, { cause: error });
    }
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  return false;
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // An empty file is one that its holder is writing just now, or was killed while writing.
    return holder ? !isAlive(holder) : Date.now() - statSync(file).mtimeMs > WRITING_MS;
  } catch {
    return false; // released between the two looks
  }
}

/**
 * Whether a process with this id runs, whoever owns it. A dead one that nobody has reaped, as in a container
 * without an init, still has its id.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** @param {number} pid */
export function isZombie(pid) {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false; // not a system with /proc, or gone just now
  }
}
