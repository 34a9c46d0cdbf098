import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { checkBooks } from '@/features/ledger';
import { wakeMails } from '@/features/mail';
import { logger } from '@/jobs/worker';
import { env } from '@/lib/env';
import { examineServer } from '@/scripts/doctor/database';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { ask } from './empty-database';
import { freePort } from './free-port';
import { makeWorld } from './money';
import { ownProcess } from './own-process';

const guide = readFileSync('docs/operate.md', 'utf8');

/** The block of the guide under this name. */
function block(name: string): string {
  const [, text] = new RegExp(`<!-- used: ${name} -->\\s+\`\`\`\\w*\\n([^]*?)\`\`\``).exec(guide) ?? [];
  if (!text) throw new Error(`docs/operate.md has no ${name}`);
  return text;
}

const program = (...places: string[]) => places.find(existsSync);

describe('the roles of the guide', () => {
  const name = `guide_${process.pid}`;
  const ours = (text: string) =>
    text
      .replace(/\bfanfare_(owner|app|read)\b/g, `${name}_$1`)
      .replace(/database fanfare\b/g, `database ${name}`);
  const server = databaseUrl(inject('templateUrl'), 'postgres');
  const as = (role: string, password: string) => {
    const url = new URL(databaseUrl(server, name));
    Object.assign(url, { username: `${name}_${role}`, password: encodeURIComponent(password) });
    return url.href;
  };
  const owner = as('owner', 'an owner password');
  const app = as('app', 'an app password');

  ownProcess(async () => {
    for (const statement of ours(block('roles')).split(';\n').filter(Boolean)) await ask(server, statement);
    await ask(databaseUrl(server, name), ours(block('grants')));
    await migrateDatabase(owner);
    await runMigrations({ connectionString: owner, logger });
    return { DATABASE_URL: app, DATABASE_DIRECT_URL: owner };
  });
  afterAll(async () => {
    await ask(server, `drop database ${name} with (force)`);
    for (const role of ['owner', 'app', 'read']) await ask(server, `drop role ${name}_${role}`);
  });

  it('let the platform work, and neither make, change nor empty tables', async () => {
    await transaction(makeWorld);
    await wakeMails(new Date());
    expect((await checkBooks()).filter(({ differences }) => differences !== 0)).toEqual([]);
    for (const statement of [
      'create table more (n int)',
      'truncate users cascade',
      'alter table users add column more int',
      'drop table users',
      'create schema more',
    ]) {
      await expect(ask(app, statement), statement).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('let the owner migrate, and the reader only read', async () => {
    const { findings } = await examineServer(owner, env(), 1);
    expect(findings.filter(({ about }) => about === 'rights')).toMatchObject([{ level: 'ok' }]);
    const reader = as('read', 'a reader password');
    expect(await ask(reader, 'select count(*)::int as users from users')).toEqual([{ users: 2 }]);
    await expect(ask(reader, "update users set name = 'x'")).rejects.toMatchObject({ code: '42501' });
    await expect(ask(reader, 'create table more (n int)')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the services of the guide', () => {
  const analyze = program('/usr/bin/systemd-analyze');
  const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-units-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(!analyze)('are units that systemd understands', () => {
    const names = ['fanfare.service', 'fanfare-backup.service', 'fanfare-backup.timer'];
    const files = names.map((name) => path.join(folder, name));
    for (const [at, name] of names.entries()) writeFileSync(files[at] ?? '', block(name));
    const said = execFileSync(`${analyze}`, ['verify', '--man=no', ...files], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(said).toBe('');
    for (const name of names) expect(block(name)).not.toMatch(/^\s*\w+ =/m);
  });
});

describe('the proxies of the guide', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-proxies-'));
  const ports = { tls: 0, plain: 0 };
  let seen: IncomingHttpHeaders = {};
  const upstream = createServer((asked, answer) => {
    if (asked.url !== '/readyz') seen = asked.headers;
    answer.end('{"status":"ok"}');
  });
  const in_ = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    Object.assign(ports, { tls: await freePort(), plain: await freePort() });
    await new Promise<void>((resolve) => void upstream.listen(ports.plain, '127.0.0.1', resolve));
    const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=fanfare.example'];
    execFileSync('openssl', ['req', ...made, '-keyout', in_('key.pem'), '-out', in_('certificate.pem')], {
      stdio: 'ignore',
    });
    writeFileSync(
      in_('both.pem'),
      readFileSync(in_('certificate.pem'), 'utf8') + readFileSync(in_('key.pem'), 'utf8'),
    );
  });
  afterAll(() => {
    upstream.close();
    rmSync(folder, { recursive: true });
  });

  /** The block with places of this test in place of those of the machine. */
  const here = (name: string) =>
    block(name)
      .replaceAll('/etc/fanfare', folder)
      .replace('listen 443', `listen 127.0.0.1:${ports.tls}`)
      .replace('bind :443', `bind 127.0.0.1:${ports.tls}`)
      .replaceAll('127.0.0.1:3000', `127.0.0.1:${ports.plain}`);

  const call = () =>
    new Promise<number>((resolve, reject) => {
      const headers = { host: 'fanfare.example', 'x-forwarded-for': '6.6.6.6' };
      request(
        { host: '127.0.0.1', port: ports.tls, rejectUnauthorized: false, headers, agent: false },
        (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
        },
      )
        .on('error', reject)
        .end();
    });

  async function passes(command: string, args: string[]): Promise<void> {
    const child = spawn(command, args, { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      await expect.poll(() => call().catch(() => 0), { timeout: 15_000 }).toBe(200);
      // As many entries as TRUST_PROXY=1 expects: the last one is what the proxy saw.
      const chain = String(seen['x-forwarded-for']).split(',');
      expect(chain.at(-1)?.trim()).toBe('127.0.0.1');
      expect(seen).toMatchObject({ host: 'fanfare.example', 'x-forwarded-proto': 'https' });
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  }

  const nginx = program('/usr/sbin/nginx', '/usr/bin/nginx');
  it.skipIf(!nginx)('nginx passes on what the platform asks for', async () => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((each) => `${each}_temp_path ${folder}/${each};`)
      .join(' ');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const frame = `${user} daemon off; pid ${in_('nginx.pid')}; error_log stderr; events {} http { access_log off; ${temporary} ${here('nginx')} }`;
    writeFileSync(in_('nginx.conf'), frame);
    await passes(`${nginx}`, ['-p', folder, '-c', in_('nginx.conf'), '-e', 'stderr']);
  });

  const haproxy = program('/usr/sbin/haproxy', '/usr/bin/haproxy');
  it.skipIf(!haproxy)('HAProxy passes on what the platform asks for', async () => {
    writeFileSync(in_('haproxy.cfg'), here('haproxy'));
    await passes(`${haproxy}`, ['-db', '-f', in_('haproxy.cfg')]);
  });
});
