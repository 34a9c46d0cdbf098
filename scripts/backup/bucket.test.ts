import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { openFile, storeFile } from '@/features/files';
import { env } from '@/lib/env';
import { fakeBucket, ownBucket } from '@/testing/bucket';
import { ask, emptyDatabase, forgetDatabases } from '@/testing/empty-database';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { ownProcess } from '@/testing/own-process';
import { png } from '@/testing/pictures';
import { makeBackup } from './make';
import { checkBackup, restoreBackup } from './restore';

forgetDatabases();
freshDatabase();
const bucket = ownBucket();
const other = fakeBucket();
const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-bucket-backups-'));
const file = path.join(folder, 'whole.tar');
let owner: UserActor;
let name: string;
let restored: string;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup of an instance that keeps its files in a bucket', { timeout: 60_000 }, () => {
  it('holds them, and tells the one that the bucket has lost', async () => {
    owner = await makeActor('influencer');
    const upload = async (width: number) =>
      (await storeFile(owner, await png(width), 'avatar')).path.slice('/files/'.length);
    name = await upload(40);
    const lost = await upload(41);
    expect(bucket.kept.delete(`/pictures/${lost}`)).toBe(true);
    expect(await makeBackup(env().DATABASE_URL, file)).toMatchObject({ files: 1, missing: [lost] });
  });

  it('is not made while the bucket is away: no half of it stays', async () => {
    bucket.down = true;
    const half = path.join(folder, 'half.tar');
    await expect(makeBackup(env().DATABASE_URL, half)).rejects.toMatchObject({ code: 'unavailable' });
    expect([existsSync(half), existsSync(`${half}.part`)]).toEqual([false, false]);
    bucket.down = false;
  });

  describe('restored beside another bucket', () => {
    ownProcess(() => other.start());

    it('fills that one', async () => {
      restored = await emptyDatabase();
      await restoreBackup(restored, file, await checkBackup(file));
      expect([...other.kept.keys()]).toEqual([`/pictures/${name}`]);
      expect([...other.kept]).toEqual([...bucket.kept]);
    });

    it('leaves the database empty when that bucket is away', async () => {
      other.down = true;
      const url = await emptyDatabase();
      await expect(restoreBackup(url, file, await checkBackup(file))).rejects.toMatchObject({
        code: 'unavailable',
      });
      expect(await ask(url, `select relname from pg_stat_user_tables`)).toEqual([]);
      other.down = false;
    });
  });

  describe('on the restored database', () => {
    ownProcess(async () => ({ ...other.settings, DATABASE_URL: restored }));

    it('a picture is served from where it was restored to', async () => {
      expect(Buffer.from((await openFile(owner, name)).data)).toEqual(
        other.kept.get(`/pictures/${name}`)?.bytes,
      );
    });
  });
});
