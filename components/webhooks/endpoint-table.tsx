import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Endpoint } from '@/features/webhooks';
import { addresses } from '@/nouns/addresses';
import { nounsOf } from '@/nouns/events';
import { EndpointState } from './endpoint-state';
import { ownerWords } from './endpoint-words';

/** The endpoints somebody looks after. */
export function EndpointTable({ endpoints }: { endpoints: Endpoint[] }) {
  return (
    <Table caption="Endpoints">
      <TableHead>
        <Th>Address</Th>
        <Th>State</Th>
        <Th>Events of</Th>
        <Th>About</Th>
        <Th numeric>Waiting</Th>
        <Th>Added</Th>
      </TableHead>
      <TableBody>
        {endpoints.map((endpoint) => (
          <Tr key={endpoint.id}>
            <Td phone="title" className="wrap-anywhere font-medium">
              <Link
                href={addresses.webhookEndpoint(endpoint.id)}
                className="underline-offset-4 hover:underline"
              >
                {endpoint.description || endpoint.url}
              </Link>
            </Td>
            <Td label="State">
              <EndpointState endpoint={endpoint} />
            </Td>
            <Td label="Events of">{ownerWords[endpoint.owner]}</Td>
            <Td label="About">{nounsOf(endpoint.types).join(', ') || 'Everything'}</Td>
            <Td label="Waiting" numeric>
              {endpoint.waiting.toLocaleString('en')}
            </Td>
            <Td label="Added" className="whitespace-nowrap">
              <Moment at={endpoint.createdAt} format="day" />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
