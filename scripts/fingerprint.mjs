import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * One hash over the names and contents of files and folders, but for tests, and of what runs them.
 *
 * @param {readonly string[]} places
 * @returns {string}
 */
export function fingerprint(places) {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap(listFiles)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function listFiles(place) {
  if (!existsSync(place)) return [];
  if (path.extname(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
