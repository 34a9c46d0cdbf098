import { execFileSync, spawnSync } from 'node:child_process';

/** An operating-system account by its numbers. */
export type OsAccount = { uid: number; gid: number };

/**
 * The account Postgres runs as: none (our own) unless we are root, which Postgres refuses; then `postgres`,
 * created when missing.
 */
export function postgresAccount(): OsAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      'Postgres does not run as root and the user "postgres" could not be created. ' +
        'Run this as another user, or set DATABASE_URL.',
      { cause },
    );
  }
  const created = lookUp();
  if (!created) throw new Error('The user "postgres" was created but cannot be found.');
  return created;
}

function lookUp(): OsAccount | undefined {
  const uid = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Whether `account` may enter `directory` through every folder above it. */
export function canEnter(directory: string, account: OsAccount): boolean {
  const attempt = spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return attempt.status === 0;
}
