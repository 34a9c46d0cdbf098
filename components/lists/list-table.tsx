import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { ListMember, ListName } from '@/features/lists';
import { AllowedSwitch } from './allowed-switch';

const details: Record<ListName, string> = { countries: 'Code', cities: 'Country', categories: 'Short name' };

/** The members of a reference list, each with the switch that allows it. */
export function ListTable({ list, members }: { list: ListName; members: ListMember[] }) {
  return (
    <Table caption={`All ${list}`}>
      <TableHead>
        <Th>Name</Th>
        <Th>{details[list]}</Th>
        <Th numeric>Users</Th>
        <Th className="w-24">Allowed</Th>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <Tr key={member.id}>
            <Td phone="title" className="font-medium">
              {member.name}
            </Td>
            <Td label={details[list]} className="text-muted">
              {member.detail}
            </Td>
            <CountTd label="Users" value={member.users} />
            <Td label="Allowed">
              <AllowedSwitch list={list} id={member.id} name={member.name} allowed={member.allowed} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
