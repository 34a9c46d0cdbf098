import { CircleAlert, CircleCheck } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { CountTd, Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { BookLine } from '@/features/ledger';

/** What must hold between stored totals and the rows they stand for, and whether it does. */
export function BookTable({ lines }: { lines: BookLine[] }) {
  return (
    <Table caption="Checks of the books">
      <TableHead>
        <Th>What must hold</Th>
        <Th>State</Th>
        <Th numeric>Rows that differ</Th>
        <Th numeric>Difference</Th>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Tr key={line.invariant}>
            <Td phone="title">{line.invariant}</Td>
            <Td label="State">
              {line.differences === 0 ? (
                <Badge tone="green" icon={CircleCheck}>
                  Holds
                </Badge>
              ) : (
                <Badge tone="red" icon={CircleAlert}>
                  Differs
                </Badge>
              )}
            </Td>
            <CountTd label="Rows that differ" value={line.differences} />
            <Td label="Difference" numeric>
              {line.amount.toLocaleString('en', { maximumFractionDigits: 6 })}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
