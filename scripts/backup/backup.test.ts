import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { makeWorkerUtils } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { adImpressions, files } from '@/db/schema';
import { createAd, recordImpression, updateAd } from '@/features/ads';
import { openFile, storeFile } from '@/features/files';
import { checkBooks } from '@/features/ledger';
import { env } from '@/lib/env';
import { ask, emptyDatabase, forgetDatabases } from '@/testing/empty-database';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { makeWorld } from '@/testing/money';
import { ownProcess } from '@/testing/own-process';
import { namesIn, ownDataDirectory, png } from '@/testing/pictures';
import { readArchive, writeArchive } from './archive';
import { headerBytes } from './header';
import { makeBackup } from './make';
import { checkBackup, restoreBackup } from './restore';
import { unseal } from './secrets';

forgetDatabases();
freshDatabase();
const home = ownDataDirectory();
const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-backups-'));
const whole = path.join(folder, 'whole.tar');
const passphrase = 'a passphrase of some length';

const tablesOf = (url: string) =>
  ask(url, `select schemaname, relname from pg_stat_user_tables order by 1, 2`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let owner: UserActor;
let ad: string;
let restored: string;
const viewer = {
  token: null,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
};
const hits = (times: number) =>
  Promise.all(Array.from({ length: times }, () => recordImpression(ad, viewer)));

beforeAll(async () => {
  owner = await makeActor('advertiser');
  const created = await createAd(owner, {
    title: 'Autumn fair',
    content: 'Tab\there, a backslash \\\\ and a line\nbreak.',
    budget: 900,
    pricePerView: 0.05,
    chargePolicy: 'all',
  });
  ad = created.id;
  await updateAd(owner, ad, { status: 'active' });
  await hits(50);
});

describe('a backup', { timeout: 60_000 }, () => {
  it('is of one moment while people write, and is restored whole: rows, files, books, queue and secret', async () => {
    const picture = await storeFile(await makeActor('influencer'), await png(), 'avatar');
    const utils = await makeWorkerUtils({ connectionString: env().DATABASE_URL });
    await utils.migrate();
    await utils.addJob('send-mails', { _cron: { ts: '2026-11-01T00:00:00Z' } }, { maxAttempts: 3 });
    await utils.release();
    await ask(
      env().DATABASE_URL,
      `insert into graphile_worker._private_known_crontabs values ('issue-invoices', now(), '2026-11-01T00:00:00Z')`,
    );

    let writing = true;
    const writers = [1, 2].map(async () => {
      while (writing) {
        await hits(5);
        await transaction(makeWorld);
        await storeFile(await makeActor('influencer'), await png(), 'avatar');
      }
    });
    const backup = await makeBackup(env().DATABASE_URL, whole, {
      passphrase,
      value: 'the secret of this instance',
    });
    writing = false;
    await Promise.all(writers);
    expect(backup).toMatchObject({ missing: [] });
    expect(backup.rows).toBeGreaterThan(50);

    const header = await checkBackup(whole);
    expect(header.secret && unseal(header.secret, passphrase)).toBe('the secret of this instance');
    expect(() => header.secret && unseal(header.secret, 'another passphrase')).toThrow(/does not open/);
    expect(readFileSync(whole, 'latin1')).not.toContain('the secret of this instance');

    const written = namesIn(home).length;
    rmSync(path.join(home, 'files'), { recursive: true });
    restored = await emptyDatabase();
    expect(await restoreBackup(restored, whole, header)).toMatchObject({
      tables: backup.tables,
      rows: backup.rows,
      files: backup.files,
      missing: [],
      foreign: [],
    });
    expect(namesIn(home)).toHaveLength(backup.files);
    expect(written).toBeGreaterThanOrEqual(backup.files);
    expect((await openFile(owner, picture.path.slice('/files/'.length))).data.byteLength).toBe(picture.bytes);
    expect(await ask(restored, `select task_identifier, max_attempts from graphile_worker.jobs`)).toEqual([
      { task_identifier: 'send-mails', max_attempts: 3 },
    ]);
    expect(
      await ask(restored, 'select identifier, last_execution from graphile_worker._private_known_crontabs'),
    ).toEqual([{ identifier: 'issue-invoices', last_execution: new Date('2026-11-01T00:00:00Z') }]);
  });

  describe('restored', () => {
    ownProcess(() => ({ DATABASE_URL: restored }));

    it('has books that are zero, and goes on counting where it was', async () => {
      expect((await checkBooks()).filter(({ differences }) => differences !== 0)).toEqual([]);
      const before = await db().$count(adImpressions, eq(adImpressions.adId, ad));
      await recordImpression(ad, viewer);
      expect(await db().$count(adImpressions, eq(adImpressions.adId, ad))).toBe(before + 1);
      await makeWorld();
      expect((await checkBooks()).filter(({ differences }) => differences !== 0)).toEqual([]);
    });

    it('has every guard of a database that was migrated', async () => {
      const guards = `select conrelid::regclass::text as at, conname as name, pg_get_constraintdef(oid) as what, convalidated::text as state
          from pg_constraint where connamespace = 'public'::regnamespace
        union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text
          from pg_trigger where not tgisinternal
        union all select indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid), indisvalid::text
          from pg_index join pg_class c on c.oid = indrelid where c.relnamespace = 'public'::regnamespace
        order by 1, 2, 3`;
      expect(await ask(env().DATABASE_URL, guards)).toEqual(await ask(inject('templateUrl'), guards));
      await expect(db().execute(sql`delete from ledger_entries`)).rejects.toThrow();
    });
  });

  it('of an earlier version is restored, and brought to this one', async () => {
    const older = await emptyDatabase();
    const { statementsOf } = await import('@/db/migration-statements');
    const first = (await checkBackup(whole)).migrations.slice(0, 1);
    await ask(older, (statementsOf(first) ?? []).join(';\n'));
    await ask(
      older,
      `insert into users (id, role, username, name, email, password_hash) values (7, 'influencer', 'maya', 'Maya', 'maya@people.example', 'x')`,
    );
    await ask(older, `create table theirs (n int); insert into theirs values (1)`);
    const file = path.join(folder, 'older.tar');
    await makeBackup(older, file);
    const url = await emptyDatabase();
    expect(await restoreBackup(url, file, await checkBackup(file))).toMatchObject({
      rows: 1,
      foreign: ['theirs'],
    });
    expect(await ask(url, 'select count(*)::int as n from drizzle.__drizzle_migrations')).toEqual([
      { n: (await checkBackup(whole)).migrations.length },
    ]);
    expect(await ask(url, 'select username from users')).toEqual([{ username: 'maya' }]);
  });
});

describe('a restore', { timeout: 60_000 }, () => {
  const changed = (name: string, change: (bytes: Buffer) => Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, change(readFileSync(whole)));
    return file;
  };

  it('refuses what is damaged anywhere, cut anywhere, or no backup, and says which', async () => {
    const { length } = readFileSync(whole);
    for (const at of [300, 600, length / 3, length / 2, length - 2000].map(Math.floor)) {
      const file = changed('damaged.tar', (bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      });
      await expect(checkBackup(file), `byte ${at}`).rejects.toThrow(/damaged|cut off/);
      const cut = path.join(folder, 'cut.tar');
      copyFileSync(whole, cut);
      truncateSync(cut, at);
      await expect(checkBackup(cut), `cut at ${at}`).rejects.toThrow(/cut off|damaged/);
    }
    await expect(checkBackup(changed('text.tar', () => Buffer.from('a text'.repeat(300))))).rejects.toThrow(
      /no backup of Fanfare/,
    );
    await expect(checkBackup(changed('empty.tar', () => Buffer.alloc(0)))).rejects.toThrow(/cut off/);
    await expect(checkBackup(path.join(folder, 'nothing.tar'))).rejects.toThrow(/cannot be read/);
  });

  it('refuses a backup of a newer version, and one in a newer form', async () => {
    const { migrations, ...header } = await checkBackup(whole);
    const newer = path.join(folder, 'newer.tar');
    const later = headerBytes({ ...header, migrations: [...migrations, Date.UTC(2031, 4, 6)] });
    await writeArchive(newer, (write) => write('backup.json', later));
    await expect(checkBackup(newer)).rejects.toThrow(/newer version of Fanfare.*2031-05-06/);
    const form = path.join(folder, 'form.tar');
    await writeArchive(form, (write) =>
      write('backup.json', Buffer.from(JSON.stringify({ product: 'fanfare', format: 9 }))),
    );
    await expect(checkBackup(form)).rejects.toThrow(
      /newer Fanfare, in a form that this one does not know \(9;/,
    );
  });

  it('refuses a database that holds anything, and leaves one empty that it could not fill', async () => {
    const header = await checkBackup(whole);
    const full = await emptyDatabase();
    await ask(full, 'create table somebodys (n int)');
    await expect(restoreBackup(full, whole, header)).rejects.toThrow(
      /not empty: it has 1 tables, such as somebodys/,
    );
    expect(await tablesOf(full)).toHaveLength(1);

    const [first, ...others] = header.tables.filter(({ rows }) => rows > 0);
    if (!first) throw new Error('no table');
    const wrong = { ...header, tables: [{ ...first, sum: '1' }, ...others] };
    const url = await emptyDatabase();
    await expect(restoreBackup(url, whole, wrong)).rejects.toThrow(/is not what it was/);
    expect(await tablesOf(url)).toEqual([]);
  });

  it('of rows that the database refuses fails with its reason and leaves it empty', async () => {
    const broken = path.join(folder, 'broken.tar');
    const { gzipSync, gunzipSync } = await import('node:zlib');
    await writeArchive(broken, async (write) => {
      for await (const { name, data } of readArchive(whole)) {
        const rows = name.startsWith('tables/users/') ? gunzipSync(data).toString() : undefined;
        await write(name, rows ? gzipSync(`${rows}${rows.split('\n', 1)[0]}\n`) : data);
      }
    });
    const url = await emptyDatabase();
    await expect(restoreBackup(url, broken, await checkBackup(broken))).rejects.toThrow(/users_pkey/);
    expect(await tablesOf(url)).toEqual([]);
  });
});

describe('a file of uploads', () => {
  it('that is gone or changed is told, and the backup is made all the same', async () => {
    const [gone, other] = await Promise.all(
      [1, 2].map(async () => storeFile(await makeActor('influencer'), await png(), 'avatar')),
    );
    const placeOf = (file: { path: string } | undefined) => {
      const name = file?.path.slice('/files/'.length) ?? '';
      return path.join(home, 'files', name.slice(0, 2), name);
    };
    rmSync(placeOf(gone));
    writeFileSync(placeOf(other), 'something else');
    const file = path.join(folder, 'missing.tar');
    const { missing } = await makeBackup(env().DATABASE_URL, file);
    expect(missing).toEqual(
      expect.arrayContaining([path.basename(placeOf(gone)), path.basename(placeOf(other))]),
    );
    expect(await db().$count(files)).toBeGreaterThan(missing.length);
    await expect(makeBackup(env().DATABASE_URL, file)).rejects.toThrow(/there already/);
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});
