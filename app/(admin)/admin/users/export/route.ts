import { requirePageUser } from '@/auth/page';
import { paramsOf } from '@/components/ui/search-params';
import { userColumns } from '@/components/users/desk/user-csv';
import { readUserSearch } from '@/components/users/desk/user-search';
import { searchUsers } from '@/features/users';
import { csvResponse } from '@/lib/csv';
import { WHOLE_FILE } from '@/lib/paging';

/** The user list as CSV: the same search as the page, at most 50,000 rows of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser('admin');
  const search = readUserSearch(paramsOf(request));
  const { users } = await searchUsers(user, { ...search, ...WHOLE_FILE });
  return csvResponse('users.csv', userColumns, users);
}
