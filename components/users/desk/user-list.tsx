import { capitalised } from '@/components/ui/capitalised';
import { ExportLink } from '@/components/ui/export-link';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { ListKeys } from '@/components/ui/list-keys';
import { PageHeader } from '@/components/ui/page-header';
import type { UserRow } from '@/features/users';
import { ageBands, interests } from '@/nouns/demographics';
import { statusesOf, statusLabel } from '@/nouns/status';
import { sexes, userRoles } from '@/nouns/users';
import { bandName, joinedDays, type readUserSearch, userPageSize } from './user-search';
import { UserTable } from './user-table';

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

interface Named {
  id: number;
  name: string;
}

/** Everyone with an account, narrowed and sorted as the address asks. */
export function UserList({
  params,
  search,
  users,
  total,
  organisations,
  countries,
}: {
  params: SearchParams;
  search: ReturnType<typeof readUserSearch>;
  users: UserRow[];
  total: number;
  organisations: Named[];
  countries: Named[];
}) {
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
        <ExportLink href={`/admin/users/export${hrefWith(params, {})}`} rows={total} />
      </FilterBar>
      <FoundRows
        found={users.length}
        none="Nobody matches these filters"
        clear="/admin/users"
        pages={{ page: search.page, pageSize: userPageSize, total, params, noun: 'users' }}
      >
        <ListKeys />
        <UserTable users={users} params={params} search={search} />
      </FoundRows>
    </div>
  );
}
