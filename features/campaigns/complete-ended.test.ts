import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { platform } from '@/auth/actor';
import { db } from '@/db/client';
import { auditLog, campaigns } from '@/db/schema';
import { makeCampaign } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { completeEnded } from '.';

freshDatabase();

const ended = { dateStart: new Date(Date.now() - 86_400_000), dateEnd: new Date(Date.now() - 1_000) };

async function statusOf(id: number) {
  const [row] = await db().select({ status: campaigns.status }).from(campaigns).where(eq(campaigns.id, id));
  return row?.status;
}

test('what ran and is over becomes completed, once, also when two do it at the same moment', async () => {
  const over = await makeCampaign(ended);
  const paused = await makeCampaign({ ...ended, status: 'paused' });
  const draft = await makeCampaign({ ...ended, status: 'draft' });
  const running = await makeCampaign();
  const counts = await Promise.all([completeEnded(platform), completeEnded(platform)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await Promise.all([over, paused, draft, running].map(({ id }) => statusOf(id)))).toEqual([
    'completed',
    'completed',
    'draft',
    'active',
  ]);
  const trail = await db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.action, 'campaigns.complete'), eq(auditLog.subjectId, String(over.id))));
  expect(trail).toHaveLength(1);
  expect(await completeEnded(platform)).toBe(0);
});

test('only the platform does', async () => {
  await expect(completeEnded(await makeActor('admin'))).rejects.toMatchObject({ code: 'forbidden' });
});
