import { beforeAll, describe, expect, test } from 'vitest';
import * as reportRoute from '@/app/v1/admin/reports/[id]/route';
import * as adminRoute from '@/app/v1/admin/reports/route';
import * as reportsRoute from '@/app/v1/reports/route';
import type { UserActor } from '@/auth/actor';
import * as contract from '@/contracts/ads/reports';
import { createAd, removeAd, updateAd } from '@/features/ads';
import { historyOf } from '@/features/audit';
import { listNotifications } from '@/features/notifications';
import { sinceSeen } from '@/nouns/reports';
import { makeActor, makeToken, makeUser, unique } from '@/testing/factories';
import { call } from '@/testing/http';
import { decideReportedItem } from './decide';
import { countReportedItems, getReport, listReportedItems, reportsOn } from './reads/reports';
import { reportedSubjects } from './reads/subjects';

const example = contract.createReport.example?.request as Record<string, unknown>;

let reporter: UserActor;
let token: string;
let admin: UserActor;
let adminToken: string;

beforeAll(async () => {
  reporter = await makeActor('influencer');
  token = await makeToken(reporter.id);
  admin = await makeActor('admin');
  adminToken = await makeToken(admin.id);
});

const file = async (changes: Record<string, unknown> = {}) => {
  const { json } = await call(reportsRoute.POST, 'POST', { token, body: { ...example, ...changes } });
  return json.report.id as string;
};
const decide = (id: string, body: unknown, by = adminToken) =>
  call(reportRoute.PATCH, 'PATCH', { token: by, body, params: { id } });

describe('POST /v1/reports', () => {
  test('002-07 answers the documented report', async () => {
    const { status, json } = await call(reportsRoute.POST, 'POST', { token, body: example });
    expect(status).toBe(201);
    const documented = contract.createReport.example?.response.report;
    if (!documented) throw new Error('no example');
    expect(json.report).toEqual({
      ...documented,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      reporter_id: reporter.uuid,
      created_at: expect.stringMatching(/Z$/),
    });
  });

  test('the reporter is the caller, whatever the body says', async () => {
    const body = { ...example, reporter_id: admin.uuid, status: 'resolved' };
    const { json } = await call(reportsRoute.POST, 'POST', { token, body });
    expect(json.report).toMatchObject({ reporter_id: reporter.uuid, status: 'pending' });
  });

  test('missing fields and other types are 400 and named', async () => {
    const { status, json } = await call(reportsRoute.POST, 'POST', {
      token,
      body: { reportable_type: 'ad' },
    });
    expect(status).toBe(400);
    expect(json.error.fields).toEqual({
      reportable_id: 'is missing',
      reportable_type: 'must be one of: post, user, product, comment',
      reason: 'is missing',
    });
    expect((await call(reportsRoute.POST, 'POST', { body: example })).status).toBe(401);
  });

  test('integer ids are taken; an absent description is null', async () => {
    const body = { ...example, reportable_type: 'user', reportable_id: 42, description: undefined };
    const { json } = await call(reportsRoute.POST, 'POST', { token, body });
    expect(json.report).toMatchObject({ reportable_id: '42', description: null });
  });
});

describe('the queue', () => {
  test('is for administrators', async () => {
    const id = await file();
    for (const by of [token, await makeToken((await makeActor('advertiser')).id)]) {
      expect((await call(adminRoute.GET, 'GET', { token: by })).status).toBe(403);
      expect((await call(reportRoute.GET, 'GET', { token: by, params: { id } })).status).toBe(403);
      expect((await decide(id, { status: 'resolved' }, by)).status).toBe(403);
    }
    expect((await call(adminRoute.GET, 'GET')).status).toBe(401);
    expect((await call(reportRoute.GET, 'GET', { token: adminToken, params: { id: 'abc' } })).status).toBe(
      404,
    );
  });

  test('pages oldest first without losing or repeating a report', async () => {
    const made = [await file(), await file(), await file()];
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const url: string = `/v1/admin/reports?limit=2${cursor && `&cursor=${cursor}`}`;
      const { json } = await call(adminRoute.GET, 'GET', { token: adminToken, url });
      seen.push(...json.reports.map((report: { id: string }) => report.id));
      cursor = json.next_cursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => made.includes(id))).toEqual(made);
    expect((await call(adminRoute.GET, 'GET', { token: adminToken, url: '/?cursor=%25' })).status).toBe(400);
    expect((await call(adminRoute.GET, 'GET', { token: adminToken, url: '/?status=open' })).status).toBe(400);
  });

  test('groups reports by what they are about', async () => {
    const subject = unique('post');
    for (const reason of ['Spam content', 'Scam', 'Spam content'])
      await file({ reportable_id: subject, reason });
    const { items } = await listReportedItems(admin, { reportableType: 'post', pageSize: 1000 });
    const item = items.find((each) => each.reportableId === subject);
    expect(item).toMatchObject({ reports: 3, open: 3, reasons: ['Scam', 'Spam content'] });
    expect(await reportsOn(admin, 'post', subject)).toHaveLength(3);
  });
});

