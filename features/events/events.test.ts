import { readdirSync, readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET } from '@/app/v1/events/route';
import { anonymous, type UserActor } from '@/auth/actor';
import { EventJson } from '@/contracts/ads/events';
import { db, transaction } from '@/db/client';
import { ads, events, invoices, payouts, reports } from '@/db/schema';
import { keepAccount } from '@/db/sealed-accounts';
import { tellSpent } from '@/features/ads/tell-paused';
import { joinCampaign } from '@/features/participations';
import { approveTask, completeTask, leaveTask, payTask } from '@/features/tasks';
import { type EventType, eventTypeNames } from '@/nouns/events';
import { makeCampaign, makeNetwork } from '@/testing/campaigns';
import { makeActor, makeToken } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { makeWorld, newPost } from '@/testing/money';
import { makePhoto, makeWatchCampaign } from '@/testing/watch';
import { listEvents, recordEvent } from '.';
import { kindOf } from './kinds';

freshDatabase();

/** What is audited and told to nobody: accounts, settings, and steps on the way to what is told. */
const silent =
  /^(advertisers|applications|company|factors|jobs|legal|lists|notifications|pay_runs|rates|receipts|setup|team|tokens|users|wallets|webhooks)\.|^(ads\.(create|restore)|campaigns\.(draft|join)|invoices\.ask-how-to-pay|networks\.remove|payouts\.(add_method|batch|batch_file|cancel_batch|close_line|export|import_statement|remove_method|show_account)|reports\.create|tasks\.(appeal-reply|brief|escalate|measure|open)|watch\.(create|edit|group|join|look|position))$/;

const all = (actor: UserActor, types?: EventType[]) => listEvents(actor, { after: 0, limit: 100, types });
const typesOf = async (actor: UserActor) => (await all(actor)).events.map(({ type }) => type);

let world: Awaited<ReturnType<typeof makeWorld>>;
let admin: UserActor;
beforeAll(async () => {
  world = await makeWorld();
  admin = await makeActor('admin');
});

const one = <T>([row]: T[]) => row as T;
const adOf = async ({ id }: { id: number }) =>
  one(
    await db()
      .insert(ads)
      .values({ userId: id, createdBy: id, title: 'Sale', content: 'Now', budget: 5, pricePerView: 1 })
      .returning(),
  );

