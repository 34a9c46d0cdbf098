import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { env } from '@/lib/env';
import { ask, emptyDatabase, forgetDatabases } from '@/testing/empty-database';
import { makeUser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { mailServer } from '@/testing/mail-server';
import { ownDataDirectory } from '@/testing/pictures';
import { contentFindings } from './content';
import { databaseFindings } from './database';
import { examine } from './examine';
import { type Finding, inLines } from './finding';
import { addressFinding, countriesFinding, mailFinding, redisFinding, storageFinding } from './services';
import { companyFindings, instanceFindings, proxyFindings, secretFindings } from './settings';

forgetDatabases();
freshDatabase();
const home = ownDataDirectory();
// Of the database of its own, not of the one that the worker's files share.
let before: ReturnType<typeof env>;
beforeAll(() => {
  before = { ...env() };
});
afterEach(() => void Object.assign(env(), before, { SMTP_URL: undefined, APP_URL: undefined }));

const good = 'Zx9Qm2Lr7Vt4Kp8Wn3Bs6Hd1Jf5Gy0Cu';
const settings = (values: Partial<ReturnType<typeof env>>) => ({ ...before, DATA_DIR: home, ...values });
const saying = (findings: Finding | Finding[], level: Finding['level']) =>
  [findings]
    .flat()
    .filter((finding) => finding.level === level)
    .map(({ words }) => words)
    .join('\n');

describe('the doctor on settings', () => {
  it('finds a secret that a person made, one that is published, and a file that others read', () => {
    for (const AUTH_SECRET of [
      'aaaaaaaa'.repeat(5),
      'my-company-my-company-my-company-my',
      `change-me-${good}`,
    ]) {
      expect(saying(secretFindings(settings({ AUTH_SECRET }), 'environment'), 'wrong')).toMatch(
        /openssl rand/,
      );
    }
    const chance = settings({ AUTH_SECRET: good, METRICS_TOKEN: 'abc' });
    const file = path.join(home, 'auth-secret');
    writeFileSync(file, good);
    chmodSync(file, 0o644);
    expect(saying(secretFindings(chance, 'file'), 'wrong')).toMatch(/chmod 600/);
    chmodSync(file, 0o600);
    expect(saying(secretFindings(chance, 'file'), 'look')).toMatch(/METRICS_TOKEN/);
    rmSync(file);
    expect(secretFindings(settings({ AUTH_SECRET: good }), 'environment')).toMatchObject([{ level: 'ok' }]);
    expect(saying(secretFindings(settings({}), 'none'), 'look')).toMatch(/the first start makes one/);
  });

  it('finds what is wrong with the address and the proxies', () => {
    const found = (values: Partial<ReturnType<typeof env>>, level: Finding['level']) =>
      saying(proxyFindings(settings(values)), level);
    expect(found({ APP_URL: 'https://fanfare.test', TRUST_PROXY: 0 }, 'wrong')).toMatch(/TRUST_PROXY=1/);
    expect(found({ APP_URL: 'http://fanfare.test', TRUST_PROXY: 1 }, 'wrong')).toMatch(/not https/);
    expect(found({ TRUST_PROXY: 1 }, 'wrong')).toMatch(/APP_URL is not set/);
    expect(found({ APP_URL: 'https://fanfare.test', TRUST_PROXY: 1, HOST: '0.0.0.0' }, 'look')).toMatch(
      /Let only/,
    );
    expect(found({ APP_URL: 'https://fanfare.test', TRUST_PROXY: 1, HOST: '127.0.0.1' }, 'ok')).not.toBe('');
    expect(found({}, 'ok')).toMatch(/Only this machine/);
  });

  it('finds what several instances lack, and what invoices lack', () => {
    const alone = instanceFindings(settings({}), 'file', 3, true);
    expect(saying(alone, 'wrong')).toMatch(/embedded database(.|\n)*AUTH_SECRET/);
    expect(saying(alone, 'look')).toMatch(/S3(.|\n)*3 times/);
    const together = settings({ S3_BUCKET: 'uploads', REDIS_URL: 'redis://cache' });
    expect(instanceFindings(together, 'environment', 3, false)).toMatchObject([{ level: 'ok' }]);
    expect(instanceFindings(settings({}), 'file', 1, true)).toMatchObject([{ level: 'ok' }]);
    expect(saying(companyFindings(settings({})), 'look')).toMatch(/COMPANY_ADDRESS/);
  });

  it('names every setting that cannot be read, and stops there', async () => {
    Object.assign(env(), { S3_BUCKET: undefined });
    const { PORT } = process.env;
    const values = (globalThis as unknown as { fanfare?: Map<string, unknown> }).fanfare;
    const kept = values?.get('env');
    values?.delete('env');
    process.env.PORT = 'many';
    const findings = await examine({ origin: 'none', instances: 1, embedded: true, reachable: false });
    expect(findings.map(({ about, level }) => [about, level])).toEqual([
      ['node', 'ok'],
      ['environment', 'wrong'],
    ]);
    expect(saying(findings, 'wrong')).toMatch(/^PORT: /);
    if (PORT === undefined) delete process.env.PORT;
    else process.env.PORT = PORT;
    values?.set('env', kept);
  });
});

describe('the doctor on the database', () => {
  it('says what a server that may lose money has switched off', async () => {
    const { findings, ready } = await databaseFindings(env().DATABASE_URL, env(), 1);
    // The throw-away server of the tests is such a one.
    expect(saying(findings, 'wrong')).toMatch(/fsync is off/);
    expect(ready).toBe(false);
    const nowhere = await databaseFindings('postgres://nobody@127.0.0.1:9/none', env(), 1);
    expect(saying(nowhere.findings, 'wrong')).toMatch(/127\.0\.0\.1:9/);
  });

  it('says what is not migrated, whose tables are somebody else’s, and how many connections are too many', async () => {
    const url = await emptyDatabase();
    const durable = `alter database "${new URL(url).pathname.slice(1)}" set synchronous_commit = on`;
    await ask(url, durable);
    const { examineServer } = await import('./database');
    const first = await examineServer(url, env(), 1);
    expect(saying(first.findings, 'look')).toMatch(/lacks \d+ migrations/);
    expect(first.ready).toBe(false);
    const many = await examineServer(env().DATABASE_URL, { ...env(), DATABASE_POOL: 200 }, 4);
    expect(saying(many.findings, 'wrong')).toMatch(/Up to 824 are opened/);
    expect(many.ready).toBe(true);
    const role = `guest_${process.pid}`;
    await ask(url, `create role ${role} login password 'guest'`);
    const guest = new URL(env().DATABASE_URL);
    Object.assign(guest, { username: role, password: 'guest' });
    await ask(env().DATABASE_URL, `grant usage on schema drizzle to ${role}`);
    await ask(env().DATABASE_URL, `grant select on all tables in schema drizzle to ${role}`);
    const { findings } = await examineServer(guest.href, env(), 1);
    expect(saying(findings, 'wrong')).toMatch(/may not make tables(.|\n)*belong to somebody else/);
    await ask(env().DATABASE_URL, `drop owned by ${role}`);
    await ask(url, `drop role ${role}`);
  });

  it('finds published passwords, missing administrators and old rates', async () => {
    expect(env().DATABASE_URL).toContain('fanfare_fresh_');
    await db().execute(sql`delete from exchange_rates`);
    expect(saying(await contentFindings(), 'look')).toMatch(/no administrator(.|\n)*no exchange rates/);
    const { hashPassword } = await import('@/features/users/password');
    await makeUser('admin', {
      email: 'admin@fanfare.example',
      passwordHash: await hashPassword('fanfare-demo'),
    });
    await db().execute(
      sql`insert into exchange_rates (currency, rate, as_of, source) values ('EUR', 1.1, current_date - 30, 'test')`,
    );
    expect(saying(await contentFindings(), 'look')).toMatch(/one administrator(.|\n)*newest exchange rates/);
    env().APP_URL = 'https://fanfare.test';
    expect(saying(await contentFindings(), 'wrong')).toMatch(/admin@fanfare\.example can be signed in/);
  });
});

describe('the doctor on services', () => {
  const servers: { close(): unknown }[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });
  const listening = async (server: Pick<Server, 'listen' | 'address' | 'close'>) => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };

  it('tries storage, mail server and Redis', async () => {
    expect(await storageFinding(env())).toMatchObject({ about: 'storage' });
    expect((await storageFinding(env())).level).not.toBe('wrong');
    const nowhere = path.join(home, 'nowhere');
    expect(await storageFinding(settings({ DATA_DIR: nowhere }))).toMatchObject({ level: 'ok' });
    expect(existsSync(nowhere)).toBe(false);
    expect(await redisFinding(env())).toMatchObject({ level: 'ok' });
    expect(await countriesFinding()).toMatchObject({ level: 'ok' });
    env().GEOIP_DATABASE = nowhere;
    expect(saying(await countriesFinding(), 'wrong')).toMatch(/nowhere cannot be read/);
    env().GEOIP_DATABASE = undefined;
    expect(await mailFinding(env())).toMatchObject({ level: 'ok' });
    env().APP_URL = 'https://fanfare.test';
    expect(saying(await mailFinding(env()), 'wrong')).toMatch(/SMTP_URL is not set/);
    env().SMTP_URL = 'smtp://127.0.0.1:9';
    expect(saying(await mailFinding(env()), 'wrong')).toMatch(/does not take us in/);
    env().SMTP_URL = `smtp://127.0.0.1:${await listening(mailServer([]).server as unknown as Server)}`;
    expect(saying(await mailFinding(env()), 'wrong')).toMatch(/MAIL_FROM/);
    env().MAIL_FROM = 'Fanfare <hello@fanfare.test>';
    expect(await mailFinding(env())).toMatchObject({ level: 'ok' });
  });

  it('asks at the address that people type', async () => {
    let answer = '<h1>Welcome to nginx</h1>';
    const port = await listening(createServer((_request, response) => void response.end(answer)));
    env().APP_URL = `http://127.0.0.1:${port}`;
    expect(await addressFinding()).toMatchObject({ level: 'wrong' });
    answer = '{"status":"ok","database":"ok"}';
    expect(await addressFinding()).toMatchObject({ level: 'ok' });
    env().APP_URL = 'http://127.0.0.1:9';
    expect(await addressFinding()).toMatchObject({ level: 'look' });
  });
});

it('what was found is one line each, and counted', () => {
  expect(
    inLines([
      { level: 'ok', about: 'node', words: 'Node 20.' },
      { level: 'wrong', about: 'mail', words: 'None.' },
      { level: 'look', about: 'rates', words: 'Old.' },
    ]),
  ).toEqual([
    'ok     node   Node 20.',
    'WRONG  mail   None.',
    'LOOK   rates  Old.',
    '1 to put right, 1 to look at.',
  ]);
});
