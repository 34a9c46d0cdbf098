import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { mailbox, users } from '@/db/schema';
import { sendDueMails } from '@/features/notifications';
import { unique } from '@/testing/factories';
import { refused } from '@/testing/refused';
import { changePassword, createUser, requestPasswordReset, resetPassword, verifySignIn } from '.';
import { hashPassword } from './password';
import { registrationProblems } from './register';
import { setPassword } from './set-password';
import { weaknessOf } from './strength';

const maya = { name: 'Maya Ortiz', username: 'sundaybaker', email: 'maya@oldharbour.example' };

describe('a password', () => {
  it.each([
    ['password1', /^is one that many people use\. Take several words/],
    ['P@ssw0rd123', /^is much like one that many people use/],
    ['aaaaaaaaaaaa', /^is the same again and again/],
    ['abcdefghijk', /^is a row of letters or digits/],
    ['12.05.1984', /^is little more than a date/],
    ['Maya.Ortiz', /^is too much like your name/],
    ['sundaybaker1', /^is too much like your name/],
    ['oldharbour!', /^is too much like your name/],
    ['fanfare-demo', /^is too much like your name/],
    ['Maya.Ortiz.1990', /^is too much like your name/],
    ['19051990_OldHarbour!', /^is too much like your name/],
    ['long enough', /^is too easy to guess/],
  ])('%s is refused, and it is said why', async (weak, why) => {
    expect(await weaknessOf(weak, maya)).toMatch(why);
  });

  it.each([
    'a long enough secret',
    'correct horse',
    'a loaf for every Sunday',
    'x7#kQ!9vLm2p',
    'Maya bakes since 1990',
    'maya839201748372',
    'ein Brot für jeden Tag',
  ])('%s is taken', async (strong) => {
    expect(await weaknessOf(strong, maya)).toBeUndefined();
  });

  it('is judged in a moment, however long and however odd it is', async () => {
    await weaknessOf('to load the lists', {});
    for (const odd of ['@4$51|!7+30', '1234567890', 'p4$$w0rd', '19911992', '(({{[[<<', 'é̂𝒳'])
      for (const length of [24, 200]) {
        const before = process.cpuUsage();
        await weaknessOf(odd.repeat(length).slice(0, length), { ...maya, name: 'long name '.repeat(12) });
        // Milliseconds of this process, tenfold of what it takes.
        expect(process.cpuUsage(before).user / 1000).toBeLessThan(100);
      }
  });
});

describe('wherever it is set', () => {
  const weak = 'password1234';
  const saying = (field: string) =>
    expect.objectContaining({
      code: 'invalid',
      fields: { [field]: expect.stringContaining('many people use') },
    });

  it('a weak one changes nothing, and one from before goes on working', async () => {
    const email = `${unique('weak')}@people.example`;
    await expect(createUser({ email, password: weak, role: 'influencer' })).rejects.toEqual(
      saying('password'),
    );
    const { id } = await createUser({ email, password: 'a right password', role: 'influencer' });
    const from = unique('from');
    // As it was let in before there was a rule.
    await db()
      .update(users)
      .set({ passwordHash: await hashPassword('password') })
      .where(eq(users.id, id));
    expect(await verifySignIn({ email, password: 'password' }, from)).toHaveProperty('sessionId');

    const account = await accountById(id);
    if (!account) throw new Error('no account');
    const change = { current: 'password', next: weak };
    await expect(changePassword(toActor(account, 'session'), change, from)).rejects.toEqual(saying('next'));
    await expect(setPassword(platform, { email, password: weak })).rejects.toEqual(saying('password'));

    await requestPasswordReset(email, from);
    await sendDueMails(platform);
    const mails = db().select().from(mailbox).where(eq(mailbox.recipient, email));
    const [mail] = await mails.orderBy(desc(mailbox.id)).limit(1);
    const token = /token=(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
    await expect(resetPassword(token, weak)).rejects.toEqual(saying('password'));
    // The link was not used up by it.
    await resetPassword(token, 'a loaf for every Sunday');
    await expect(resetPassword(token, weak)).rejects.toEqual(refused('not_found'));
  });

  it('signing up says it beside whatever else is wrong', async () => {
    const problems = await registrationProblems(
      { password: 'Harbour Lights', organisationName: 'Harbour Lights', email: 'x@people.example' },
      unique('from'),
    );
    expect(problems).toEqual({ password: expect.stringContaining('too much like your name') });
  });
});