describe('what is told', () => {
  test('is every audited action that is not named silent', () => {
    const sources = readdirSync('features', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(`features/${file}`, 'utf8'));
    const recorded = sources.flatMap((text) =>
      [
        ...text.matchAll(
          /(?:recordAudit\(\s*[^,]+,|const action =|stamp\(\s*[^,]+,\s*[^,]+,|mark\([^,]+,[^,]+,)\s*'([a-z_]+\.[a-z_-]+)'/g,
        ),
      ].map(([, action = '']) => action),
    );
    expect(recorded.length).toBeGreaterThan(60);
    const status = { status: { from: 'active', to: 'paused' } };
    // What is made of a status.
    for (const [noun, statuses] of Object.entries({
      payouts: ['approved', 'sent', 'failed', 'cancelled'],
      reports: ['reviewed', 'resolved', 'dismissed'],
      networks: ['accept', 'reject'],
    })) {
      recorded.push(...statuses.map((status) => `${noun}.${status}`));
    }
    expect(recorded.filter((action) => !silent.test(action) && !kindOf(action, status))).toEqual([]);
  });

  test('has a type for each kind, which says what it is about and whom it concerns', async () => {
    const { staff, influencer, campaign, participation, task } = world;
    const advertiserId = staff.advertiserId ?? 0;
    const network = await makeNetwork(influencer.id);
    const watch = await makeWatchCampaign({ creatorId: staff.id, advertiserId });
    const photo = await makePhoto(watch.id, { userId: influencer.id });
    const days = {
      periodFrom: '2024-01-01',
      periodTo: '2024-01-31',
      issuedOn: '2024-02-01',
      dueOn: '2024-03-02',
    };
    const invoice = one(
      await db()
        .insert(invoices)
        .values({ advertiserId, number: 'FAN-2024-1', currency: 'USD', amount: 10.5, ...days })
        .returning(),
    );
    const { label, ...account } = keepAccount({ kind: 'other', text: 'Bank' });
    const payout = one(
      await db()
        .insert(payouts)
        .values({ userId: influencer.id, amount: 10, currency: 'USD', method: label, ...account })
        .returning(),
    );
    const ad = await adOf(staff);
    const report = one(
      await db()
        .insert(reports)
        .values({ reporterId: influencer.id, reportableId: 'a', reportableType: 'post', reason: 'Spam' })
        .returning(),
    );
    const ids: Record<string, number | string> = {
      ...{ campaign: campaign.id, participation: participation.id, task: task.id, network: network.id },
      ...{ invoice: invoice.id, payout: payout.id, ad: ad.id, report: report.id, photo: photo.id },
    };
    const both = ['participation', 'task', 'photo'];
    for (const type of eventTypeNames) {
      const noun = type.split('.')[0] ?? '';
      await transaction(() => recordEvent(type, ids[noun] ?? 0, 'Because'));
      const told = await db().select().from(events).where(eq(events.type, type));
      expect(told, type).toHaveLength(1);
      const [{ uuid, payload, occurredAt, ...event } = { uuid: '', payload: '', occurredAt: new Date() }] =
        told;
      const said = EventJson.parse(JSON.parse(payload));
      expect(said).toMatchObject({
        id: uuid,
        type,
        timestamp: occurredAt.toISOString(),
        data: { reason: 'Because' },
      });
      expect(Object.values(said.data)).toContain(ids[noun]);
      const organisation = [...both, 'campaign', 'invoice', 'ad'].includes(noun) ? advertiserId : null;
      const person = [...both, 'network', 'payout', 'report'].includes(noun) ? influencer.id : null;
      expect(event, type).toMatchObject({ advertiserId: organisation, userId: person });
    }
    const [issued] = (await all(admin, ['invoice.issued'])).events;
    expect(JSON.parse(issued?.payload ?? '').data).toMatchObject({ amount: 10.5, due_date: '2024-03-02' });
  });

  test('comes with the change it tells of, or not at all', async () => {
    const { staff, influencer, task } = await makeWorld();
    await completeTask(influencer, task.id, { postUrl: newPost(), screenshots: [] });
    await approveTask(staff, task.id);
    await payTask(staff, task.id);
    expect(await typesOf(influencer)).toEqual(['task.submitted', 'task.accepted', 'task.paid']);
    await expect(
      transaction(async () => {
        await recordEvent('task.rejected', task.id);
        throw new Error('the change failed');
      }),
    ).rejects.toThrow('the change failed');
    await expect(recordEvent('task.rejected', task.id)).rejects.toThrow('in the transaction');
    expect(await typesOf(influencer)).toHaveLength(3);
  });

  test('includes the beginning and the end of a participation, and a budget that is spent', async () => {
    const influencer = await makeActor('influencer');
    const staff = await makeActor('advertiser');
    await makeNetwork(influencer.id);
    const campaign = await makeCampaign({ advertiserId: staff.advertiserId ?? 0 });
    const { taskId } = await joinCampaign(influencer, campaign.id);
    await leaveTask(influencer, taskId);
    expect(await typesOf(influencer)).toEqual(['participation.started', 'task.left', 'participation.ended']);
    const ad = await adOf(staff);
    await transaction(() => tellSpent(ad.id));
    expect((await all(staff, ['ad.budget_reached'])).events).toHaveLength(1);
  });
});

describe('who is told', () => {
  test('is the organisation as far as a role goes, the influencer, and the platform', async () => {
    const { staff, influencer, campaign, task } = await makeWorld();
    const advertiserId = staff.advertiserId ?? 0;
    const days = {
      periodFrom: '2024-02-01',
      periodTo: '2024-02-28',
      issuedOn: '2024-03-01',
      dueOn: '2024-04-02',
    };
    const [invoice] = await db()
      .insert(invoices)
      .values({ advertiserId, number: 'FAN-2024-2', currency: 'USD', amount: 10, ...days })
      .returning();
    await transaction(async () => {
      await recordEvent('campaign.updated', campaign.id);
      await recordEvent('task.rejected', task.id);
      await recordEvent('invoice.issued', invoice?.id ?? 0);
    });
    const colleague = (advertiserRole: 'member' | 'billing') =>
      makeActor('advertiser', { advertiserId, advertiserRole });
    const whole = ['campaign.updated', 'task.rejected', 'invoice.issued'];
    expect(await typesOf(staff)).toEqual(whole);
    expect(await typesOf(await colleague('billing'))).toEqual(whole);
    expect(await typesOf(await colleague('member'))).toEqual(whole.slice(0, 2));
    expect(await typesOf(influencer)).toEqual(['task.rejected']);
    expect((await all(admin, ['campaign.updated'])).events.length).toBeGreaterThanOrEqual(1);
    expect(await typesOf(await makeActor('advertiser'))).toEqual([]);
    expect(await typesOf(await makeActor('influencer'))).toEqual([]);
    await expect(listEvents(anonymous, { after: 0, limit: 1 })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });
});

describe('the order', () => {
  test('is that of commits: what was written first and committed last comes after what was read before', async () => {
    const { influencer, task } = await makeWorld();
    let commit = () => {};
    let written = () => {};
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const slow = transaction(async () => {
      await recordEvent('task.rejected', task.id);
      written();
      await mayCommit;
    });
    await isWritten;
    await transaction(() => recordEvent('task.reopened', task.id));
    const before = (await all(influencer)).events;
    expect(before.map(({ type }) => type)).toEqual(['task.reopened']);
    commit();
    await slow;
    const after = await listEvents(influencer, { after: before[0]?.position ?? 0, limit: 10 });
    expect(after.events.map(({ type }) => type)).toEqual(['task.rejected']);
  });
});

test('GET /v1/events goes on from a cursor, by type if one is asked for', async () => {
  const { influencer, task } = await makeWorld();
  const token = await makeToken(influencer.id);
  const types: EventType[] = ['task.submitted', 'task.rejected', 'task.reopened'];
  for (const type of types) await transaction(() => recordEvent(type, task.id));
  const get = (query: string) => call(GET, 'GET', { token, url: `/v1/events${query}` });
  const first = await get('?limit=2');
  expect(first.json.events.map(({ type }: { type: string }) => type)).toEqual(types.slice(0, 2));
  expect(first.json).toMatchObject({ has_more: true, cursor: expect.stringMatching(/^\d+$/) });
  const second = await get(`?cursor=${first.json.cursor}`);
  expect(second.json).toMatchObject({ events: [{ type: 'task.reopened' }], has_more: false });
  const third = await get(`?cursor=${second.json.cursor}`);
  expect(third.json).toEqual({ events: [], cursor: second.json.cursor, has_more: false });
  expect((await get('?type=task.rejected&type=task.reopened')).json.events).toHaveLength(2);
  expect((await get('?type=task.gone')).status).toBe(400);
  expect((await get('?cursor=abc')).status).toBe(400);
  expect((await get('?limit=101')).status).toBe(400);
});
