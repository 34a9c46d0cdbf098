import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive } from '../lock.mjs';

/**
 * A folder for a cluster that lives as long as this process, which removes it. It names its process, so what a
 * killed one left behind, a running server included, is cleared away by the next.
 */
export function throwAwayFolder(purpose: string): string {
  const prefix = `fanfare-${purpose}-`;
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-', 1)[0]) : 0;
    if (owner && !isAlive(owner)) clear(path.join(tmpdir(), name));
  }
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  // Postgres' own account has to reach the cluster inside.
  chmodSync(folder, 0o755);
  return folder;
}

function clear(folder: string): void {
  const note = path.join(folder, 'postgres', 'cluster', 'postmaster.pid');
  const server = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n', 1)[0]) : 0;
  if (server && isAlive(server)) process.kill(server, 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
