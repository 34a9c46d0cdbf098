import { and, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { type Notice, notify } from '@/features/notifications';
import type { OrganisationRole } from '@/nouns/users';

/** Those in charge of an organisation's money. */
const billing: readonly OrganisationRole[] = ['owner', 'billing'];

/** Puts news into the inboxes of an organisation's people in these roles: of those in charge of its money unless said. */
export async function tellPeople(
  advertiserId: number,
  news: Pick<Notice, 'subject' | 'message' | 'link'>,
  roles: readonly OrganisationRole[] = billing,
): Promise<void> {
  const people = await db()
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.advertiserId, advertiserId),
        eq(users.status, 'active'),
        inArray(users.advertiserRole, [...roles]),
      ),
    );
  await notify(...people.map(({ id }) => ({ userId: id, type: 'payment' as const, ...news })));
}
