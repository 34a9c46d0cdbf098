import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const NAME = /^fanfare-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.tar$/;
const HALF = /^fanfare-.*Z\.tar\.part$/;
/** No backup is written for so long: one was cut off. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Where a backup goes: the file itself, or one named by its moment in a folder that is there. */
export function placeOf(to: string, now = new Date()): string {
  const folder = statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return folder ? path.join(to, `fanfare-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar`) : to;
}

/** Removes all but the newest backups of a folder, and what was cut off; gives what went. Files of other names stay. */
export function keepNewest(folder: string, keep: number, now = Date.now()): string[] {
  const names = readdirSync(folder);
  const old = names
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -keep);
  const halves = names.filter(
    (name) => HALF.test(name) && now - statSync(path.join(folder, name)).mtimeMs > ABANDONED_MS,
  );
  const gone = [...old, ...halves];
  for (const name of gone) rmSync(path.join(folder, name), { force: true });
  return gone;
}
