import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Application } from '@/features/applications';
import { addresses } from '@/nouns/addresses';
import { ApplicationState } from './application-state';

/** Every registered application, with what one looks for: is it in use, and by whom. */
export function ApplicationTable({ applications }: { applications: Application[] }) {
  return (
    <Table caption="Registered applications">
      <TableHead>
        <Th>Name</Th>
        <Th>State</Th>
        <Th>Client id</Th>
        <Th numeric>Live secrets</Th>
        <Th numeric>Connected people</Th>
        <Th>Last used</Th>
        <Th>Registered</Th>
      </TableHead>
      <TableBody>
        {applications.map((application) => (
          <Tr key={application.id}>
            <Td phone="title">
              <Link
                href={addresses.admin.application(application.id)}
                className="font-medium underline-offset-4 hover:underline"
              >
                {application.name}
              </Link>
            </Td>
            <Td label="State">
              <ApplicationState disabled={application.disabledAt !== null} />
            </Td>
            <Td label="Client id" className="font-mono text-xs">
              {application.clientId}
            </Td>
            <CountTd label="Live secrets" value={application.liveSecrets} />
            <CountTd label="Connected people" value={application.connectedUsers} />
            <Td label="Last used" className="whitespace-nowrap">
              {application.lastUsedAt ? <Moment at={application.lastUsedAt} /> : 'Never'}
            </Td>
            <Td label="Registered" className="whitespace-nowrap">
              <Moment at={application.createdAt} format="day" />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
