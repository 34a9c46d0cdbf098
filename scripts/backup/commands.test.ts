import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { storeFile } from '@/features/files';
import { env } from '@/lib/env';
import { emptyDatabase, forgetDatabases } from '@/testing/empty-database';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { ownProcess } from '@/testing/own-process';
import { namesIn, ownDataDirectory, png } from '@/testing/pictures';
import { backup, restore } from './commands';

forgetDatabases();
freshDatabase();
const home = ownDataDirectory();
const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = path.join(folder, 'passphrase');
const backups = path.join(folder, 'backups');
const printed: string[] = [];
const secret = 'the secret of the instance before, in a file';
let from: string;

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  mkdirSync(backups);
  writeFileSync(words, 'a passphrase of some length\n');
  await storeFile(await makeActor('influencer'), await png(), 'avatar');
});
afterAll(() => void vi.restoreAllMocks());

describe('npm run backup', { timeout: 60_000 }, () => {
  ownProcess(() => ({ AUTH_SECRET: secret, DATABASE_URL: env().DATABASE_URL }));

  it('says size and time, and keeps the newest, closed to others', async () => {
    writeFileSync(path.join(backups, 'fanfare-2026-01-01T00-00-00Z.tar'), 'an older one');
    const url = env().DATABASE_URL;
    expect(await backup({ to: backups, keep: '1', 'passphrase-file': words }, url)).toBe(0);
    expect(printed.pop()).toMatch(
      /fanfare-[\dTZ-]+\.tar: \d+ tables, [\d,]+ rows and 1 files, [\d.]+ [KM]B, in [\d.]+ s\.$/,
    );
    const names = readdirSync(backups);
    expect(names).toHaveLength(1);
    from = path.join(backups, names[0] ?? '');
    expect(statSync(from).mode & 0o077).toBe(0);
  });

  it('refuses to keep none, to count in a file, and a short passphrase', async () => {
    const url = env().DATABASE_URL;
    await expect(backup({ to: backups, keep: '0' }, url)).rejects.toThrow(/--keep is a number from 1/);
    await expect(backup({ to: path.join(folder, 'one.tar'), keep: '3' }, url)).rejects.toThrow(/a folder/);
    const short = path.join(folder, 'short');
    writeFileSync(short, 'short\n');
    await expect(backup({ to: backups, 'passphrase-file': short }, url)).rejects.toThrow(/12 characters/);
    expect(readdirSync(backups)).toHaveLength(1);
  });
});

describe('npm run restore', { timeout: 60_000 }, () => {
  const elsewhere = path.join(folder, 'elsewhere');
  ownProcess(async () => {
    mkdirSync(elsewhere);
    return { DATA_DIR: elsewhere, DATABASE_URL: await emptyDatabase() };
  });

  it('refuses another secret than that of the environment, and another passphrase, before anything is done', async () => {
    const url = env().DATABASE_URL;
    const given = { from, 'passphrase-file': words };
    await expect(restore(given, url)).rejects.toThrow(/is not the AUTH_SECRET of this environment/);
    const other = path.join(folder, 'other');
    writeFileSync(other, 'another passphrase\n');
    await expect(restore({ from, 'passphrase-file': other }, url)).rejects.toThrow(/does not open/);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('brings rows, files and the secret, and proves the books', async () => {
    // As a start without settings leaves it.
    writeFileSync(path.join(elsewhere, 'auth-secret'), `${env().AUTH_SECRET}\n`);
    expect(await restore({ from, 'passphrase-file': words }, env().DATABASE_URL)).toBe(0);
    expect(printed.splice(0)).toEqual([
      expect.stringMatching(/^Restored \d+ tables.* Every row is what it was\.$/),
      'The books balance.',
    ]);
    expect(readFileSync(path.join(elsewhere, 'auth-secret'), 'utf8').trim()).toBe(secret);
    expect(namesIn(path.join(elsewhere, 'files'))).toEqual(namesIn(path.join(home, 'files')));
  });
});
