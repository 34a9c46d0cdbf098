import { Card } from '@/components/ui/card';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Retention } from '@/features/upkeep';

/** What a job deletes for its age, and what says how long it is kept. */
export function RetentionTable({ kept }: { kept: Retention[] }) {
  return (
    <Card
      title="What is kept for how long"
      description="A job deletes these every hour. Everything else stays until somebody deletes it, or their account."
      flush
    >
      <Table caption="What is kept for how long" framed={false}>
        <TableHead>
          <Th>What</Th>
          <Th>Kept</Th>
          <Th>Set by</Th>
        </TableHead>
        <TableBody>
          {kept.map(({ name, kept, setting }) => (
            <Tr key={name}>
              <Td phone="title" className="font-medium">
                {name}
              </Td>
              <Td label="Kept">{kept}</Td>
              <Td label="Set by" className={setting ? 'font-mono text-xs' : 'text-muted'}>
                {setting ?? 'The platform'}
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
