import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { UserList } from '@/components/users/desk/user-list';
import { readUserSearch, userPageSize } from '@/components/users/desk/user-search';
import { listAdvertisers } from '@/features/advertisers';
import { searchUsers, userCountries } from '@/features/users';

export const metadata: Metadata = { title: 'Users' };

export default async function UsersPage({ searchParams }: PageProps<'/admin/users'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readUserSearch(params);
  const [{ users, total }, organisations, countries] = await Promise.all([
    searchUsers(user, { ...search, pageSize: userPageSize }),
    listAdvertisers(user, { limit: 500 }),
    userCountries(user),
  ]);
  return (
    <UserList
      params={params}
      search={search}
      users={users}
      total={total}
      organisations={organisations}
      countries={countries}
    />
  );
}
