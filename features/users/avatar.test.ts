import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { accountById } from '@/auth/users';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { storeFile } from '@/features/files';
import { makeActor } from '@/testing/factories';
import { ownDataDirectory, png } from '@/testing/pictures';
import { ownProfile, publicProfile, updateProfile } from '.';

ownDataDirectory();

const write = (actor: UserActor, avatar: string | null) =>
  updateProfile(actor, {
    name: actor.name,
    username: actor.username,
    bio: '',
    avatar,
    sex: null,
    birthDate: null,
    countryId: null,
    cityId: null,
    categories: [],
    profilePublic: true,
    showEarnings: false,
  });
const isKept = async (id: string) =>
  (await db().$count(files, eq(files.id, id))) === 1 &&
  (await db().select().from(files).where(eq(files.id, id)))[0]?.attachedAt !== null;

test('a picture is an upload of the person’s own, shown wherever they are, and given up for the next', async () => {
  const actor = await makeActor('influencer');
  const [first, second] = [
    await storeFile(actor, await png(), 'avatar'),
    await storeFile(actor, await png(), 'avatar'),
  ];
  await write(actor, first.url);
  expect((await accountById(actor.id))?.avatar).toBe(first.path);
  expect((await publicProfile(actor.username)).avatar).toBe(first.path);
  await write(actor, first.url);
  expect([await isKept(first.id), await isKept(second.id)]).toEqual([true, false]);
  await write(actor, second.url);
  expect((await ownProfile(actor)).avatar).toBe(second.path);
  expect([await isKept(first.id), await isKept(second.id)]).toEqual([false, true]);
  await write(actor, null);
  expect((await ownProfile(actor)).avatar).toBeNull();
  expect(await isKept(second.id)).toBe(false);
});

test('nothing else becomes a picture, and what was there stays', async () => {
  const [actor, other] = [await makeActor('influencer'), await makeActor('influencer')];
  const own = await storeFile(actor, await png(), 'avatar');
  await write(actor, own.url);
  const refused = [
    (await storeFile(other, await png(), 'avatar')).url,
    (await storeFile(actor, await png(), 'proof')).url,
    'https://pictures.example/me.png',
    'javascript:alert(1)',
    `${own.path}/../secret`,
  ];
  for (const address of refused) {
    await expect(write(actor, address), address).rejects.toMatchObject({ code: 'invalid' });
  }
  expect((await ownProfile(actor)).avatar).toBe(own.path);
  expect(await isKept(own.id)).toBe(true);
});
