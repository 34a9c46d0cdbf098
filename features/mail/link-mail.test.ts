import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, platform } from '@/auth/actor';
import { hashSecret } from '@/auth/secret';
import { accountById, toActor } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { linkMails, mailbox, mailTokens } from '@/db/schema';
import { sendDueMails } from '@/features/notifications';
import { invite, revokeInvitation } from '@/features/team';
import { requestPasswordReset, resendVerification, resetPassword } from '@/features/users';
import { env } from '@/lib/env';
import { makeActor, makeUser, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { mailServer } from '@/testing/mail-server';
import { queueLinkMail } from '.';

freshDatabase();

const due = sql`now() - interval '1 second'`;
const waiting = (to: string) => db().select().from(linkMails).where(eq(linkMails.recipient, to));
const tokenIn = (text = '') => /token=([\w-]+)/.exec(text)?.[1] ?? '';
const keptFor = async (to: string) =>
  (await db().select().from(mailbox).where(eq(mailbox.recipient, to)).orderBy(mailbox.id)).map(
    ({ body }) => body,
  );
const reset = async (email: string) => requestPasswordReset(email, unique('from'));

describe('a mail with a link', () => {
  it('waits without anything that opens something, and leaves nothing to make it of', async () => {
    const user = await makeUser('influencer');
    await reset(user.email);
    const [before] = await waiting(user.email);
    expect(before).toMatchObject({ status: 'queued', body: expect.stringContaining('\n\n{link}\n\n') });
    await sendDueMails(platform);
    const [body] = await keptFor(user.email);
    expect(body).toMatch(/\/reset-password\?token=fanmail_[\w-]{43}$/m);
    expect(JSON.stringify(before)).not.toContain(tokenIn(body));
    expect(await waiting(user.email)).toMatchObject([
      { status: 'sent', attempts: 1, nonce: null, hash: hashSecret(tokenIn(body)) },
    ]);
    await resetPassword(tokenIn(body), 'a long new password');
    await expect(resetPassword(tokenIn(body), 'another password')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('vanishes with the change it belongs to', async () => {
    const actor = await makeActor('influencer');
    const undone = transaction(async () => {
      await queueLinkMail({
        to: actor.email,
        subject: 'x',
        before: [],
        after: [],
        path: '/',
        prefix: 'fanmail',
        hours: 1,
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await waiting(actor.email)).toEqual([]);
  });

  it('of an address that nobody has is not written', async () => {
    const email = `${unique('nobody')}@people.example`;
    await reset(email);
    expect(await waiting(email)).toEqual([]);
  });

  it('is not sent once its invitation is taken back or replaced, or its link has expired', async () => {
    const owner = await makeActor('advertiser');
    const email = `${unique('guest')}@people.example`;
    await invite(owner, { email, role: 'member' });
    const id = await invite(owner, { email, role: 'billing' });
    await revokeInvitation(owner, id);
    const user = await makeUser('influencer');
    await reset(user.email);
    await db().update(linkMails).set({ expiresAt: due }).where(eq(linkMails.recipient, user.email));
    await sendDueMails(platform);
    expect([await keptFor(email), await keptFor(user.email)]).toEqual([[], []]);
    expect(await waiting(user.email)).toMatchObject([
      { status: 'failed', nonce: null, problem: 'Its link has expired.' },
    ]);
  });
});

describe('with a mail server', () => {
  const post = mailServer([]);
  beforeAll(async () => {
    await new Promise<void>((resolve) => post.server.listen(0, '127.0.0.1', resolve));
    const { port } = post.server.address() as { port: number };
    env().SMTP_URL = `smtp://127.0.0.1:${port}`;
  });
  beforeEach(async () => {
    await sendDueMails(platform);
    post.taken.length = 0;
  });
  afterAll(() => {
    env().SMTP_URL = undefined;
    post.server.close();
  });

  const unconfirmed = async (): Promise<{ actor: Actor; email: string }> => {
    const user = await makeUser('influencer', { emailVerifiedAt: null });
    const account = await accountById(user.id);
    if (!account) throw new Error('no account');
    return { actor: toActor(account, 'session'), email: user.email };
  };

  it('that turns it away for now, it goes out later, once, with the same link under the same name', async () => {
    const { actor, email } = await unconfirmed();
    post.answers.push('451 come back later', '451 still not');
    await resendVerification(actor);
    const again = () => db().update(linkMails).set({ dueAt: due }).where(eq(linkMails.status, 'queued'));
    for (const tries of [1, 2]) {
      expect(await sendDueMails(platform)).toBe(0);
      expect(await waiting(email)).toMatchObject([{ status: 'queued', attempts: tries }]);
      await again();
    }
    expect((await Promise.all([sendDueMails(platform), sendDueMails(platform)])).sort()).toEqual([0, 1]);
    expect(post.taken).toHaveLength(1);
    expect(post.taken[0]).toMatch(/^Message-ID: <link-\d+-[\w-]{12}@/m);
    expect(await waiting(email)).toMatchObject([{ status: 'sent', attempts: 3, problem: null }]);
  });

  it('whose taker died, it goes out again as the same mail, and one refused for good is given up', async () => {
    const user = await makeUser('influencer');
    await reset(user.email);
    await sendDueMails(platform);
    const user2 = await makeUser('influencer');
    await reset(user2.email);
    await db()
      .update(linkMails)
      .set({ status: 'sending', attempts: 1, dueAt: due })
      .where(eq(linkMails.recipient, user2.email));
    expect(await sendDueMails(platform)).toBe(1);
    expect(await waiting(user2.email)).toMatchObject([{ status: 'sent', attempts: 2 }]);

    const user3 = await makeUser('influencer');
    post.answers.push('550 nobody of that name');
    await reset(user3.email);
    expect(await sendDueMails(platform)).toBe(0);
    expect(await waiting(user3.email)).toMatchObject([{ status: 'failed', nonce: null }]);
    expect(await db().select().from(mailTokens).where(eq(mailTokens.userId, user3.id))).toHaveLength(1);
  });
});
