import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireSettings } from '@/lib/env';
import { completeEnvironment } from './environment';
import { writeWhole } from './whole-file';

const before = { ...process.env };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fanfare-environment-'));
  process.env.DATA_DIR = folder;
  delete process.env.AUTH_SECRET;
});
afterEach(() => {
  process.env = { ...before };
  rmSync(folder, { recursive: true });
});

const kept = () => readFileSync(path.join(folder, 'auth-secret'), 'utf8').trim();
const started = async (): Promise<string | undefined> => {
  delete process.env.AUTH_SECRET;
  await completeEnvironment();
  return process.env.AUTH_SECRET;
};

describe('the secret of an instance', () => {
  it('is made once, for its owner alone, and leaves nothing beside it', async () => {
    const secret = await started();
    expect(secret?.length).toBeGreaterThanOrEqual(32);
    expect([kept(), await started()]).toEqual([secret, secret]);
    expect(readdirSync(folder)).toEqual(['auth-secret']);
    expect(statSync(path.join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
  });

  it('that a full disk left empty is made anew, the same for several starts at once', async () => {
    writeFileSync(path.join(folder, 'auth-secret'), '');
    const secrets = await Promise.all([started(), started(), started()]);
    expect(kept().length).toBeGreaterThanOrEqual(32);
    expect(await started()).toBe(kept());
    expect(secrets.filter((secret) => secret === kept()).length).toBeGreaterThan(0);
  });

  it('that was cut short is named with its file', async () => {
    writeFileSync(path.join(folder, 'auth-secret'), 'short');
    await expect(completeEnvironment()).rejects.toThrow(
      `${path.join(folder, 'auth-secret')} holds 5 characters`,
    );
    expect(kept()).toBe('short');
  });

  it('is written whole or not at all', () => {
    const file = path.join(folder, 'kept');
    writeWhole(file, 'one');
    expect(() => writeWhole(path.join(folder, 'nowhere', 'kept'), 'two')).toThrow(
      /nowhere.kept cannot be written: ENOENT/,
    );
    // Linux has a disk that is always full.
    if (process.platform === 'linux') expect(() => writeFileSync('/dev/full', 'x')).toThrow('ENOSPC');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['one', ['kept']]);
  });
});

describe('settings', () => {
  const problemsOf = (settings: Record<string, string>): string => {
    process.env = { ...before, AUTH_SECRET: 'x'.repeat(32), ...settings };
    try {
      requireSettings();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each<[Record<string, string>, string[]]>([
    [{ KEEP_MAILS_DAYS: '7', KEEP_NOTIFICATIONS_DAYS: '0' }, []],
    [{ KEEP_MAILS_DAYS: '365', KEEP_NOTIFICATIONS_DAYS: '30' }, []],
    [{ KEEP_MAILS_DAYS: '6' }, ['KEEP_MAILS_DAYS']],
    [{ KEEP_API_LOG_DAYS: '0' }, ['KEEP_API_LOG_DAYS']],
    [{ KEEP_NOTIFICATIONS_DAYS: '29' }, ['KEEP_NOTIFICATIONS_DAYS: must be 0 or at least 30']],
    [{ KEEP_NOTIFICATIONS_DAYS: '-1' }, ['KEEP_NOTIFICATIONS_DAYS']],
  ])('keep what is deleted for its age within bounds: %j', (settings, problems) => {
    const told = problemsOf(settings);
    if (problems.length === 0) expect(told).toBe('');
    for (const problem of problems) expect(told).toContain(problem);
  });

  it('are refused before anything is connected to, each problem named at once, none with its value', async () => {
    process.env.DATABASE_URL = 'mysql://app:hunter2@db/fanfare';
    Object.assign(process.env, {
      REDIS_URL: 'garbage',
      SMTP_URL: 'mail.example',
      S3_BUCKET: 'pictures',
      PORT: 'many',
      LOG_LEVEL: 'loud',
    });
    const refusal = await completeEnvironment().catch((error: Error) => error.message);
    for (const name of [
      'DATABASE_URL',
      'REDIS_URL',
      'SMTP_URL',
      'PORT',
      'LOG_LEVEL',
      'S3_SECRET_ACCESS_KEY',
    ]) {
      expect(refusal).toMatch(new RegExp(`^  ${name}: `, 'm'));
    }
    expect(problemsOf({ S3_BUCKET: 'pictures' })).toMatch(
      /S3_ENDPOINT: is needed[\s\S]*S3_ACCESS_KEY_ID: is needed/,
    );
    expect(refusal).not.toMatch(/hunter2|garbage/);
  });

  it.each([
    'postgres://app:pa/ss@db.example:5432/fanfare',
    'postgres://app:pa?ss@db.example/fanfare',
    'postgres://app:pa#ss@db.example/fanfare',
    'postgres://app:12/34@db.example/fanfare',
    'postgres://app:100%@db.example/fanfare',
    'postgres://app:%zz@db.example/fanfare',
    'postgres://app:pa@ss/word@db.example:5432/fanfare',
  ])('tell how a password is written: %s', (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toMatch(/DATABASE_URL: cannot be read as a URL: .*%2F/);
  });

  it.each([
    ['DATABASE_URL', 'postgres://db.example', 'names no database'],
    ['REDIS_URL', 'redis://', 'names no host'],
    ['SMTP_URL', 'smtp://', 'names no host'],
    ['MAIL_FROM', 'garbage', 'must be an email address'],
    ['APP_URL', 'ftp://fanfare.example', 'must be an address that begins with http'],
    ['APP_URL', 'https://fanfare.example/start', 'without a path'],
  ])('say what is missing: %s %s', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toContain(`  ${name}: `);
    expect(problemsOf({ [name]: value })).toContain(problem);
  });

  it('that say more about a database of which nothing is said are refused', () => {
    const missing = 'DATABASE_DIRECT_URL: is of no use without DATABASE_URL';
    const more = { DATABASE_DIRECT_URL: 'postgres://app@db.example/fanfare', DATABASE_POOLER: 'transaction' };
    expect(problemsOf({ ...more, DATABASE_URL: '' })).toContain(missing);
    expect(problemsOf({ ...more, DATABASE_URL: 'postgres://app@pooler.example/fanfare' })).toBe('');
  });

  it('need none to be set: the database comes along', async () => {
    delete process.env.DATABASE_URL;
    await expect(completeEnvironment()).resolves.toEqual({ dataDirectory: folder });
  });

  it('name a folder that cannot be made', async () => {
    writeFileSync(path.join(folder, 'taken'), '');
    process.env.DATA_DIR = path.join(folder, 'taken', 'data');
    await expect(completeEnvironment()).rejects.toThrow(/DATA_DIR cannot be made: .*taken/);
  });

  it.each([
    ['APP_URL', 'https://fanfare.example/'],
    ['APP_URL', 'http://127.0.0.1:3000'],
    ['MAIL_FROM', 'post@fanfare.example'],
    ['MAIL_FROM', 'The Post <post@fanfare.example>'],
    ['DATABASE_URL', 'postgres://app:pa%2Fss%40@db.example:5432/fanfare?sslmode=require'],
    ['DATABASE_URL', 'postgresql://app@localhost/fanfare'],
    ['DATABASE_URL', 'postgres:///fanfare?host=/var/run/postgresql'],
    ['REDIS_URL', 'rediss://:secret@cache.example:6380/1'],
    ['SMTP_URL', 'smtps://mail%40example:secret@smtp.example'],
  ])('take what drivers take: %s %s', (name, value) => {
    expect(problemsOf({ [name]: value })).toBe('');
  });
});
