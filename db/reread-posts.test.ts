import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { databaseUrl } from '@/scripts/postgres/cluster';
import { migrateDatabase } from './migrate';

const name = `before_${process.pid}`;
const url = databaseUrl(inject('templateUrl'), name);
const maintenance = postgres(databaseUrl(url, 'postgres'), { max: 1 });
const sql = postgres(url, { max: 1, onnotice: () => undefined });

interface Old {
  id: number;
  url: string;
  key: string;
  network: string;
  status?: string;
  left?: boolean;
}

/** A task as it was kept before its post was read; the later ones were handed in on later days. */
async function keep({ id, url: postUrl, key, network, status = 'paid', left = false }: Old): Promise<void> {
  const at = `2026-01-${String(id).padStart(2, '0')}T12:00:00Z`;
  const accepted = status === 'paid' ? at : null;
  await sql`
    insert into tasks (id, campaign_id, participation_id, user_id, title, description, minimum_reward, post_payment,
      deadline, status, post_url, post_key, network, completed_at, accepted_at, paid_at, left_at)
    values (${id}, 1, 1, 1, 'Post', 'A post', 0, 30, ${at}, ${status}, ${postUrl}, ${key}, ${network}, ${at},
      ${accepted}, ${accepted}, ${left ? at : null})`;
}

beforeAll(async () => {
  await maintenance.unsafe(`create database ${name}`);
  await migrateDatabase(url);
  await sql`delete from carried_over`;
  await sql`insert into users (id, email, username, name, role, password_hash)
    values (1, 'ada@fanfare.test', 'ada', 'Ada', 'influencer', '')`;
  await sql`insert into advertisers (id, name, email, currency) values (1, 'Shop', 'shop@fanfare.test', 'USD')`;
  await sql`insert into campaigns (id, advertiser_id, name, tagline, description, date_end, currency)
    values (1, 1, 'Spring', '', '', now() + interval '1 year', 'USD')`;
  await sql`insert into participations (id, campaign_id, user_id) values (1, 1, 1)`;
  const instagram = (id: number, rest: string, key: string, more: Partial<Old> = {}) =>
    keep({
      id,
      url: `https://www.instagram.com/${rest}`,
      key: `instagram:opaque:${key}`,
      network: 'instagram',
      ...more,
    });
  await instagram(1, 'p/yXopyT/', 'p/yXopyT');
  await instagram(2, 'p/yXopyT/?id=1', 'p/yXopyT?id=1');
  await instagram(3, 'reel/yXopyT/embed/', 'reel/yXopyT/embed', { status: 'rejected' });
  await instagram(4, 'p/yXopyT/c/5', 'p/yXopyT/c/5', { left: true });
  await instagram(5, 'p/yXopyU/', 'p/yXopyU');
  const facebook = { network: 'facebook', status: 'under_review' };
  const asked = 'story_fbid=1000200030004000&id=9900';
  await keep({
    ...facebook,
    id: 6,
    url: `https://m.facebook.com/story.php?${asked}`,
    key: 'facebook:opaque:story.php',
  });
  await keep({
    ...facebook,
    id: 7,
    url: `https://facebook.com/permalink.php?${asked}`,
    key: 'facebook:opaque:permalink.php',
  });
  await keep({
    id: 8,
    url: 'https://vm.tiktok.com/ZMfern001/',
    key: 'tiktok:opaque:vm.tiktok.com/ZMfern001',
    network: 'tiktok',
  });
  await Promise.all([1, 2, 3].map(() => migrateDatabase(url)));
});

afterAll(async () => {
  await sql.end();
  await maintenance.unsafe(`drop database ${name} with (force)`);
  await maintenance.end();
});

const rows = () => sql`select id, status, post_key, same_post_as from tasks order by id`;

test('posts that were kept get one key each; of two tasks with one post the later is marked, and both stay paid', async () => {
  expect(await rows()).toEqual([
    { id: 1, status: 'paid', post_key: 'instagram:post:54083624083', same_post_as: null },
    { id: 2, status: 'paid', post_key: 'instagram:post:54083624083', same_post_as: 1 },
    { id: 3, status: 'rejected', post_key: 'instagram:post:54083624083', same_post_as: null },
    { id: 4, status: 'paid', post_key: 'instagram:post:54083624083', same_post_as: null },
    { id: 5, status: 'paid', post_key: 'instagram:post:54083624084', same_post_as: null },
    { id: 6, status: 'under_review', post_key: 'facebook:post:1000200030004000', same_post_as: null },
    { id: 7, status: 'under_review', post_key: 'facebook:post:1000200030004000', same_post_as: 6 },
    { id: 8, status: 'paid', post_key: 'tiktok:opaque:vm.tiktok.com/ZMfern001', same_post_as: null },
  ]);
  const marks = await sql`select action, subject_id, details from audit_log order by subject_id`;
  expect(marks).toEqual([
    { action: 'tasks.same-post', subject_id: '2', details: { task: 1 } },
    { action: 'tasks.same-post', subject_id: '7', details: { task: 6 } },
  ]);
});

test('it is done once, by one of several starts', async () => {
  const before = await rows();
  await migrateDatabase(url);
  expect(await rows()).toEqual(before);
  expect(await sql`select count(*)::int as count from audit_log`).toEqual([{ count: 2 }]);
  expect(await sql`select count(*)::int as count from carried_over where step like 'posts %'`).toEqual([
    { count: 1 },
  ]);
});

test('a post is still paid once, and keys of the old form are not taken any more', async () => {
  const again = { url: 'https://instagr.am/p/yXopyT', network: 'instagram' };
  await expect(keep({ ...again, id: 9, key: 'instagram:post:54083624083' })).rejects.toThrow(
    'tasks_post_key',
  );
  await expect(keep({ ...again, id: 9, key: 'instagram.com/p/new' })).rejects.toThrow('tasks_post_key_form');
});
