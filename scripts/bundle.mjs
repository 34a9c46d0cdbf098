import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';

const HOME = 'dist';
/** One that is being made, or that a killed start left. */
const UNFINISHED = 'unfinished';
/** What the server and the processes it starts are made of. */
export const SOURCES = [
  'app',
  'auth',
  'components',
  'contracts',
  'db',
  'features',
  'forms',
  'jobs',
  'lib',
  'nouns',
  'scripts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
/** Those that were started last are kept: what runs may still load a part of its own. */
const KEPT = 3;

/**
 * Gives the folder of the server as plain JavaScript (decision 105). It is made, in a second or two, when there is none of
 * exactly these sources; most packages stay where they are.
 *
 * @returns {Promise<string>}
 */
export async function bundle() {
  const folder = `${HOME}/${fingerprint(SOURCES).slice(0, 16)}`;
  mkdirSync(HOME, { recursive: true });
  await withLock(path.join('.data', 'bundle.lock'), async () => {
    if (!existsSync(folder)) await step('Putting the server together', () => make(folder));
    const now = new Date();
    utimesSync(folder, now, now);
    forget();
  });
  return folder;
}

/** @param {string} folder */
async function make(folder) {
  const unfinished = `${HOME}/${UNFINISHED}`;
  rmSync(unfinished, { recursive: true, force: true });
  const { build } = await import('esbuild');
  await build({ ...options, outdir: unfinished });
  renameSync(unfinished, folder);
}

/** Removes all but those that were started last. */
export function forget(home = HOME) {
  const bundles = readdirSync(home)
    .filter((name) => name !== UNFINISHED)
    .map((name) => ({ name, started: statSync(path.join(home, name)).mtimeMs }))
    .sort((one, other) => other.started - one.started);
  for (const { name } of bundles.slice(KEPT)) rmSync(path.join(home, name), { recursive: true, force: true });
}

const require = createRequire(path.resolve('package.json'));

/** Packages that are a hundred small files each, of which a start would have to find and read every one. */
const TAKEN_IN = /^(?:drizzle-orm|postgres|zod)(?:\/|$)/;

/**
 * Leaves packages to Node, by the whole name of the file where a package names none of its files, as Node wants it; but
 * for data and a few packages, which are taken in.
 *
 * @type {import('esbuild').Plugin}
 */
const packages = {
  name: 'packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
      if (kind === 'entry-point' || name.startsWith('@/') || name.endsWith('.json')) return undefined;
      if (TAKEN_IN.test(name)) return undefined;
      if (name.startsWith('node:') || builtinModules.includes(name)) return { path: name, external: true };
      return { path: whole(name), external: true };
    });
  },
};

/** @param {string} name */
function whole(name) {
  const parts = name.split('/');
  const [owner, inside] = name.startsWith('@')
    ? [parts.slice(0, 2).join('/'), parts.slice(2)]
    : [parts[0], parts.slice(1)];
  if (inside.length === 0 || path.extname(name)) return name;
  const home = path.join('node_modules', owner);
  if (JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).exports) return name;
  const found = path.relative(path.resolve('node_modules'), require.resolve(name));
  return found.split(path.sep).join('/');
}

/** @type {import('esbuild').BuildOptions} */
export const options = {
  entryPoints: ['scripts/start.ts', 'scripts/draw.ts'],
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  keepNames: true,
  // Faults are told with the file and the line of their source.
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'error',
  plugins: [packages],
};
