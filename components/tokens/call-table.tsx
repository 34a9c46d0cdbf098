import { Badge, type Tone } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { ApiCall } from '@/features/tokens';

const tones: Record<string, Tone> = { 2: 'green', 3: 'blue', 4: 'amber', 5: 'red' };

/** Calls, newest first; `people` names whose token each came by. */
export function CallTable({ calls, people }: { calls: ApiCall[]; people: boolean }) {
  return (
    <Table caption="Calls">
      <TableHead>
        <Th>Call</Th>
        <Th>Answer</Th>
        <Th>Took</Th>
        <Th>By</Th>
        <Th>When</Th>
        <Th>Request id</Th>
      </TableHead>
      <TableBody>
        {calls.map((call) => (
          <Tr key={call.id}>
            <Td phone="title" className="wrap-anywhere font-mono text-xs">
              {call.method} {call.path}
            </Td>
            <Td label="Answer">
              <Badge tone={tones[Math.floor(call.status / 100)]}>{call.status}</Badge>
            </Td>
            <Td label="Took" className="whitespace-nowrap tabular-nums">
              {call.milliseconds.toLocaleString('en')} ms
            </Td>
            <Td label="By">
              {call.application ?? call.token ?? <span className="text-muted">A token that is gone</span>}
              {people && <span className="block text-muted text-xs">{call.person}</span>}
            </Td>
            <Td label="When" className="whitespace-nowrap">
              <Moment at={call.at} />
            </Td>
            <Td label="Request id">
              <span className="wrap-anywhere font-mono text-muted text-xs">{call.requestId}</span>
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
