import { Writable } from 'node:stream';
import { eq, sql } from 'drizzle-orm';
import { Pool } from 'pg';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { authOptions } from '@/auth/options';
import { newSecret } from '@/auth/secret';
import { campaignsApi } from '@/contracts/campaigns/face';
import { refusal } from '@/contracts/respond';
import { db, pool } from '@/db/client';
import { jobRuns, users } from '@/db/schema';
import { deliverMail } from '@/features/mail';
import { recordRun } from '@/features/system';
import { logger as jobsLogger } from '@/jobs/worker';
import { env } from '@/lib/env';
import { guardConsole, log, makeLogger } from '@/lib/log';
import { spokenError } from '@/lib/safe-error';
import { singleton } from '@/lib/singleton';
import { makeUser } from '@/testing/factories';
import { mailServer } from '@/testing/mail-server';

// What must never be read in a log, whatever fails.
const iban = 'DE89370400440532013000';
const spacedIban = 'DE89 3704 0044 0532 0130 00';
const address = 'mira.stone@people.example';
const secret = newSecret('fanmail');
const link = `https://fanfare.example/reset-password?token=${secret}`;
const words = 'my private words';
const markers = [iban, spacedIban, address, secret, words, 'hunter2'];

const printed = vi.hoisted(() => {
  const kept: string[] = [];
  for (const level of ['error', 'warn', 'info', 'log'] as const) {
    console[level] = (...values: unknown[]) =>
      void kept.push(values.map((value) => (value instanceof Error ? value.stack : String(value))).join(' '));
  }
  return kept;
});

const lines: string[] = [];
const kept = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(String(chunk));
    done();
  },
});
singleton('log', () => makeLogger('debug', kept));

beforeEach(() => {
  lines.length = 0;
  printed.length = 0;
});

const thrownBy = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

const told = () => [...lines, ...printed].join('\n');
function expectSilence(): void {
  expect(told()).not.toBe('');
  for (const marker of markers) expect(told()).not.toContain(marker);
}

const foreign = new Pool({ connectionString: env().DATABASE_URL, max: 1 });
afterAll(() => foreign.end());

/** Every way in which something of ours fails that could name what it was given. */
const failures: [string, () => Promise<unknown>, RegExp?][] = [
  [
    'a query with values',
    () =>
      thrownBy(() =>
        db().execute(sql`select * from nowhere where a = ${iban} and b = ${link} and c = ${words}`),
      ),
    /select \* from nowhere where a = \$1/,
  ],
  [
    'a value of the wrong kind',
    () => thrownBy(() => db().execute(sql`select ${words}::text::uuid, ${iban}::text`)),
    /invalid input syntax for type uuid: \\"…\\"/,
  ],
  [
    'an address that is taken',
    async () => {
      const { email } = await makeUser('influencer');
      await db().update(users).set({ email: address }).where(eq(users.email, email));
      const other = await makeUser('influencer');
      const error = await thrownBy(() =>
        db().update(users).set({ email: address }).where(eq(users.id, other.id)),
      );
      await db().update(users).set({ email }).where(eq(users.email, address));
      return error;
    },
    /users_email_key|duplicate key/,
  ],
  ['the driver alone', () => thrownBy(() => pool()`select ${words}::text::int where ${iban}::text = ''`)],
  ['the driver of the jobs', () => thrownBy(() => foreign.query('select $1::text::date', [words]))],
  ['a body that is no JSON', () => thrownBy(() => JSON.parse(`{"account": "${iban}", ${words}}`))],
  ['a body of the wrong shape', () => thrownBy(() => z.object({ a: z.int() }).parse({ a: words, b: iban }))],
  ['an address that is none', () => thrownBy(() => new URL(`${link} ${words}`, 'nothing'))],
  ['a call elsewhere', () => thrownBy(() => fetch(`http://bank:hunter2@127.0.0.1:9/?iban=${iban}`))],
  [
    'an argument that does not fit',
    () =>
      thrownBy(() => Buffer.from(1 as never, words as never)).then(() =>
        thrownBy(() => Buffer.alloc(words as never)),
      ),
  ],
  ['words alone', async () => `mail to ${address}: ${link} for ${spacedIban}, Bearer ${secret}`],
  [
    'several at once',
    async () => new AggregateError([new Error(`no way to ${address}`), new Error(`try ${link}`)], spacedIban),
  ],
  [
    'one with all of it',
    async () => Object.assign(new Error('no'), { body: words, to: address, token: secret }),
  ],
];

