import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import { EndSession } from './end-session';

/** A browser in which somebody is signed in. */
export interface SessionRow {
  id: string;
  device: string;
  network: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/** Where the person is signed in; `current` is the session of the browser that shows it. */
export function SessionTable({ sessions, current }: { sessions: SessionRow[]; current: string | undefined }) {
  return (
    <Table caption="Sessions">
      <TableHead>
        <Th>Device</Th>
        <Th>Network</Th>
        <Th>Signed in</Th>
        <Th>Last used</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {sessions.map((session) => (
          <Tr key={session.id}>
            <Td phone="title" className="font-medium">
              {session.device}
            </Td>
            <Td label="Network" className="font-mono text-xs">
              {session.network}
            </Td>
            <Td label="Signed in">
              <Moment at={session.createdAt} format="day" />
            </Td>
            <Td label="Last used">
              <Moment at={session.lastUsedAt} />
            </Td>
            <Td phone="actions" className="text-right">
              {session.id === current ? (
                <Badge tone="green">This browser</Badge>
              ) : (
                <EndSession id={session.id} device={session.device} />
              )}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
