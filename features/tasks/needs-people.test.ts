import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { addWall, decideNetwork } from '@/features/networks';
import { removeNetwork } from '@/features/networks/remove';
import { Failure } from '@/lib/failure';
import { log } from '@/lib/log';
import { makeNetwork } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeTask, makeWorld, messagesTo, taskRow } from '@/testing/money';
import { completeTask, endReviews, ownTask, remindReviewers, reviewEvidence } from '.';
import { tellAdmins } from './tell-staff';

vi.mock('./tell-staff', async (original) => {
  const actual = await original<typeof import('./tell-staff')>();
  return { ...actual, tellAdmins: vi.fn(actual.tellAdmins) };
});

freshDatabase();
afterAll(expectBooksBalanced);

// What an earlier test left waiting is not this one's.
beforeEach(async () => {
  await db().execute(sql`update tasks set review_until = null where status = 'under_review'`);
});

const left = (id: number, hours: number) =>
  db().execute(sql`update tasks set review_until = now() + ${hours} * interval '1 hour',
    completed_at = now() - interval '4 days' where id = ${id}`);
const code = () => `C${crypto.randomUUID().slice(0, 8)}`;
const aPost = () => `https://www.instagram.com/p/${code()}/`;

/** A world whose task waits for review, of somebody with an accepted profile unless said otherwise. */
async function submitted({ profile = true, postUrl = aPost() } = {}) {
  const world = await makeWorld();
  if (profile) await makeNetwork(world.influencer.id);
  await completeTask(world.influencer, world.task.id, { postUrl });
  const why = async () => (await ownTask(world.influencer, world.task.id)).needsPeople;
  return { ...world, why };
}

describe('whose post it is', () => {
  it('is judged anew when a profile is accepted, so that the clock accepts what it was sent from', async () => {
    const admin = await makeActor('admin');
    const { influencer, task, why } = await submitted({ profile: false });
    const [pending, refused] = [
      await makeNetwork(influencer.id, { status: 'pending' }),
      await makeNetwork(influencer.id, { status: 'pending' }),
    ];
    await decideNetwork(admin, refused.id, { status: 'rejected', reason: 'Not yours' });
    expect(await why()).toBe('not_met');
    await decideNetwork(admin, pending.id, { status: 'accepted' });
    expect(await why()).toBe(null);
    await left(task.id, -1);
    expect(await endReviews(platform)).toEqual({ accepted: 1, escalated: 0, failed: 0 });
  });

  it('is judged anew when a wall is added or a profile is taken away, and only for whose it is', async () => {
    const admin = await makeActor('admin');
    const { influencer, why } = await submitted({ profile: false });
    const other = await submitted({ profile: false });
    const url = `https://www.instagram.com/${code()}`;
    const { id } = await addWall(admin, { userId: influencer.id, network: 'instagram', url });
    expect([await why(), await other.why()]).toEqual([null, 'not_met']);
    await makeNetwork(influencer.id, { network: 'tiktok' });
    await db().execute(sql`insert into campaign_networks (campaign_id, network, position)
      select campaign_id, 'tiktok', 9 from tasks where user_id = ${influencer.id} on conflict do nothing`);
    await removeNetwork(influencer, id);
    expect(await why()).toBe('not_met');
  });

  it('is what it is as the clock decides and as reviewers are reminded, either way', async () => {
    const accepted = await submitted({ profile: false });
    await makeNetwork(accepted.influencer.id);
    const gone = await submitted();
    await db().execute(sql`update networks set status = 'rejected' where user_id = ${gone.influencer.id}`);
    for (const { task } of [accepted, gone]) await left(task.id, 12);
    expect(await remindReviewers(platform)).toBe(2);
    expect((await messagesTo(accepted.staff.id)).at(-1)).toContain('it is accepted automatically');
    expect((await messagesTo(gone.staff.id)).at(-1)).toContain('it goes to administrators');
    await db().execute(
      sql`update networks set status = 'rejected' where user_id = ${accepted.influencer.id}`,
    );
    await db().execute(sql`update networks set status = 'accepted' where user_id = ${gone.influencer.id}`);
    for (const { task } of [accepted, gone]) await left(task.id, -1);
    expect(await endReviews(platform)).toEqual({ accepted: 1, escalated: 1, failed: 0 });
    expect(await taskRow(gone.task.id)).toMatchObject({ status: 'accepted' });
    expect(await taskRow(accepted.task.id)).toMatchObject({ status: 'under_review' });
  });
});

describe('people decide', () => {
  it('where words were asked for and not given, and the clock where they say what is asked for', async () => {
    const { influencer, participation, staff } = await submitted();
    const requirementItems = [{ kind: 'disclosure' as const, value: '#ad' }];
    const [silent, said] = [
      await makeTask(participation, { requirementItems }),
      await makeTask(participation, { requirementItems }),
    ];
    await completeTask(influencer, silent.id, { postUrl: aPost() });
    await completeTask(influencer, said.id, { postUrl: aPost(), caption: 'New #ad' });
    for (const { id } of [silent, said]) await left(id, -1);
    expect(await endReviews(platform)).toEqual({ accepted: 1, escalated: 1, failed: 0 });
    expect(await taskRow(said.id)).toMatchObject({ status: 'accepted' });
    for (const { id } of [influencer, staff]) {
      expect(await messagesTo(id)).toContainEqual(
        expect.stringContaining('in time. The words of the post were not given.'),
      );
    }
  });

  it.each([
    ['its post is another’s too', 'same_post', sql`update tasks set same_post_as = id where id = `, 'task'],
    [
      'it cannot be compared',
      'same_post',
      sql`update tasks set post_key = 'instagram:opaque:y' where id = `,
      'task',
    ],
    [
      'its author is suspended',
      'suspended',
      sql`update users set status = 'suspended', banned_at = now() where id = `,
      'influencer',
    ],
  ] as const)(
    'where %s, which the task, its reviewers and the reminder say as the clock does',
    async (_, why, change, of) => {
      const world = await submitted();
      await db().execute(sql`${change}${world[of].id}`);
      expect(await world.why()).toBe(why);
      expect((await reviewEvidence(world.staff, world.task.id)).task.needsPeople).toBe(why);
      await left(world.task.id, 12);
      expect(await remindReviewers(platform)).toBe(1);
      expect((await messagesTo(world.staff.id)).at(-1)).toContain('it goes to administrators');
      await left(world.task.id, -1);
      expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 1, failed: 0 });
    },
  );
});

it('what cannot even be given to administrators is logged by its number and code, and left for the next run', async () => {
  const { task } = await submitted({ profile: false });
  await left(task.id, -1);
  const complain = vi.spyOn(log(), 'error').mockReturnValue();
  vi.mocked(tellAdmins).mockRejectedValueOnce(new Failure('conflict', 'Ines Kovac is in the way.'));
  expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 0, failed: 1 });
  expect(complain.mock.calls).toEqual([[{ taskId: task.id, code: 'conflict' }, expect.any(String)]]);
  expect(JSON.stringify(complain.mock.calls)).not.toContain('Ines');
  complain.mockRestore();
  expect(await endReviews(platform)).toEqual({ accepted: 0, escalated: 1, failed: 0 });
});
