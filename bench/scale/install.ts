import { execFileSync, spawnSync } from 'node:child_process';

/** What the rig is made of, by Debian's names of packages. */
const programs = { haproxy: 'haproxy', pgbouncer: 'pgbouncer', 'redis-server': 'redis-server', wrk: 'wrk' };

const missing = () =>
  Object.entries(programs)
    .filter(([program]) => spawnSync('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${program}`]).status !== 0)
    .map(([, name]) => name);

/** Installs from Debian what the machine lacks; throws with what has to be installed where that is not possible. */
export function installMissing(): void {
  const wanted = missing();
  if (wanted.length === 0) return;
  console.info(`Installing ${wanted.join(', ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const [command = '', ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const apt = (...args: string[]) => execFileSync(command, [...before, ...args], { env, stdio: 'ignore' });
  try {
    apt('-qq', 'update');
    apt('-qq', 'install', '-y', '--no-install-recommends', ...wanted);
  } catch (cause) {
    throw new Error(`These are needed and could not be installed: ${wanted.join(', ')}`, { cause });
  }
  if (missing().length > 0) throw new Error(`Not there after the installation: ${missing().join(', ')}`);
}