describe('no log tells whose or what', () => {
  it.each(failures)('of %s', async (_what, make, expected = /./) => {
    const error = await make();
    refusal(campaignsApi, error, 'an-id');
    log().error({ err: new Error('outer', { cause: error }) }, `It failed: ${error}`);
    log().error(error as Error);
    jobsLogger.error(`Failed task 1 with error '${error}'`, { error });
    authOptions(async () => Promise.reject(error)).logger?.error?.('CALLBACK_ERROR', error as Error);
    expectSilence();
    expect(told()).toMatch(expected);
    expect(spokenError(error).message).not.toBe('');
    for (const marker of markers) {
      expect(`${spokenError(error).message} ${spokenError(error).stack}`).not.toContain(marker);
    }
    await recordRun({ task: 'of-a-test', attempt: 1, startedAt: new Date(), error });
    const [run] = await db().select().from(jobRuns).where(eq(jobRuns.task, 'of-a-test'));
    for (const marker of markers) expect(run?.error).not.toContain(marker);
  });

  it('of a mail that a server refuses', async () => {
    const post = mailServer([`550 5.1.1 <${address}>: nobody of that name`]);
    await new Promise<void>((resolve) => post.server.listen(0, '127.0.0.1', resolve));
    const { port } = post.server.address() as { port: number };
    Object.assign(env(), { SMTP_URL: `smtp://127.0.0.1:${port}` });
    const error = await thrownBy(() => deliverMail({ to: address, subject: words, body: link }));
    Object.assign(env(), { SMTP_URL: undefined });
    post.server.close();
    log().warn({ err: error, email: address, recipient: { address } }, 'A mail could not be sent.');
    expectSilence();
    expect(told()).toContain('550 5.1.1');
  });

  it('of a mail that is kept', async () => {
    await deliverMail({ to: address, subject: words, body: link });
    expectSilence();
  });

  it('in what Next prints of a page that failed, whether as it is or as a line of the log', async () => {
    const [, make] = failures[0] ?? [];
    const error = Object.assign((await make?.()) as Error, { digest: '1234' });
    guardConsole(false);
    console.error('⨯', error);
    console.error(error);
    console.warn(`The link ${link} of ${address} is odd.`, { password: 'hunter2', body: words });
    expectSilence();
    expect(printed).toHaveLength(3);
    expect(told()).toContain('select * from nowhere where a = $1');
    singleton('log.console', () => ({ done: true })).done = false;
    printed.length = 0;
    guardConsole(true);
    console.error('⨯', error);
    console.error(error);
    console.warn('%s failed for %s', 'A page', address);
    expectSilence();
    expect(printed).toEqual([]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', msg: '⨯', err: { digest: '1234', query: expect.stringContaining('nowhere') } },
      { level: 'error', err: { digest: '1234', cause: { code: '42P01' } } },
      { level: 'warn', msg: 'A page failed for [address]' },
    ]);
  });

  it('in no time to speak of, whatever the text', () => {
    const began = performance.now();
    for (const text of [
      'a'.repeat(1e6),
      'fan_'.repeat(2e5),
      '@a.'.repeat(2e5),
      '?='.repeat(3e5),
      '://'.repeat(3e5),
    ]) {
      log().error({ err: new Error(text) }, text);
    }
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
