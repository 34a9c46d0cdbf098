import type { UserRow } from '@/features/users';
import type { CsvColumns } from '@/lib/csv';

/** The user list as a file, moments in UTC. */
export const userColumns: CsvColumns<UserRow> = {
  id: (user) => user.id,
  uuid: (user) => user.uuid,
  name: (user) => user.name,
  username: (user) => user.username,
  email: (user) => user.email,
  role: (user) => user.role,
  status: (user) => user.status,
  organisation: (user) => user.advertiserName,
  country: (user) => user.countryName,
  joined: (user) => user.createdAt.toISOString(),
  'last seen': (user) => user.lastSeenAt?.toISOString() ?? null,
};
