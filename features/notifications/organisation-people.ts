import { and, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import type { OrganisationRole } from '@/nouns/users';

/** The ids of an organisation's active people in these roles, for whom its news is. */
export async function organisationPeople(
  advertiserId: number,
  roles: readonly OrganisationRole[],
): Promise<number[]> {
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
  return people.map(({ id }) => id);
}
