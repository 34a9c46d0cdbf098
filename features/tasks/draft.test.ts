import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { files, taskDrafts } from '@/db/schema';
import { openFile, storeFile } from '@/features/files';
import { makeActor } from '@/testing/factories';
import { makeTask, makeWorld, newPost, race, taskRow } from '@/testing/money';
import { ownDataDirectory, png } from '@/testing/pictures';
import { refused } from '@/testing/refused';
import { completeTask, draftOf, leaveTask, rejectTask, reopenTask } from '.';
import { saveDraft } from './draft';

ownDataDirectory();

const proof = async (owner: UserActor) => storeFile(owner, await png(), 'proof');
const attached = async (id: string) =>
  (await db().select({ at: files.attachedAt }).from(files).where(eq(files.id, id)))[0]?.at ?? null;
const drafts = (taskId: number) => db().$count(taskDrafts, eq(taskDrafts.taskId, taskId));

describe('a draft', () => {
  it('keeps what is typed and its uploads, also half an address, until it is empty again', async () => {
    const { influencer, task } = await makeWorld();
    const [one, two] = [await proof(influencer), await proof(influencer)];
    const at = await saveDraft(influencer, task.id, { postUrl: 'https://insta', screenshots: [one.url] });
    expect(at.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(await draftOf(influencer, task.id)).toMatchObject({
      postUrl: 'https://insta',
      screenshots: [one.url],
    });
    expect(await attached(one.id)).not.toBeNull();
    await saveDraft(influencer, task.id, { postUrl: '', screenshots: [two.url] });
    expect([await attached(one.id), (await attached(two.id)) !== null]).toEqual([null, true]);
    await saveDraft(influencer, task.id, { postUrl: '', screenshots: [] });
    expect(await draftOf(influencer, task.id)).toBeUndefined();
    expect([await drafts(task.id), await attached(two.id)]).toEqual([0, null]);
  });

  it('is of its owner and a pending task alone', async () => {
    const { influencer, staff, task } = await makeWorld();
    const draft = { postUrl: 'x', screenshots: [] };
    const stranger = await makeActor('influencer');
    await expect(saveDraft({ kind: 'anonymous' }, task.id, draft)).rejects.toEqual(refused('unauthorized'));
    await expect(saveDraft(stranger, task.id, draft)).rejects.toEqual(refused('not_found'));
    await expect(saveDraft(staff, task.id, draft)).rejects.toEqual(refused('not_found'));
    await saveDraft(influencer, task.id, draft);
    expect(await draftOf(stranger, task.id)).toBeUndefined();
    const theirs = await proof(stranger);
    await expect(saveDraft(influencer, task.id, { postUrl: 'y', screenshots: [theirs.url] })).rejects.toEqual(
      refused('invalid'),
    );
    expect(await draftOf(influencer, task.id)).toMatchObject({ postUrl: 'x' });
  });

  it('becomes the submission: gone with it, its picture shown to the advertiser from then on', async () => {
    const { influencer, staff, task } = await makeWorld();
    const file = await proof(influencer);
    const name = file.path.slice('/files/'.length);
    await saveDraft(influencer, task.id, { postUrl: '', screenshots: [file.url] });
    await expect(openFile(staff, name)).rejects.toEqual(refused('not_found'));
    await completeTask(influencer, task.id, { postUrl: newPost(), screenshots: [file.url] });
    expect((await taskRow(task.id)).screenshots).toEqual([file.path]);
    expect((await openFile(staff, name)).contentType).toBe('image/png');
    expect(await drafts(task.id)).toBe(0);
    await expect(saveDraft(influencer, task.id, { postUrl: 'late', screenshots: [] })).rejects.toEqual(
      refused('wrong_state'),
    );
  });

  it('never outlives the submission, however saving and sending race', async () => {
    for (let round = 0; round < 5; round++) {
      const { influencer, task } = await makeWorld();
      const save = () => saveDraft(influencer, task.id, { postUrl: 'x', screenshots: [] });
      const send = () => completeTask(influencer, task.id, { postUrl: newPost() });
      await race([save, save, save, send, save, save, save]);
      expect([(await taskRow(task.id)).status, await drafts(task.id)]).toEqual(['under_review', 0]);
    }
  });

  it('cannot use one picture for two tasks', async () => {
    const { influencer, participation, task } = await makeWorld();
    const other = await makeTask(participation);
    const file = await proof(influencer);
    await completeTask(influencer, task.id, { postUrl: newPost(), screenshots: [file.url] });
    const again = { postUrl: newPost(), screenshots: [file.url] };
    await expect(completeTask(influencer, other.id, again)).rejects.toEqual(refused('invalid'));
    expect(await taskRow(other.id)).toMatchObject({ status: 'pending', postUrl: null });
  });

  it('holds what was sent when a rejected task is opened again', async () => {
    const { influencer, staff, task } = await makeWorld();
    const file = await proof(influencer);
    const sent = { postUrl: newPost(), screenshots: [file.url, 'https://example.com/a.png'] };
    await completeTask(influencer, task.id, sent);
    await rejectTask(staff, task.id, 'The hashtag is missing');
    expect(await draftOf(influencer, task.id)).toBeUndefined();
    await reopenTask(staff, task.id, { reason: 'Add it' });
    expect(await draftOf(influencer, task.id)).toMatchObject(sent);
    expect(await taskRow(task.id)).toMatchObject({ postUrl: null, screenshots: [] });
    await completeTask(influencer, task.id, sent);
    expect((await taskRow(task.id)).screenshots).toEqual([file.path, 'https://example.com/a.png']);
  });

  it('is not touched by a reopening that is refused', async () => {
    const { influencer, staff, task } = await makeWorld();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await expect(reopenTask(staff, task.id)).rejects.toEqual(refused('wrong_state'));
    expect(await drafts(task.id)).toBe(0);
  });

  it('goes when the task is left', async () => {
    const { influencer, task } = await makeWorld();
    const file = await proof(influencer);
    await saveDraft(influencer, task.id, { postUrl: 'x', screenshots: [file.url] });
    await leaveTask(influencer, task.id);
    expect([await drafts(task.id), await attached(file.id)]).toEqual([0, null]);
  });
});
