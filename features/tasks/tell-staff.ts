import { and, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { notify, readNews, subjectOf, withdrawNews } from '@/features/notifications';
import { addresses } from '@/nouns/addresses';
import type { Task } from './reads/tasks';

/** Marks what those who review were told of a task as read: by one of them who looks at it, or by all once it is decided. */
export async function readByStaff(
  id: number,
  of: { userId: number } | { advertiserId: number },
): Promise<void> {
  const readers =
    'userId' in of
      ? sql`notifications.user_id = ${of.userId}`
      : sql`notifications.user_id in (select id from users where advertiser_id = ${of.advertiserId})`;
  await readNews([addresses.review(id), addresses.review(id, 'rejected')], readers);
}

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
