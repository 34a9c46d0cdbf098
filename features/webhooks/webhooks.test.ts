import { eq, sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, test } from 'vitest';
import * as deliveriesRoute from '@/app/v1/webhook-endpoints/[id]/deliveries/route';
import * as replayRoute from '@/app/v1/webhook-endpoints/[id]/replay/route';
import * as rotateRoute from '@/app/v1/webhook-endpoints/[id]/rotate/route';
import * as one from '@/app/v1/webhook-endpoints/[id]/route';
import * as testRoute from '@/app/v1/webhook-endpoints/[id]/test/route';
import * as all from '@/app/v1/webhook-endpoints/route';
import { platform, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { events, users, webhookEndpoints } from '@/db/schema';
import { recordEvent } from '@/features/events';
import { listNotifications } from '@/features/notifications';
import type { EventType } from '@/nouns/events';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { makeWorld } from '@/testing/money';
import { ownProcess } from '@/testing/own-process';
import { answers, dies, isSilent, makeReceiver, type Received, takes, talks } from '@/testing/receiver';
import { createEndpoint, listEndpoints, sendEvents } from '.';

freshDatabase();
ownProcess(() => ({ WEBHOOK_TARGETS: 'any' }));

let receiver: Awaited<ReturnType<typeof makeReceiver>>;
let other: Awaited<ReturnType<typeof makeReceiver>>;
let world: Awaited<ReturnType<typeof makeWorld>>;
let token: string;
beforeAll(async () => {
  receiver = await makeReceiver();
  other = await makeReceiver();
  world = await makeWorld();
  token = await makeToken(world.staff.id);
});

const happens = (...types: EventType[]) =>
  transaction(async () => {
    for (const type of types) await recordEvent(type, world.task.id);
  });
const send = async () => {
  await db().execute(sql`update webhook_deliveries set due_at = now() where status = 'waiting'`);
  return sendEvents(platform);
};
const forget = () => db().delete(webhookEndpoints);
const make = async (url: string, body: object = {}, by = token) => {
  const { status, json } = await call(all.POST, 'POST', { token: by, body: { url, ...body } });
  expect(status, JSON.stringify(json)).toBe(201);
  return { id: json.endpoint.id as string, secret: json.secret as string };
};
const of = (id: string, options: object = {}) => ({ token, params: { id }, ...options });
const deliveriesOf = async (id: string, query = '') => {
  const { json } = await call(deliveriesRoute.GET, 'GET', of(id, { url: `/v1/x${query}` }));
  return json.deliveries;
};
const idsOf = (received: Received[]) => received.map(({ headers }) => headers['webhook-id']);
const typesOf = (received: Received[]) => received.map(({ body }) => JSON.parse(body).type);
const verify = (secret: string, { headers, body }: Received) => new Webhook(secret).verify(body, headers);

describe('an endpoint', () => {
  test('gets each event signed, as it is listed, and nothing of before or of others', async () => {
    await forget();
    receiver.received.length = 0;
    await happens('task.submitted');
    const { id, secret } = await make(receiver.url, { types: ['task.accepted', 'task.paid'] });
    await happens('task.accepted', 'task.left', 'task.paid');
    const stranger = await makeWorld();
    await transaction(() => recordEvent('task.accepted', stranger.task.id));
    expect(await send()).toBe(2);
    expect(typesOf(receiver.received)).toEqual(['task.accepted', 'task.paid']);
    for (const each of receiver.received) {
      const [row] = await db()
        .select({ payload: events.payload })
        .from(events)
        .where(eq(events.uuid, each.headers['webhook-id'] ?? ''));
      expect(each.body).toBe(row?.payload);
      expect(verify(secret, each)).toMatchObject({ data: { task_id: world.task.id } });
      expect(each.headers['content-type']).toBe('application/json');
    }
    expect(JSON.stringify(await db().select().from(webhookEndpoints))).not.toContain(secret.slice(6));
    expect(await deliveriesOf(id)).toMatchObject([
      {
        type: 'task.paid',
        status: 'delivered',
        next_attempt_at: null,
        attempts: [{ status: 204, problem: null }],
      },
      { type: 'task.accepted' },
    ]);
  });

  test('that is killed, wrong, redirects, or dies at the end gets everything once it is back, with the same ids and bytes', async () => {
    await forget();
    receiver.received.length = 0;
    const { id, secret } = await make(receiver.url);
    await happens('task.submitted', 'task.accepted', 'task.paid');
    await receiver.kill();
    expect(await send()).toBe(0);
    await receiver.comeBack();
    receiver.behave(answers(500, 'no '.repeat(4000)));
    expect(await send()).toBe(0);
    receiver.behave(answers(302, '', { location: other.url }));
    expect(await send()).toBe(0);
    receiver.behave(dies);
    expect(await send()).toBe(0);
    const before = [...receiver.received];
    receiver.received.length = 0;
    receiver.behave(takes);
    expect(await send()).toBe(3);
    expect(await send()).toBe(0);
    expect(typesOf(receiver.received)).toEqual(['task.submitted', 'task.accepted', 'task.paid']);
    const bytes = new Map(receiver.received.map(({ headers, body }) => [headers['webhook-id'], body]));
    expect(before).toHaveLength(9);
    for (const each of before) {
      expect(bytes.get(each.headers['webhook-id'])).toBe(each.body);
      verify(secret, each);
    }
    expect(other.received).toEqual([]);
    const [last] = await deliveriesOf(id);
    expect(last.attempts.map(({ problem }: { problem: string | null }) => problem)).toEqual([
      'The connection was refused.',
      'It answered 500.',
      'It answered 302. Redirects are not followed.',
      'The connection was cut.',
      null,
    ]);
    expect(last.attempts[1].answer).toHaveLength(4096);
    expect(await listEndpoints(world.staff)).toMatchObject([{ failingSince: null, waiting: 0 }]);
  });

  test('that is slow keeps nobody else waiting, and of an endless answer only the beginning is read', async () => {
    await forget();
    receiver.received.length = 0;
    const slow = await make(receiver.url, { types: ['task.paid'] });
    const fast = await make(other.url);
    receiver.behave(isSilent);
    other.behave(talks);
    await happens('task.paid');
    expect(await send()).toBe(1);
    expect(await deliveriesOf(slow.id)).toMatchObject([
      { status: 'waiting', attempts: [{ status: null, problem: 'No whole answer came within 5 seconds.' }] },
    ]);
    const [taken] = await deliveriesOf(fast.id);
    expect(taken).toMatchObject({ status: 'delivered', attempts: [{ status: 200 }] });
    expect(taken.attempts[0].milliseconds).toBeLessThan(4000);
    receiver.behave(takes);
    expect(await send()).toBe(1);
  });

  test('is tried later and later, then no more, and sends again what is asked for', async () => {
    await forget();
    receiver.received.length = 0;
    const { id } = await make(receiver.url);
    await happens('task.paid', 'task.left');
    receiver.behave(answers(500));
    await send();
    const [wait] = await db().execute<{ seconds: number }>(sql`
      select extract(epoch from max(due_at) - now())::float8 as seconds from webhook_deliveries`);
    expect(wait?.seconds).toBeGreaterThan(3);
    expect(wait?.seconds).toBeLessThanOrEqual(5);
    await db().execute(sql`update webhook_deliveries set attempts = 12`);
    await send();
    const failed = await deliveriesOf(id, '?status=failed');
    expect(failed).toHaveLength(2);
    receiver.behave(takes);
    expect(await send()).toBe(0);
    receiver.received.length = 0;
    const replay = (body: object) => call(replayRoute.POST, 'POST', of(id, { body }));
    expect((await replay({ deliveries: [failed[0].id] })).json).toEqual({ replayed: 1 });
    expect(await send()).toBe(1);
    expect(idsOf(receiver.received)).toEqual([failed[0].event_id]);
    expect((await replay({ since: '2024-01-01' })).json).toEqual({ replayed: 1 });
    expect(await send()).toBe(1);
    expect((await replay({})).status).toBe(400);
    const tested = await call(testRoute.POST, 'POST', of(id));
    expect(await send()).toBe(1);
    expect((await deliveriesOf(id))[0]).toMatchObject({ id: tested.json.delivery_id, type: 'test' });
  });

  test('is signed for with two secrets while they are changed', async () => {
    await forget();
    receiver.received.length = 0;
    const { id, secret } = await make(receiver.url);
    const { json } = await call(rotateRoute.POST, 'POST', of(id));
    expect(json.endpoint.rotating_until).not.toBeNull();
    await happens('task.paid');
    await send();
    const [both] = receiver.received;
    if (!both) throw new Error('nothing came');
    verify(secret, both);
    verify(json.secret, both);
    await db().update(webhookEndpoints).set({ previousUntil: sql`now() - interval '1 second'` });
    await happens('task.left');
    await send();
    const [, alone] = receiver.received;
    if (!alone) throw new Error('nothing came');
    verify(json.secret, alone);
    expect(() => verify(secret, alone)).toThrow();
  });

  test('of somebody who is leaving waits, and gets what it missed once they stay', async () => {
    await forget();
    receiver.received.length = 0;
    await make(receiver.url, {}, await makeToken(world.influencer.id));
    const leaves = (leavingAt: Date | null) =>
      db().update(users).set({ leavingAt }).where(eq(users.id, world.influencer.id));
    await happens('task.accepted');
    await sendEvents(platform);
    await db().execute(sql`update webhook_deliveries set status = 'waiting', due_at = now()`);
    await leaves(new Date());
    await happens('task.paid');
    expect(await send()).toBe(0);
    await leaves(null);
    expect(await send()).toBe(2);
    expect(typesOf(receiver.received)).toEqual(['task.accepted', 'task.accepted', 'task.paid']);
  });

  test('that fails for three days is switched off, its owner is told, and on again it gets what it missed', async () => {
    await forget();
    receiver.received.length = 0;
    const { id } = await make(receiver.url);
    receiver.behave(answers(503));
    await happens('task.paid');
    await send();
    expect(await listEndpoints(world.staff)).toMatchObject([
      { disabledAt: null, failingSince: expect.any(Date) },
    ]);
    await db().update(webhookEndpoints).set({ failingSince: sql`now() - interval '3 days'` });
    await send();
    expect(await listEndpoints(world.staff)).toMatchObject([{ disabledBecause: 'failures' }]);
    expect((await listNotifications(world.staff))[0]).toMatchObject({
      message: expect.stringContaining('switched it off'),
    });
    receiver.behave(takes);
    await happens('task.left');
    receiver.received.length = 0;
    expect(await send()).toBe(0);
    expect((await call(testRoute.POST, 'POST', of(id))).status).toBe(409);
    const on = await call(one.PATCH, 'PATCH', of(id, { body: { enabled: true } }));
    expect(on.json.endpoint).toMatchObject({ enabled: true, disabled_because: null, failing_since: null });
    expect(await send()).toBe(2);
    expect(typesOf(receiver.received)).toEqual(['task.paid', 'task.left']);
    const off = await call(one.PATCH, 'PATCH', of(id, { body: { enabled: false, description: 'Resting' } }));
    expect(off.json.endpoint).toMatchObject({
      enabled: false,
      disabled_because: 'owner',
      description: 'Resting',
    });
    expect((await call(one.DELETE, 'DELETE', of(id))).status).toBe(200);
    expect((await call(one.GET, 'GET', of(id))).status).toBe(404);
  });
});

describe('who looks after endpoints', () => {
  test('are owners for their organisation, influencers for themselves, administrators for the platform', async () => {
    await forget();
    receiver.received.length = 0;
    receiver.behave(takes);
    const { staff, influencer } = world;
    const ofTeam = await make(receiver.url, { description: 'team' });
    const mine = await createEndpoint(influencer, { url: receiver.url });
    const admin = await makeActor('admin');
    await createEndpoint(admin, { url: receiver.url });
    await happens('task.paid');
    expect(await send()).toBe(3);
    expect(new Set(idsOf(receiver.received)).size).toBe(1);
    const owners = async (actor: UserActor) => (await listEndpoints(actor)).map(({ owner }) => owner);
    expect(await owners(staff)).toEqual(['organisation']);
    expect(await owners(influencer)).toEqual(['account']);
    expect(await owners(admin)).toEqual(['platform']);
    const member = await makeActor('advertiser', {
      advertiserId: staff.advertiserId ?? 0,
      advertiserRole: 'member',
    });
    expect(await owners(member)).toEqual([]);
    await expect(createEndpoint(member, { url: receiver.url })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(createEndpoint(influencer, { url: receiver.url, owner: 'platform' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      createEndpoint({ ...influencer, active: false }, { url: receiver.url }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    const strange = await makeToken((await makeActor('advertiser')).id);
    for (const id of [ofTeam.id, mine.id]) {
      const by = { token: strange, params: { id } };
      const body = { description: 'mine now' };
      for (const { status } of [
        await call(one.GET, 'GET', by),
        await call(one.PATCH, 'PATCH', { ...by, body }),
        await call(one.DELETE, 'DELETE', by),
        await call(rotateRoute.POST, 'POST', by),
        await call(testRoute.POST, 'POST', by),
        await call(deliveriesRoute.GET, 'GET', by),
        await call(replayRoute.POST, 'POST', { ...by, body: { deliveries: [1] } }),
      ]) {
        expect(status).toBe(404);
      }
    }
  });

  test('have at most ten, even when they are asked for at once', async () => {
    const influencer = await makeActor('influencer');
    const made = await Promise.allSettled(
      Array.from({ length: 12 }, () => createEndpoint(influencer, { url: receiver.url })),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });
});
