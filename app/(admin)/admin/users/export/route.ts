import { requirePageUser } from '@/auth/page';
import { userColumns } from '@/components/users/user-csv';
import { readUserSearch } from '@/components/users/user-search';
import { searchUsers } from '@/features/users';
import { csvResponse } from '@/lib/csv';

/** The user list as CSV: the same search as the page, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const search = readUserSearch(Object.fromEntries(new URL(request.url).searchParams));
  const { users } = await searchUsers(user, { ...search, pageSize: 0 });
  return csvResponse('users.csv', userColumns, users);
}
