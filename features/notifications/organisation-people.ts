import { and, eq, inArray, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import type { OrganisationRole } from '@/nouns/users';

/** The ids of the active administrators, except one where it is given: whoever did it knows. */
export async function administrators(except = 0): Promise<number[]> {
  const admins = await db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.status, 'active'), ne(users.id, except)));
  return admins.map(({ id }) => id);
}

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
