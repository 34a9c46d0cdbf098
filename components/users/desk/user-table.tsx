import { Avatar } from '@/components/ui/avatar';
import { capitalised } from '@/components/ui/capitalised';
import type { SearchParams } from '@/components/ui/href';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { type SortColumn, sortColumns } from '@/components/ui/sort-columns';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { UserRow } from '@/features/users';
import { addresses } from '@/nouns/addresses';
import type { UserSort } from './user-search';

const columns: SortColumn<UserSort>[] = [
  ['name', 'Name', 'asc'],
  ['role', 'Role', 'asc'],
  ['status', 'Status', 'desc'],
];

/** The users a search found, sortable by what the head names. */
export function UserTable({
  users,
  params,
  search,
}: {
  users: UserRow[];
  params: SearchParams;
  search: { sort: UserSort; direction: 'asc' | 'desc' };
}) {
  const column = sortColumns(params, search);
  return (
    <Table caption="Users">
      <TableHead>
        {columns.map((each) => column(...each))}
        <Th>Organisation or country</Th>
        {column('joined', 'Joined', 'desc')}
        {column('seen', 'Last seen', 'desc')}
      </TableHead>
      <TableBody>
        {users.map((user) => (
          <Tr key={user.id} data-list-row="">
            <Td phone="title">
              <Link href={addresses.admin.user(user.id)} className="group flex items-center gap-3">
                <Avatar name={user.name} seed={user.uuid} />
                <span className="grid min-w-0">
                  <span className="truncate font-medium underline-offset-4 group-hover:underline">
                    {user.name}
                  </span>
                  <span className="truncate text-muted text-xs">{user.email}</span>
                </span>
              </Link>
            </Td>
            <Td label="Role">{capitalised(user.role)}</Td>
            <Td label="Status">
              <StatusBadge of="user" status={user.status} />
            </Td>
            <Td label="Organisation or country">{user.advertiserName ?? user.countryName ?? '–'}</Td>
            <Td label="Joined" className="whitespace-nowrap">
              <Moment at={user.createdAt} format="day" />
            </Td>
            <Td label="Last seen" className="whitespace-nowrap">
              {user.lastSeenAt ? <Moment at={user.lastSeenAt} /> : 'Never'}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
