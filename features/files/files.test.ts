import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { makeActor } from '@/testing/factories';
import { namesIn, ownDataDirectory, png } from '@/testing/pictures';
import { refused } from '@/testing/refused';
import { fileForUse, keepFiles, openFile, removeUnusedFiles, storeFile } from '.';
import { folderStorage } from './folder-storage';

const home = ownDataDirectory();
const onDisk = () => namesIn(home);

describe('using an upload', () => {
  it('is for its owner, their organisation and administrators, for its purpose only', async () => {
    const owner = await makeActor('advertiser');
    const colleague = await makeActor('advertiser', { advertiserId: owner.advertiserId });
    const file = await storeFile(owner, await png(), 'campaign');
    for (const address of [file.url, file.path, file.id]) {
      expect(await fileForUse(colleague, address, 'campaign')).toMatchObject({
        id: file.id,
        path: file.path,
      });
    }
    await fileForUse(await makeActor('admin'), file.url, 'campaign');
    const stranger = await makeActor('advertiser');
    await expect(fileForUse(stranger, file.url, 'campaign')).rejects.toEqual(refused('invalid'));
    await expect(fileForUse(owner, file.url, 'avatar')).rejects.toEqual(refused('invalid'));
    for (const address of [
      `https://elsewhere.example${file.path}`,
      `/files/../${file.id}.png`,
      randomUUID(),
      'x',
    ]) {
      await expect(fileForUse(owner, address, 'campaign')).rejects.toEqual(refused('invalid'));
    }
  });

  it('ties proof to one task, also when two take it at once', async () => {
    const owner = await makeActor('influencer');
    const file = await storeFile(owner, await png(), 'proof');
    const subjects = Array.from({ length: 12 }, (_, at) => `task:${at + 1}`);
    const outcomes = await Promise.allSettled(
      subjects.map((subject) => fileForUse(owner, file.url, 'proof', { subject })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(fileForUse(owner, file.url, 'proof')).rejects.toEqual(refused('invalid'));
  });

  it('lies in a folder whose free space is known, or that says what is wrong with it', async () => {
    const good = await folderStorage(home).state();
    expect(good).toMatchObject({ kind: 'folder', problem: null, free: expect.any(Number) });
    const [name = ''] = namesIn(home);
    const file = path.join(home, 'files', name.slice(0, 2), name);
    expect(await folderStorage(file).state()).toMatchObject({
      free: null,
      problem: 'The folder cannot be written to: ENOTDIR',
    });
  });

  it('gives up what a subject no longer uses and passes other addresses on', async () => {
    const owner = await makeActor('influencer');
    const subject = `task:${randomUUID()}`;
    const [one, two] = [
      await storeFile(owner, await png(), 'proof'),
      await storeFile(owner, await png(), 'proof'),
    ];
    const other = 'https://pictures.example/a.png';
    expect(await keepFiles(owner, [one.url, other], 'proof', { subject })).toEqual([one.path, other]);
    expect(await keepFiles(owner, [two.url], 'proof', { subject })).toEqual([two.path]);
    const rows = await db().select({ id: files.id }).from(files).where(eq(files.subject, subject));
    expect(rows).toEqual([{ id: two.id }]);
    await expect(
      keepFiles(owner, [one.url, `/files/${randomUUID()}.png`], 'proof', { subject }),
    ).rejects.toEqual(refused('invalid'));
    expect(await db().$count(files, sql`id = ${one.id} and attached_at is not null`)).toBe(0);
  });
});

describe('looking at a file', () => {
  it('shows proof to its owner, administrators and the advertiser it was handed in to', async () => {
    const owner = await makeActor('influencer');
    const advertiser = await makeActor('advertiser');
    const file = await storeFile(owner, await png(), 'proof');
    const name = path.basename(file.path);
    const look = (actor: Parameters<typeof openFile>[0]) =>
      openFile(actor, name).then(
        () => true,
        () => false,
      );
    expect([await look(owner), await look(await makeActor('admin')), await look(advertiser)]).toEqual([
      true,
      true,
      false,
    ]);
    await fileForUse(owner, file.url, 'proof', {
      subject: 'task:1',
      advertiserId: advertiser.advertiserId ?? 0,
    });
    expect(await look(advertiser)).toBe(true);
    expect(await look(await makeActor('advertiser'))).toBe(false);
    expect(await look(await makeActor('influencer'))).toBe(false);
    expect(await look({ kind: 'anonymous' })).toBe(false);
    expect(await look({ kind: 'application', applicationId: 1 })).toBe(false);
  });

  it.each([
    '../../etc/passwd',
    '..%2f..%2fauth-secret',
    'auth-secret',
    '',
    'a.png.html',
    `${randomUUID()}.svg`,
    `${randomUUID()}.png`,
    `${randomUUID()}.png\0.html`,
  ])('has nothing under %j', async (name) => {
    await expect(openFile(await makeActor('admin'), name)).rejects.toEqual(refused('not_found'));
  });
});

describe('cleaning up', () => {
  it('deletes what nothing used within a day, bytes and row, and nothing else', async () => {
    const owner = await makeActor('influencer');
    const [old, used, fresh] = [
      await storeFile(owner, await png(), 'proof'),
      await storeFile(owner, await png(), 'proof'),
      await storeFile(owner, await png(), 'proof'),
    ];
    await fileForUse(owner, used.url, 'proof', { subject: 'task:2' });
    const age = sql`now() - interval '24 hours 1 second'`;
    await db().update(files).set({ createdAt: age }).where(sql`id in (${old.id}, ${used.id})`);
    const [one, two] = await Promise.all([removeUnusedFiles(platform), removeUnusedFiles(platform)]);
    expect(one + two).toBeGreaterThanOrEqual(1);
    const left = await db().select({ id: files.id }).from(files).where(eq(files.ownerId, owner.id));
    expect(left.map(({ id }) => id).sort()).toEqual([used.id, fresh.id].sort());
    expect(onDisk()).not.toContain(path.basename(old.path));
    expect(onDisk()).toEqual(expect.arrayContaining([used, fresh].map((file) => path.basename(file.path))));
    await expect(fileForUse(owner, old.url, 'proof')).rejects.toEqual(refused('invalid'));
    await expect(removeUnusedFiles(await makeActor('admin'))).rejects.toEqual(refused('forbidden'));
  });
});
