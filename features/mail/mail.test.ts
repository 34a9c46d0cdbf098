import { afterEach, describe, expect, it } from 'vitest';
import { anonymous } from '@/auth/actor';
import { env } from '@/lib/env';
import { makeActor } from '@/testing/factories';
import { deliverMail, keptMails, mailboxOpen } from '.';

const settings = { APP_URL: undefined, TRUST_PROXY: 0, HOST: '127.0.0.1', SMTP_URL: undefined };

afterEach(() => void Object.assign(env(), settings));

describe('the mailbox', () => {
  it('is open to whoever sits at the machine of an instance for oneself', async () => {
    await deliverMail({ to: 'maya@people.example', subject: 'Choose a new password', body: 'a link' });
    const [newest] = await keptMails(anonymous, { direct: true });
    expect(newest).toMatchObject({ recipient: 'maya@people.example' });
  });

  it.each([
    ['was not asked directly', {}, false],
    ['names its address', { APP_URL: 'https://fanfare.example' }, true],
    ['is behind a proxy', { TRUST_PROXY: 1 }, true],
    ['listens to a network', { HOST: '0.0.0.0' }, true],
    ['sends mails', { SMTP_URL: 'smtp://127.0.0.1:25' }, true],
  ])('is for administrators where the instance %s', async (_what, values, direct) => {
    Object.assign(env(), values);
    expect(mailboxOpen(direct)).toBe(false);
    await expect(keptMails(anonymous, { direct })).rejects.toMatchObject({ code: 'unauthorized' });
    const influencer = await makeActor('influencer');
    await expect(keptMails(influencer, { direct })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await keptMails(await makeActor('admin'), { direct })).toBeInstanceOf(Array);
  });
});
