import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockfile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
/** npm writes it at the end of an installation, so it is there only when one was completed. */
const installed = path.join(modules, '.package-lock.json');

/** Installs the dependencies when they are missing or not those of the lockfile. Needs nothing installed. */
export async function installIfNeeded() {
  requireNode();
  if (isCurrent()) return;
  await withLock(path.join(root, '.data', 'install.lock'), async () => {
    if (!isCurrent()) await step('Installing dependencies', install);
  });
}

/** Newer than the lockfile, or, where a copy lost its times, package by package what the lockfile says. */
function isCurrent() {
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs || holdsTheLockfile();
}

function holdsTheLockfile() {
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const found = packagesOf(installed);
  return Object.entries(packagesOf(lockfile)).every(([name, { version, optional, devOptional }]) => {
    if (name === '') return true;
    return found[name] ? found[name].version === version : Boolean(optional || devOptional);
  });
}

/** Exactly the lockfile; npm's own resolution where that fails, as on a mirror without other platforms' packages. */
async function install() {
  // npm would empty the folder behind the link, which may belong to another checkout.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(
      'node_modules is a link to a folder that does not hold the dependencies of the lockfile.',
    );
  }
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (
    !(await npm(['ci', ...options], 'ignore')) &&
    !(await npm(['install', '--no-save', ...options], 'inherit'))
  ) {
    throw new Error('npm could not install the dependencies; see its message above.');
  }
  const now = new Date();
  utimesSync(installed, now, now);
}

/**
 * @param {string[]} args
 * @param {'ignore' | 'inherit'} output
 * @returns {Promise<boolean>}
 */
function npm(args, output) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: root,
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32',
      // npm drops the tools when it believes itself in production, where they are needed to build.
      env: { ...process.env, NODE_ENV: 'development' },
    });
    child.on('error', () => reject(new Error('npm was not found.')));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** The checkout's own statement of what it needs. */
function requireNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const needed = engines.node.match(/\d+/g).map(Number);
  const found = process.versions.node.split('.').map(Number);
  const old = found[0] < needed[0] || (found[0] === needed[0] && found[1] < (needed[1] ?? 0));
  if (old) throw new Error(`Node ${engines.node} is needed; this is ${process.versions.node}.`);
}
