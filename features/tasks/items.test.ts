import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { campaigns, tasks } from '@/db/schema';
import { findCampaign } from '@/features/campaigns';
import { cloneCampaign } from '@/features/campaigns/clone';
import { joinCampaign } from '@/features/participations';
import type { RequirementItem } from '@/nouns/requirements';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeWorld, newPost, taskRow } from '@/testing/money';
import { refused } from '@/testing/refused';
import {
  appealTask,
  completeTask,
  correctTask,
  createBrief,
  decideAppeal,
  draftOf,
  ownTask,
  rejectTask,
  reopenTask,
  requestChanges,
  reviewEvidence,
} from '.';
import { saveDraft } from './draft';
import { undoDecision } from './undo';

freshDatabase();
afterAll(expectBooksBalanced);

const requirementItems: RequirementItem[] = [
  { kind: 'hashtag', value: 'summer' },
  { kind: 'disclosure', value: '#ad' },
  { kind: 'text', value: 'By day' },
];
const world = (items = requirementItems) => makeWorld({}, { requirementItems: items });

describe('a task', () => {
  it('keeps the list of its campaign as it was, also where that is cloned or changed', async () => {
    const beside: RequirementItem[] = [{ kind: 'keep_live', value: 30 }];
    const { id } = await makeCampaign(
      { requirementItems: beside as [] },
      { hashtags: ['summer', 'fashion'] },
    );
    const { taskId } = await joinCampaign(await makePublisher(), id);
    await db().update(campaigns).set({ requirementItems: [] }).where(eq(campaigns.id, id));
    expect(await taskRow(taskId)).toMatchObject({
      requirements: 'Include the hashtags #summer #fashion\nKeep it online for 30 days',
      requirementItems: [
        { kind: 'hashtag', value: 'summer' },
        { kind: 'hashtag', value: 'fashion' },
        { kind: 'keep_live', value: 30 },
      ],
    });
  });

  it('of a brief has its items or its text, and a clone has both kinds', async () => {
    const { staff, campaign } = await world();
    const brief = { campaignId: campaign.id, title: 'Again', description: 'Once more' };
    const id = await createBrief(staff, { ...brief, requirementItems });
    const text = 'Include the hashtag #summer\nLabel it as an ad with “#ad”\nBy day';
    const copies = await db().select().from(tasks).where(eq(tasks.briefId, id));
    expect(copies).toMatchObject([{ requirementItems, requirements: text }]);
    await createBrief(staff, { ...brief, requirements: 'As it says' });
    await expect(createBrief(staff, { ...brief, requirements: 'Both', requirementItems })).rejects.toEqual(
      refused('invalid'),
    );
    await db()
      .update(campaigns)
      .set({ requirementItems: [{ kind: 'media', value: 'photo' }] })
      .where(eq(campaigns.id, campaign.id));
    const copy = await cloneCampaign(staff, campaign.id);
    expect(await findCampaign(staff, copy)).toMatchObject({
      requirementItems: [{ kind: 'media', value: 'photo' }],
    });
    expect(
      await db()
        .select({ text: tasks.requirements, items: tasks.requirementItems })
        .from(tasks)
        .where(eq(tasks.campaignId, copy))
        .orderBy(tasks.id),
    ).toEqual([
      { text, items: requirementItems },
      { text: 'As it says', items: [] },
    ]);
  });
});

describe('what is sent', () => {
  it('is checked item by item, which refuses nothing and which reviewers see', async () => {
    const { staff, influencer, task } = await world();
    await saveDraft(influencer, task.id, { postUrl: '', screenshots: [], caption: 'By the lake' });
    expect(await draftOf(influencer, task.id)).toMatchObject({ caption: 'By the lake' });
    await completeTask(influencer, task.id, { postUrl: newPost(), caption: 'By the lake #Summer' });
    const { task: seen } = await reviewEvidence(staff, task.id);
    expect(seen.caption).toBe('By the lake #Summer');
    expect(seen.itemChecks.map(({ item, outcome }) => [item, outcome])).toEqual([
      ['network', 'met'],
      // Nobody accepted a profile of theirs.
      ['handle', 'not_met'],
      ['date', 'look'],
      [1, 'met'],
      [2, 'not_met'],
      [3, 'look'],
    ]);
    await correctTask(influencer, task.id, { postUrl: seen.postUrl ?? '', caption: '#summer #ad' });
    expect((await taskRow(task.id)).itemChecks.at(-2)).toMatchObject({ item: 2, outcome: 'met' });
    const same = { postUrl: seen.postUrl ?? '', caption: '#summer #ad' };
    await expect(correctTask(influencer, task.id, same)).rejects.toEqual(refused('invalid'));
  });
});

