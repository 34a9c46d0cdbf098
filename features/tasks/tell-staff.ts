import { sql } from 'drizzle-orm';
import {
  administrators,
  notify,
  organisationPeople,
  readNews,
  subjectOf,
  withdrawNews,
} from '@/features/notifications';
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
  await readNews([addresses.review(id), ...tabs.map((tab) => addresses.review(id, tab))], readers);
}

/** The tabs of the review desk besides the first. */
const tabs = ['rejected', 'accepted', 'appeals'] as const;
type Tab = (typeof tabs)[number];

interface News {
  what: string;
  /** What it happened to. */
  of: string;
  message: string;
}

const tellAll = (readers: readonly number[], { what, of, message }: News, link: string) =>
  notify(
    ...readers.map((userId) => ({
      userId,
      type: 'task' as const,
      subject: subjectOf(what, of),
      message,
      link,
    })),
  );

/** Tells those who review for an organisation; what they had not read of the task before is replaced by it. */
export async function tellReviewers(
  advertiserId: number,
  { task, tab, ...news }: News & { task: number; tab?: Tab },
): Promise<void> {
  const staff = await organisationPeople(advertiserId, ['owner', 'member']);
  const link = addresses.review(task, tab);
  for (const userId of staff) await withdrawNews({ userId, type: 'task', link }, new Date(0));
  await tellAll(staff, news, link);
}

/** Tells those who review for the campaign of a task what happened to it. */
export const tellStaff = (task: Task, { tab, ...news }: Omit<News, 'of'> & { tab?: Tab }): Promise<void> =>
  tellReviewers(task.campaign.advertiserId, { ...news, of: task.campaign.name, task: task.id, tab });

/** Tells all administrators of something they are to decide. */
export async function tellAdmins({ link, ...news }: News & { link: string }): Promise<void> {
  await tellAll(await administrators(), news, link);
}
