import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { step } from './progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockfile = path.join(root, 'package-lock.json');
/** npm writes it at the end of an installation, so it is there only when one was completed. */
const installed = path.join(root, 'node_modules', '.package-lock.json');

/** Installs the dependencies when they are missing or older than the lockfile. Needs nothing installed. */
export async function installIfNeeded() {
  requireNode();
  if (isCurrent()) return;
  await withLock(path.join(root, '.data', 'install.lock'), async () => {
    if (!isCurrent()) await step('Installing dependencies', install);
  });
}

function isCurrent() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

/** Exactly the lockfile; npm's own resolution where that fails, as on a mirror without other platforms' packages. */
async function install() {
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
