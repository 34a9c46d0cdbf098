import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { isAlive } from '../lock.mjs';
import { startCluster } from './cluster';
import { throwAwayFolder } from './throw-away';

const folder = throwAwayFolder('cluster');
const options = { home: path.join(folder, 'postgres'), urlFile: path.join(folder, 'database-url') };
const pidOf = () =>
  Number(readFileSync(path.join(options.home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return (await sql.unsafe(statement)).map((row) => ({ ...row }));
  } finally {
    await sql.end();
  }
}

async function died(pid: number) {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the embedded Postgres', () => {
  afterAll(async () => {
    await (await startCluster(options)).stop();
    rmSync(folder, { recursive: true });
  });

  it('is made, adopted while it runs, and revived with its data when it was killed', async () => {
    const first = await startCluster(options);
    expect(first.adopted).toBe(false);
    await ask(first.url, 'create table kept (n int); insert into kept values (7)');

    const second = await startCluster(options);
    expect(second.adopted).toBe(true);
    expect(second.url).toBe(first.url);
    expect(await second.revive()).toBe(false);

    const pid = pidOf();
    process.kill(pid, 'SIGKILL');
    await died(pid);
    expect(await second.revive()).toBe(true);
    expect(await ask(first.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('is durable and speaks UTF-8, and its data are closed to other accounts', async () => {
    const { url } = await startCluster(options);
    const [settings] = await ask(
      url,
      `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
              current_setting('listen_addresses') as addresses`,
    );
    expect(settings).toEqual({ fsync: 'on', encoding: 'UTF8', addresses: '127.0.0.1' });
    const stranger = new URL(url);
    stranger.password = 'wrong';
    await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('logs nothing of the rows and values of a statement that it refuses', async () => {
    const { url } = await startCluster(options);
    const twice = `create table people (email text unique); insert into people values ('a@b.example'), ('a@b.example')`;
    await expect(ask(url, twice)).rejects.toMatchObject({ code: '23505' });
    await expect(ask(url, `select 'my own words'::int`)).rejects.toMatchObject({ code: '22P02' });
    const written = readFileSync(path.join(options.home, 'postgres.log'), 'utf8');
    expect(written).toContain('ready to accept connections');
    expect(written).not.toMatch(/a@b\.example|my own words/);
  });

  it('is stopped for good', async () => {
    const cluster = await startCluster(options);
    const pid = pidOf();
    await cluster.stop();
    expect(isAlive(pid)).toBe(false);
  });
});
