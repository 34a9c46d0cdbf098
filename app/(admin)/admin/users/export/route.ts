import { requirePageUser } from '@/auth/page';
import { readUserSearch } from '@/components/users/user-search';
import { searchUsers } from '@/features/users';
import { csvResponse } from '@/lib/csv';

const header = [
  'id',
  'uuid',
  'name',
  'username',
  'email',
  'role',
  'status',
  'organisation',
  'country',
  'joined',
  'last seen',
];

/** The user list as CSV: the same search as the page, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const search = readUserSearch(Object.fromEntries(new URL(request.url).searchParams));
  const { users } = await searchUsers(user, { ...search, pageSize: 0 });
  return csvResponse(
    'users.csv',
    header,
    users.map((each) => [
      each.id,
      each.uuid,
      each.name,
      each.username,
      each.email,
      each.role,
      each.status,
      each.advertiserName,
      each.countryName,
      each.createdAt.toISOString(),
      each.lastSeenAt?.toISOString() ?? null,
    ]),
  );
}
