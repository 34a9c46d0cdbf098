import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import {
  adTokenUses,
  apiCallDays,
  apiCalls,
  applications,
  events,
  idempotencyKeys,
  linkMails,
  mailbox,
  mailTokens,
  notificationMails,
  notifications,
  oauthCodes,
  oauthTokens,
  rateLimits,
  sessions,
  signInSteps,
  usedChallenges,
  viewTickets,
  walletChallenges,
} from '@/db/schema';
import { env } from '@/lib/env';
import { makeActor, makeUser, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { cleanUp, retention } from '.';

freshDatabase();

const ago = (interval: string) => sql`now() - ${interval}::interval`;
const later = sql`now() + interval '1 minute'`;
const nothing = {
  api_calls: 0,
  api_call_days: 0,
  ad_token_uses: 0,
  events: 0,
  webhook_deliveries: 0,
  idempotency_keys: 0,
  mail_tokens: 0,
  oauth_tokens: 0,
  oauth_codes: 0,
  sessions: 0,
  sign_in_steps: 0,
  used_challenges: 0,
  view_tickets: 0,
  wallet_challenges: 0,
  rate_limits: 0,
  notification_mails: 0,
  link_mails: 0,
  mailbox: 0,
  notifications: 0,
};

async function makeApplication() {
  const [row] = await db()
    .insert(applications)
    .values({ name: 'An app', clientId: unique('client'), redirectUris: [] })
    .returning();
  if (!row) throw new Error('no application');
  return row.id;
}

const grant = (applicationId: number, family: string, accessExpiresAt: SQL, refreshExpiresAt?: SQL) =>
  db()
    .insert(oauthTokens)
    .values({
      applicationId,
      family,
      accessHash: randomUUID(),
      accessExpiresAt,
      refreshHash: refreshExpiresAt && randomUUID(),
      refreshExpiresAt,
    });

describe('cleaning up', () => {
  it('deletes from each table what has expired and nothing else', async () => {
    await db()
      .insert(adTokenUses)
      .values([
        { adId: randomUUID(), nonce: randomUUID(), expiresAt: ago('61 minutes') },
        { adId: randomUUID(), nonce: randomUUID(), expiresAt: ago('59 minutes') },
      ]);
    await db()
      .insert(events)
      .values([
        { type: 'task.paid', payload: '{}', position: 1, occurredAt: ago('30 days 1 minute') },
        { type: 'task.paid', payload: '{}', position: 2, occurredAt: ago('29 days') },
        // Nobody was told of it yet.
        { type: 'task.paid', payload: '{}', occurredAt: ago('31 days') },
      ]);
    const call = { userId: 1, method: 'GET', operation: '/v1/ads', path: '/v1/ads', status: 200 };
    const answered = { ...call, milliseconds: 4, requestId: randomUUID() };
    await db()
      .insert(apiCalls)
      .values([
        { ...answered, at: ago('30 days 1 minute') },
        { ...answered, at: ago('29 days') },
      ]);
    const used = { tokenId: 1, userId: 1, calls: 1, failures: 0 };
    await db()
      .insert(apiCallDays)
      .values([
        { ...used, day: sql`(now() at time zone 'UTC')::date - 31` },
        { ...used, day: sql`(now() at time zone 'UTC')::date - 30` },
      ]);
    await db()
      .insert(idempotencyKeys)
      .values([
        { principal: 'user:1', key: 'old', requestHash: '', createdAt: ago('24 hours 1 second') },
        { principal: 'user:1', key: 'new', requestHash: '', createdAt: ago('23 hours 59 minutes') },
      ]);
    await db()
      .insert(rateLimits)
      .values([
        { key: 'old', points: 1, expire: ago('61 minutes') },
        { key: 'new', points: 1, expire: later },
        { key: 'endless', points: 1, expire: null },
      ]);
    await db()
      .insert(mailbox)
      .values([
        {
          recipient: 'a@people.example',
          subject: 'old',
          body: '',
          createdAt: ago('30 days 1 second'),
          expiresAt: later,
        },
        {
          recipient: 'a@people.example',
          subject: 'new',
          body: '',
          createdAt: ago('29 days 23 hours'),
          expiresAt: later,
        },
      ]);
    const { id: userId } = await makeUser('influencer');
    await db()
      .insert(mailTokens)
      .values([
        { hash: 'old', userId, purpose: 'verify_email', expiresAt: ago('1 second') },
        { hash: 'new', userId, purpose: 'verify_email', expiresAt: later },
      ]);
    await db()
      .insert(sessions)
      .values([
        { userId, device: 'old', network: '', expiresAt: ago('1 second') },
        { userId, device: 'new', network: '', expiresAt: later },
      ]);
    await db()
      .insert(signInSteps)
      .values([
        { hash: 'old', userId, expiresAt: ago('1 second') },
        { hash: 'new', userId, expiresAt: later },
      ]);
    await db()
      .insert(usedChallenges)
      .values([
        { hash: 'old', expiresAt: ago('61 minutes') },
        { hash: 'new', expiresAt: later },
      ]);
    await db()
      .insert(viewTickets)
      .values([
        { hash: 'old', path: '/view', expiresAt: ago('1 second') },
        { hash: 'new', path: '/view', expiresAt: later },
      ]);
    await db()
      .insert(walletChallenges)
      .values([
        { nonce: 'old', userId, address: `0x${'0'.repeat(40)}`, message: '', expiresAt: ago('1 second') },
        { nonce: 'new', userId, address: `0x${'0'.repeat(40)}`, message: '', expiresAt: later },
      ]);
    const mail = { recipient: 'a@b.example', subject: 's', body: '{link}', path: '/join', prefix: 'fanjoin' };
    await db()
      .insert(linkMails)
      .values([
        { ...mail, hash: 'old', expiresAt: ago('31 days') },
        { ...mail, hash: 'new', expiresAt: ago('29 days') },
      ]);
    expect(await cleanUp(platform)).toEqual({
      ...nothing,
      link_mails: 1,
      wallet_challenges: 1,
      sign_in_steps: 1,
      used_challenges: 1,
      ad_token_uses: 1,
      api_calls: 1,
      api_call_days: 1,
      events: 1,
      idempotency_keys: 1,
      mail_tokens: 1,
      sessions: 1,
      view_tickets: 1,
      rate_limits: 1,
      mailbox: 1,
    });
    const keys = await db().select({ key: rateLimits.key }).from(rateLimits).orderBy(rateLimits.key);
    expect(keys).toEqual([{ key: 'endless' }, { key: 'new' }]);
    expect(await db().select({ subject: mailbox.subject }).from(mailbox)).toEqual([{ subject: 'new' }]);
    expect(await cleanUp(platform)).toEqual(nothing);
  });

  it('keeps a grant while either token lives, and its code with it', async () => {
    const applicationId = await makeApplication();
    const { id: userId } = await makeUser('influencer');
    const code = (hash: string, expiresAt: SQL) =>
      db().insert(oauthCodes).values({
        hash,
        applicationId,
        userId,
        redirectUri: '',
        codeChallenge: '',
        codeChallengeMethod: 'S256',
        expiresAt,
      });
    await grant(applicationId, 'both-over', ago('1 hour'), ago('1 second'));
    await grant(applicationId, 'no-refresh', ago('1 second'));
    await grant(applicationId, 'refreshable', ago('1 hour'), later);
    await grant(applicationId, 'fresh', later);
    await code('both-over', ago('1 minute'));
    await code('refreshable', ago('1 minute'));
    await code('never-used', ago('1 minute'));
    await code('just-given', later);
    expect(await cleanUp(platform)).toEqual({ ...nothing, oauth_tokens: 2, oauth_codes: 2 });
    const left = await db().select({ family: oauthTokens.family }).from(oauthTokens).orderBy(oauthTokens.id);
    expect(left.map(({ family }) => family)).toEqual(['refreshable', 'fresh']);
    const codes = await db().select({ hash: oauthCodes.hash }).from(oauthCodes).orderBy(oauthCodes.hash);
    expect(codes.map(({ hash }) => hash)).toEqual(['just-given', 'refreshable']);
  });

  it('goes on over as many batches as it takes, beside another that does the same', async () => {
    const rows = 4_500;
    await db().execute(sql`
      insert into ad_token_uses (ad_id, nonce, expires_at)
      select gen_random_uuid(), gen_random_uuid(), now() - interval '1 day' from generate_series(1, ${rows}::int)`);
    const [one, two] = await Promise.all([cleanUp(platform), cleanUp(platform)]);
    const rest = await cleanUp(platform);
    expect(Number(one.ad_token_uses) + Number(two.ad_token_uses) + Number(rest.ad_token_uses)).toBe(rows);
    expect(await db().$count(adTokenUses, sql`expires_at < now() - interval '2 hours'`)).toBe(0);
  });

  it('keeps emails and notifications for as long as the settings say', async () => {
    const { id: userId } = await makeUser('influencer');
    const notice = { userId, type: 'security' as const, message: '' };
    const made = await db()
      .insert(notifications)
      .values([
        { ...notice, subject: 'read', createdAt: ago('41 days'), readAt: ago('1 day') },
        { ...notice, subject: 'unread', createdAt: ago('41 days') },
        { ...notice, subject: 'by email alone', createdAt: ago('41 days'), inApp: false },
        { ...notice, subject: 'young', createdAt: ago('39 days'), readAt: ago('1 day') },
        { ...notice, subject: 'with its email', createdAt: ago('41 days'), readAt: ago('1 day') },
      ])
      .returning({ id: notifications.id });
    const notificationId = made.at(-1)?.id ?? 0;
    await db()
      .insert(notificationMails)
      .values({ notificationId, status: 'sent', dueAt: ago('31 days') });
    const before = { ...env() };
    try {
      Object.assign(env(), { KEEP_MAILS_DAYS: 35 });
      expect(await cleanUp(platform)).toEqual(nothing);
      Object.assign(env(), { KEEP_NOTIFICATIONS_DAYS: 40 });
      expect(await cleanUp(platform)).toEqual({ ...nothing, notifications: 2 });
      Object.assign(env(), { KEEP_MAILS_DAYS: 30 });
      expect(await cleanUp(platform)).toEqual({ ...nothing, notification_mails: 1, notifications: 1 });
    } finally {
      Object.assign(env(), before);
    }
    const left = await db().select({ subject: notifications.subject }).from(notifications);
    expect(left.map(({ subject }) => subject).sort()).toEqual(['unread', 'young']);
  });

  it('is told administrators, with the settings that decide', async () => {
    const kept = retention(await makeActor('admin'));
    expect(kept).toHaveLength(Object.keys(nothing).length);
    expect(kept).toContainEqual({ name: 'Emails kept here', kept: '30 days', setting: 'KEEP_MAILS_DAYS' });
    const notices = { name: 'Notifications that were read', setting: 'KEEP_NOTIFICATIONS_DAYS' };
    expect(kept).toContainEqual({ ...notices, kept: 'For good' });
    const brand = await makeActor('advertiser');
    expect(() => retention(brand)).toThrow('Your role does not allow this');
  });

  it('stops when asked to, and is for the platform only', async () => {
    await expect(cleanUp(platform, AbortSignal.abort())).rejects.toThrow('aborted');
    await expect(cleanUp(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
