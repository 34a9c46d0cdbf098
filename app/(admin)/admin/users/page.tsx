import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ButtonLink } from '@/components/ui/button';
import { capitalised } from '@/components/ui/capitalised';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { bandName, joinedDays, readUserSearch } from '@/components/users/user-search';
import { UserTable } from '@/components/users/user-table';
import { listAdvertisers } from '@/features/advertisers';
import { searchUsers, userCountries } from '@/features/users';
import { ageBands, interests } from '@/nouns/demographics';
import { statusesOf, statusLabel } from '@/nouns/status';
import { sexes, userRoles } from '@/nouns/users';

export const metadata: Metadata = { title: 'Users' };

const pageSize = 25;

const named = (values: readonly string[]) => values.map((value) => ({ value, label: capitalised(value) }));
const fixedFilters = [
  { name: 'role', label: 'Role', options: named(userRoles) },
  {
    name: 'status',
    label: 'Status',
    options: statusesOf('user').map((value) => ({ value, label: statusLabel('user', value) })),
  },
  {
    name: 'joined',
    label: 'Joined',
    rare: true,
    options: joinedDays.map((days) => ({ value: String(days), label: `In the last ${days} days` })),
  },
  {
    name: 'seen',
    label: 'Last seen',
    rare: true,
    options: [
      { value: 'week', label: 'In the last 7 days' },
      { value: 'month', label: 'In the last 30 days' },
      { value: 'long', label: 'Over 30 days ago' },
      { value: 'never', label: 'Never' },
    ],
  },
  { name: 'sex', label: 'Sex', rare: true, options: named(sexes) },
  {
    name: 'age',
    label: 'Age',
    rare: true,
    options: ageBands.map((band) => ({ value: band, label: bandName(band) })),
  },
  { name: 'interest', label: 'Interest', rare: true, options: named(interests) },
  {
    name: 'publishing',
    label: 'Publishing',
    rare: true,
    options: [
      { value: 'submitted', label: 'Submitted a network' },
      { value: 'can', label: 'Can publish today' },
      { value: 'could', label: 'Could, once accepted' },
    ],
  },
];

export default async function UsersPage({ searchParams }: PageProps<'/admin/users'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readUserSearch(params);
  const [{ users, total }, organisations, countries] = await Promise.all([
    searchUsers(user, { ...search, pageSize }),
    listAdvertisers(user, { limit: 500 }),
    userCountries(user),
  ]);
  const filters = [
    ...fixedFilters,
    {
      name: 'country',
      label: 'Country',
      options: countries.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    {
      name: 'advertiser',
      label: 'Organisation',
      options: organisations.map(({ id, name }) => ({ value: String(id), label: name })),
    },
  ];
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Users"
        purpose="Everyone with an account: influencers, advertisers and administrators."
      />
      <FilterBar search="Search name, email or id" filters={filters}>
        <ButtonLink
          href={`/admin/users/export${hrefWith(params, {})}`}
          prefetch={false}
          icon={<Download aria-hidden="true" className="size-4" strokeWidth={1.75} />}
        >
          Export CSV ({total.toLocaleString('en')})
        </ButtonLink>
      </FilterBar>
      {users.length === 0 ? (
        <EmptyState
          title="Nobody matches these filters"
          action={<ButtonLink href="/admin/users">Clear filters</ButtonLink>}
        />
      ) : (
        <>
          <ListKeys />
          <UserTable users={users} params={params} search={search} />
          <Pagination page={search.page} pageSize={pageSize} total={total} params={params} noun="users" />
        </>
      )}
    </div>
  );
}
