import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { databaseUrl, startCluster } from '@/scripts/postgres/cluster';
import { throwAwayFolder } from '@/scripts/postgres/throw-away';

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** A second Postgres that follows the server of `url`, made from a copy of its files; `promote` ends the following. */
export async function startReplica(url: string, { ephemeral = true } = {}) {
  const folder = throwAwayFolder('replica');
  const home = path.join(folder, 'postgres');
  const data = path.join(home, 'cluster');
  mkdirSync(home);
  const primary = postgres(databaseUrl(url, 'postgres'), { max: 1, onnotice: () => undefined });
  const [place] = await primary`show data_directory`;
  const owner = statSync(place?.data_directory);
  // What is between the two copies is fetched from the primary.
  await primary`alter system set wal_keep_size = '512MB'`;
  await primary`select pg_reload_conf()`;
  await primary`select pg_backup_start('a replica', true)`;
  // Files that go while they are copied are no loss: the log has what became of them.
  const { stderr } = spawnSync('cp', ['-a', place?.data_directory, data], { encoding: 'utf8' });
  const problems = stderr.split('\n').filter((line) => line && !/No such file/.test(line));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const [backup] = await primary`select labelfile from pg_backup_stop(false)`;
  await primary.end();

  const { hostname, port, username, password } = new URL(url);
  const source = `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)} application_name=replica`;
  const own = (name: string, text: string) => {
    writeFileSync(path.join(data, name), text);
    chownSync(path.join(data, name), owner.uid, owner.gid);
  };
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(path.join(data, name), { force: true });
  own('backup_label', backup?.labelfile);
  own('standby.signal', '');
  appendFileSync(path.join(data, 'postgresql.auto.conf'), `\nprimary_conninfo = ${quoted(source)}\n`);
  const urlFile = path.join(folder, 'url');
  const asPrimary = new URL(databaseUrl(url, 'fanfare'));
  asPrimary.port = '0';
  writeFileSync(urlFile, asPrimary.href);
  const start = () => startCluster({ home, urlFile, ephemeral });
  let cluster = await start();
  return {
    url: cluster.url,
    stop: () => cluster.stop(),
    start: async () => {
      cluster = await start();
    },
    promote: async () => {
      const sql = postgres(databaseUrl(cluster.url, 'postgres'), { max: 1, onnotice: () => undefined });
      await sql`select pg_promote(true, 20)`;
      await sql.end();
    },
    end: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
