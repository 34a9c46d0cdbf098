import { beforeAll, describe, expect, it } from 'vitest';
import * as read from '@/app/api/action/notification/read/route';
import * as inbox from '@/app/api/get/notifications/route';
import * as send from '@/app/api/user/notification/route';
import { notificationType } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { makeUser, tokenOf } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import { notify } from './notify';

let admin: string;
const post = (body: unknown) => call(send.POST, 'POST', { token: admin, body });

beforeAll(async () => {
  admin = await tokenOf('admin');
});

describe('notifications', () => {
  it('reach the inbox of the user, newest first, and are read one by one or all at once', async () => {
    const user = await makeUser('influencer');
    const headers = await sessionHeaders(user);
    const mine = (body: unknown = {}) => call(inbox.POST, 'POST', { headers, body });
    expect(
      await post({ user_id: user.id, message: 'New campaign available', type: 'campaign' }),
    ).toMatchObject({
      status: 200,
      json: { status: 'success', message: 'Notification sent' },
    });
    await post({ user_id: user.id, message: 'Maintenance tonight' });
    await post({ user_id: user.id, message: 'Third', type: 'payment' });
    const { json } = await mine();
    expect(json).toMatchObject({
      unread: 3,
      notifications: [
        { message: 'Third', type: 'payment', read: false },
        { message: 'Maintenance tonight', type: 'system' },
        { message: 'New campaign available', type: 'campaign', link: null },
      ],
    });
    const [third, second] = json.notifications;
    expect((await mine({ before: third.id, limit: 1 })).json.notifications).toEqual([second]);
    const got = await call(inbox.GET, 'GET', { headers, url: '/?limit=1' });
    expect(got.json.notifications).toEqual([third]);

    const mark = (body: unknown) => call(read.POST, 'POST', { headers, body });
    expect((await mark({ notification_id: third.id })).json.message).toBe('Notification read');
    expect((await mark({ notification_id: third.id })).status).toBe(200);
    expect((await mine()).json.unread).toBe(2);
    expect((await mark({})).json.message).toBe('Notifications read');
    expect((await mine()).json.unread).toBe(0);
    expect(await historyOf({ type: 'user', id: user.id })).toHaveLength(3);
  });

  it('are listed whole, or by page', async () => {
    const user = await makeUser('influencer');
    const headers = await sessionHeaders(user);
    const messages = Array.from({ length: 120 }, (_, index) => `Message ${index}`);
    await notify(
      ...messages.map((message) => ({ userId: user.id, type: 'system' as const, subject: 'News', message })),
    );
    const texts = async (body: unknown) => {
      const { json } = await call(inbox.POST, 'POST', { headers, body });
      return json.notifications.map(({ message }: { message: string }) => message);
    };
    const newestFirst = messages.toReversed();
    expect(await texts({})).toEqual(newestFirst);
    expect(await texts({ page: 2, limit: 50 })).toEqual(newestFirst.slice(50, 100));
    expect(await texts({ page: '2' })).toEqual(newestFirst.slice(100));
    const tooMany = await call(inbox.POST, 'POST', { headers, body: { limit: 1001 } });
    expect(tooMany.status).toBe(422);
  });

  it("leave another user's alone", async () => {
    const user = await makeUser('influencer');
    await post({ user_id: user.id, message: 'Yours' });
    const mine = await call(inbox.POST, 'POST', { headers: await sessionHeaders(user) });
    const notification_id = mine.json.notifications[0].id;
    const other = await sessionHeaders(await makeUser('influencer'));
    expect((await call(read.POST, 'POST', { headers: other, body: { notification_id } })).status).toBe(404);
    expect((await call(inbox.POST, 'POST', { headers: other })).json).toEqual({
      notifications: [],
      unread: 0,
    });
  });

  it.each(notificationType.enumValues)('may be of type %s', async (type) => {
    const user = await makeUser('advertiser');
    expect((await post({ user_id: user.id, message: 'Hello', type })).status).toBe(200);
  });

  it.each([
    [{ type: 'news' }, 422, 'type'],
    [{ message: '  ' }, 422, 'message'],
    [{ message: undefined }, 422, 'message'],
    [{ message: 'x'.repeat(1001) }, 422, 'message'],
    [{ user_id: undefined }, 422, 'user_id'],
    [{ user_id: 2_000_000_000 }, 404, undefined],
  ])('refuse %j', async (change, status, named) => {
    const user = await makeUser('influencer');
    const answer = await post({ user_id: user.id, message: 'Hello', ...change });
    expect({ status: answer.status, named: Object.keys(answer.json.details ?? {})[0] }).toEqual({
      status,
      named,
    });
  });
});