describe('a decision', () => {
  test('goes pending, reviewed, resolved; then the report is closed', async () => {
    const id = await file();
    const reviewed = await decide(id, { status: 'reviewed' });
    expect(reviewed.json.report).toMatchObject({ status: 'reviewed', handled_by: admin.uuid });
    const resolved = await decide(id, { status: 'resolved', admin_note: 'Removed.' });
    expect(resolved.json.report).toMatchObject({ status: 'resolved', admin_note: 'Removed.' });
    for (const status of ['reviewed', 'resolved', 'dismissed']) {
      const { status: code, json } = await decide(id, { status });
      expect([code, json.error.code]).toEqual([409, 'report_closed']);
    }
    expect((await decide(id, { status: 'pending' })).status).toBe(400);
    const history = await historyOf({ type: 'report', id });
    expect(history.map(({ action }) => action)).toEqual([
      'reports.resolved',
      'reports.reviewed',
      'reports.create',
    ]);
  });

  test('reaches the reporter', async () => {
    await decide(await file({ reason: 'Counterfeit goods' }), { status: 'dismissed' });
    const [notice] = await listNotifications(reporter);
    expect(notice?.message).toContain('"Counterfeit goods" was looked at');
  });

  test('has one winner under a race', async () => {
    const id = await file();
    const race = await Promise.all(
      Array.from({ length: 20 }, (_, n) => decide(id, { status: n % 2 ? 'resolved' : 'dismissed' })),
    );
    expect(race.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(race.filter(({ status }) => status === 409)).toHaveLength(19);
  });
});

describe('a reported thing', () => {
  test('is counted once in each status it has reports in', async () => {
    const before = await countReportedItems(admin, { reportableType: 'comment' });
    const subject = { reportable_type: 'comment', reportable_id: unique('comment') };
    const [first] = [await file(subject), await file(subject)];
    await decide(first, { status: 'dismissed' });
    const after = await countReportedItems(admin, { reportableType: 'comment' });
    expect(after).toEqual({
      ...before,
      pending: before.pending + 1,
      dismissed: before.dismissed + 1,
      all: before.all + 1,
    });
    await expect(countReportedItems(reporter)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is decided as a whole or not at all', async () => {
    const subject = { reportable_type: 'comment', reportable_id: unique('comment') };
    const ids = [await file(subject), await file(subject)];
    await decide(ids[1] as string, { status: 'resolved' });
    await expect(decideReportedItem(admin, ids, { status: 'dismissed' })).rejects.toMatchObject({
      code: 'report_closed',
    });
    expect(await getReport(admin, ids[0] as string)).toMatchObject({ status: 'pending' });
    await expect(decideReportedItem(reporter, ids, { status: 'dismissed' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await decideReportedItem(admin, ids.slice(0, 1), { status: 'dismissed', note: 'Fine.' })).toBe(1);
    expect(await getReport(admin, ids[0] as string)).toMatchObject({
      status: 'dismissed',
      adminNote: 'Fine.',
    });
  });

  test('is named when it is one of ours, and left out when it is not', async () => {
    const person = await makeUser('influencer');
    const subjects = await reportedSubjects(admin, [
      { reportableType: 'user', reportableId: String(person.id) },
      { reportableType: 'user', reportableId: person.uuid.toUpperCase() },
      { reportableType: 'user', reportableId: '../etc' },
      { reportableType: 'post', reportableId: '99999999999999' },
      { reportableType: 'product', reportableId: 'shoe-7' },
      { reportableType: 'comment', reportableId: String(person.id) },
    ]);
    expect(subjects.map(({ reportableId }) => reportableId)).toEqual([
      String(person.id),
      person.uuid.toUpperCase(),
    ]);
    expect(subjects[0]).toMatchObject({
      reportableType: 'user',
      title: person.name,
      detail: `@${person.username}`,
      person: { id: person.id, status: 'active' },
    });
    await expect(reportedSubjects(reporter, [])).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what was seen', () => {
  test('stays with a report when its ad is changed and deleted, and the queue says so', async () => {
    const owner = await makeActor('advertiser');
    const ad = await createAd(owner, {
      title: 'Free phones',
      content: 'Send your card number to win.',
      budget: 10,
      pricePerView: 0.1,
    });
    const id = await file({ reportable_type: 'product', reportable_id: ad.id });
    const since = async () => {
      const { items } = await listReportedItems(admin, { pageSize: 1_000 });
      const item = items.find(({ reportableId }) => reportableId === ad.id);
      const [subject] = await reportedSubjects(admin, item ? [item] : []);
      return item?.seen.map((seen) => sinceSeen(seen, subject));
    };
    expect(await since()).toEqual([undefined]);
    await updateAd(owner, ad.id, { title: 'Autumn fair', content: 'Three days on the quay.' });
    expect(await since()).toEqual(['changed']);
    const again = await file({ reportable_type: 'product', reportable_id: ad.id });
    expect((await since())?.sort()).toEqual(['changed', undefined]);
    await removeAd(owner, ad.id);
    expect(await since()).toEqual(['deleted', 'deleted']);
    const { json } = await call(reportRoute.GET, 'GET', { token: adminToken, params: { id } });
    expect(json.report.seen).toEqual({
      title: 'Free phones',
      text: 'Send your card number to win.',
      url: null,
      pictures: [],
    });
    expect((await getReport(admin, again)).seen?.title).toBe('Autumn fair');
  });

  test('is nothing for what is kept elsewhere, and no business of whoever reports', async () => {
    const id = await file({ reportable_id: unique('elsewhere') });
    expect((await getReport(admin, id)).seen).toBeNull();
    const { json } = await call(reportsRoute.POST, 'POST', {
      token,
      body: { ...example, reportable_type: 'user', reportable_id: admin.uuid },
    });
    expect(json.report).not.toHaveProperty('seen');
  });
});