describe('a decision', () => {
  it('asks for changes of items by number, which alone are answered, beside the version before', async () => {
    const { staff, influencer, task } = await world();
    await completeTask(influencer, task.id, { postUrl: newPost(), caption: 'First #ad' });
    const ask = (items?: number[]) => requestChanges(staff, task.id, { reason: 'Please', items });
    for (const items of [undefined, [], [4], [-1]]) {
      await expect(ask(items)).rejects.toMatchObject({ code: 'invalid', fields: { items: /must/ } });
    }
    expect((await taskRow(task.id)).status).toBe('under_review');
    await ask([3, 1, 3]);
    expect(await taskRow(task.id)).toMatchObject({ status: 'pending', namedItems: [1, 3], caption: '' });
    expect(await draftOf(influencer, task.id)).toMatchObject({ caption: 'First #ad' });
    const again = (answers: { item: number; text: string }[]) =>
      completeTask(influencer, task.id, { postUrl: newPost(), caption: 'Second #summer #ad', answers });
    await expect(again([{ item: 2, text: 'Not asked' }])).rejects.toEqual(refused('invalid'));
    await again([
      { item: 1, text: 'It is there' },
      { item: 3, text: '' },
    ]);
    const { task: now, versions } = await reviewEvidence(staff, task.id);
    expect(now).toMatchObject({ namedItems: [], itemAnswers: [{ item: 1, text: 'It is there' }] });
    expect(versions).toMatchObject([{ caption: 'First #ad', namedItems: [1, 3] }]);
    expect(versions[0]?.itemChecks.find(({ item }) => item === 1)?.outcome).toBe('not_met');
  });

  it('is answered for good: a correction before the review keeps what was said, whether it is said again or not', async () => {
    const { staff, influencer, task } = await world();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await requestChanges(staff, task.id, { reason: 'Please', items: [1] });
    const answers = [{ item: 1, text: 'It is there' }];
    const postUrl = newPost();
    await completeTask(influencer, task.id, { postUrl, answers });
    const correct = (caption: string, again?: typeof answers) =>
      correctTask(influencer, task.id, { postUrl, caption, answers: again });
    await correct('First');
    expect(await taskRow(task.id)).toMatchObject({ caption: 'First', itemAnswers: answers });
    await correct('Second', [...answers, { item: 3, text: '' }]);
    expect(await taskRow(task.id)).toMatchObject({ caption: 'Second', itemAnswers: answers });
    for (const other of [
      { item: 1, text: 'Nearly' },
      { item: 2, text: 'Not asked' },
    ]) {
      await expect(correct('Third', [other])).rejects.toMatchObject({
        code: 'invalid',
        fields: { answers: /must stay/ },
      });
    }
    expect(await taskRow(task.id)).toMatchObject({ caption: 'Second', itemAnswers: answers });
  });

  it('that is upheld on appeal still names what it named', async () => {
    const { staff, influencer, task } = await world();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await rejectTask(staff, task.id, 'No hashtag', [1, 2]);
    await appealTask(influencer, task.id, 'Look again');
    await decideAppeal(await makeActor('admin'), task.id, { overturn: false, reason: 'It is not there' });
    expect(await ownTask(influencer, task.id)).toMatchObject({ status: 'rejected', namedItems: [1, 2] });
    await correctTask(influencer, task.id, { postUrl: newPost(), answers: [{ item: 2, text: 'Added' }] });
    expect(await taskRow(task.id)).toMatchObject({ namedItems: [], itemAnswers: [{ item: 2 }] });
  });

  it('by an earlier version of the platform, which knows no names, goes on beside this one', async () => {
    const { staff, influencer, task } = await world();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await rejectTask(staff, task.id, 'No hashtag', [1]);
    await db()
      .update(tasks)
      .set({ status: 'under_review', rejectedAt: null, rejectReason: null, appealUntil: null })
      .where(eq(tasks.id, task.id));
    expect(await ownTask(influencer, task.id)).toMatchObject({ status: 'under_review', namedItems: [] });
    await rejectTask(staff, task.id, 'No label', [2]);
    expect(await ownTask(influencer, task.id)).toMatchObject({ namedItems: [2] });
  });

  it('rejects by items, or the post as a whole, until it is taken back or the post is sent again', async () => {
    const { staff, influencer, task } = await world();
    await completeTask(influencer, task.id, { postUrl: newPost() });
    await expect(rejectTask(staff, task.id, 'No', [9])).rejects.toEqual(refused('invalid'));
    await rejectTask(staff, task.id, 'No hashtag', [1]);
    expect((await taskRow(task.id)).namedItems).toEqual([1]);
    await undoDecision(staff, task.id);
    expect((await taskRow(task.id)).namedItems).toEqual([]);
    await rejectTask(staff, task.id);
    expect((await taskRow(task.id)).namedItems).toEqual([0]);
    await correctTask(influencer, task.id, {
      postUrl: newPost(),
      answers: [{ item: 0, text: 'A new post' }],
    });
    expect(await taskRow(task.id)).toMatchObject({ namedItems: [], itemAnswers: [{ item: 0 }] });
    await rejectTask(staff, task.id, 'Still', [2]);
    await reopenTask(staff, task.id);
    expect(await taskRow(task.id)).toMatchObject({ status: 'pending', namedItems: [], itemAnswers: [] });
  });

  it('needs no item where there is no list, and says nothing of the lists of others', async () => {
    const { staff, influencer, task } = await world([]);
    await completeTask(influencer, task.id, { postUrl: newPost() });
    const other = await makeActor('advertiser');
    await expect(rejectTask(other, task.id, 'No', [9])).rejects.toEqual(refused('not_found'));
    await expect(requestChanges(other, task.id, { reason: 'x', items: [9] })).rejects.toEqual(
      refused('not_found'),
    );
    await requestChanges(staff, task.id, { reason: 'Please' });
    expect((await taskRow(task.id)).namedItems).toEqual([0]);
  });
});
