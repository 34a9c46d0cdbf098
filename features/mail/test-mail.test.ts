import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { makeActor } from '@/testing/factories';
import { mailServer } from '@/testing/mail-server';
import { ownProcess } from '@/testing/own-process';
import { refused } from '@/testing/refused';
import { sendTestMail } from './test-mail';

const mails = mailServer([]);
ownProcess(() => ({ DATABASE_URL: process.env.DATABASE_URL ?? '' }));

beforeAll(() => new Promise<void>((resolve) => void mails.server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void (mails.server as unknown as Server).close());

describe('a test email', () => {
  it('is refused where no email goes out, and to all but administrators', async () => {
    await expect(sendTestMail(await makeActor('admin'))).rejects.toEqual(refused('wrong_state'));
    await expect(sendTestMail(await makeActor('advertiser'))).rejects.toEqual(refused('forbidden'));
  });

  it('goes to whoever asks, and what the mail server says is told', async () => {
    env().SMTP_URL = `smtp://127.0.0.1:${(mails.server.address() as AddressInfo).port}`;
    const admin = await makeActor('admin');
    expect(await sendTestMail(admin)).toBe(admin.email);
    expect(mails.taken[0]).toContain('Subject: Fanfare can email you');
    expect(mails.taken[0]).toContain(`To: ${admin.email}`);
    mails.answers.push('550 no such mailbox');
    await expect(sendTestMail(admin)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('no such mailbox'),
    });
  });
});
