import { expect, it } from 'vitest';
import { anonymous } from '@/auth/actor';
import { makeActor } from '@/testing/factories';
import { notify, unreadNews } from '.';
import { readAbout } from './read';

it('reads what was told about the pages that were opened, and nothing of anybody else', async () => {
  const [reader, other] = [await makeActor('influencer'), await makeActor('influencer')];
  const told = { type: 'system' as const, subject: 'News', message: 'Something happened.' };
  await notify(
    { ...told, userId: reader.id, link: '/tasks/7' },
    { ...told, userId: reader.id, link: '/tasks/7' },
    { ...told, userId: reader.id, link: '/networks' },
    { ...told, userId: reader.id },
    { ...told, userId: other.id, link: '/tasks/7' },
  );
  expect(await unreadNews(reader)).toEqual({ unread: 4, about: ['/networks', '/tasks/7'] });
  expect(await readAbout(reader, ['/tasks/7', '/tasks/8'])).toBe(true);
  expect(await readAbout(reader, ['/tasks/7'])).toBe(false);
  expect(await unreadNews(reader)).toEqual({ unread: 2, about: ['/networks'] });
  expect(await unreadNews(other)).toEqual({ unread: 1, about: ['/tasks/7'] });
  await expect(readAbout(anonymous, ['/tasks/7'])).rejects.toMatchObject({ code: 'unauthorized' });
});
