import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, platform } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { mailbox } from '@/db/schema';
import { notify, sendDueMails } from '@/features/notifications';
import { invite, revokeInvitation } from '@/features/team';
import { confirmAddress, requestPasswordReset, resendVerification } from '@/features/users';
import { env } from '@/lib/env';
import { makeActor, makeUser, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { mailServer } from '@/testing/mail-server';
import { mailWay, waitingMails } from '.';

freshDatabase();

const post = mailServer([]);
const keptFor = (to: string) => db().select().from(mailbox).where(eq(mailbox.recipient, to));
const takenFor = (to: string) => post.taken.filter((mail) => mail.includes(`To: ${to}`));

function setServer() {
  const { port } = post.server.address() as { port: number };
  env().SMTP_URL = `smtp://127.0.0.1:${port}`;
}

beforeAll(async () => {
  await new Promise<void>((resolve) => post.server.listen(0, '127.0.0.1', resolve));
  return () => void post.server.close();
});
afterEach(() => {
  env().SMTP_URL = undefined;
});

describe('a mail that was kept', () => {
  it('goes out once there is a mail server, once however many send, and is kept no longer', async () => {
    const user = await makeUser('influencer');
    await requestPasswordReset(user.email, unique('from'));
    await notify({ userId: user.id, type: 'payment', subject: 'You were paid', message: 'You were paid.' });
    await sendDueMails(platform);
    const kept = await keptFor(user.email);
    expect(kept).toHaveLength(2);
    const admin = await makeActor('admin');
    expect([mailWay(true), mailWay(false), await waitingMails(admin)]).toEqual(['mailbox', 'kept', 2]);
    await expect(waitingMails(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
    setServer();
    expect(mailWay(true)).toBe('sent');
    const sent = await Promise.all([1, 2, 3].map(() => sendDueMails(platform)));
    expect(sent.reduce((all, each) => all + each)).toBe(2);
    expect(takenFor(user.email)).toHaveLength(2);
    for (const { name } of kept) expect(post.taken.join()).toContain(`Message-ID: <${name}@`);
    expect(await keptFor(user.email)).toEqual([]);
  });

  it('stays when its time is over, or its link was used or taken back', async () => {
    const expired = await makeUser('influencer');
    await requestPasswordReset(expired.email, unique('from'));
    const confirmed = await makeUser('influencer', { status: 'inactive', emailVerifiedAt: null });
    const account = await accountById(confirmed.id);
    if (!account) throw new Error('no account');
    await resendVerification(toActor(account, 'session'));
    const guest = `${unique('guest')}@people.example`;
    const owner = await makeActor('advertiser');
    const invitation = await invite(owner, { email: guest, role: 'member' });
    await sendDueMails(platform);
    await db().update(mailbox).set({ expiresAt: sql`now()` }).where(eq(mailbox.recipient, expired.email));
    await confirmAddress(await makeActor('admin'), confirmed.id);
    await revokeInvitation(owner, invitation);
    setServer();
    await sendDueMails(platform);
    for (const to of [expired.email, confirmed.email, guest]) {
      expect(takenFor(to).filter((mail) => mail.includes('token=') && !mail.includes('unsubscribe'))).toEqual(
        [],
      );
      expect(await keptFor(to)).toMatchObject([{ status: 'failed', problem: expect.any(String) }]);
    }
    expect(await waitingMails(await makeActor('admin'))).toBe(0);
  });
});
