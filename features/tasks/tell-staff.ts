import { and, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { notify, subjectOf, withdrawNews } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import type { Task } from './queries';

/**
 * Tells those who review for the campaign what its participant did; what they had not read of the task before is
 * replaced by it.
 */
export async function tellStaff(
  task: Task,
  { what, message, tab = 'under_review' }: { what: string; message: string; tab?: Task['status'] },
): Promise<void> {
  const staff = await db()
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.advertiserId, task.campaign.advertiserId),
        eq(users.status, 'active'),
        inArray(users.advertiserRole, ['owner', 'member']),
      ),
    );
  const link = addresses.review(task.id, tab === 'under_review' ? undefined : tab);
  for (const { id } of staff) await withdrawNews({ userId: id, type: 'task', link }, new Date(0));
  const subject = subjectOf(what, task.campaign.name);
  await notify(...staff.map(({ id }) => ({ userId: id, type: 'task' as const, subject, message, link })));
}
