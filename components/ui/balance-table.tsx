import type { ReactNode } from 'react';
import { formatDay } from './moment-format';
import { Table, TableBody, TableFoot, TableHead, Td, Th, Tr } from './table';

interface Balance {
  day: string;
  amount: string;
}

/** An account over some days: the balance it opens with, every change as a row of four cells, the balance it closes with. */
export function BalanceTable({
  caption,
  opening,
  closing,
  children,
}: {
  caption: string;
  opening: Balance;
  closing: Balance;
  children: ReactNode;
}) {
  return (
    <Table caption={caption}>
      <TableHead>
        <Th>Day</Th>
        <Th>What happened</Th>
        <Th numeric>Change</Th>
        <Th numeric>Balance</Th>
      </TableHead>
      <TableBody>
        <Tr className="font-medium">
          <BalanceCells name="Opening balance" {...opening} />
        </Tr>
        {children}
      </TableBody>
      <TableFoot>
        <tr className="h-11">
          <BalanceCells name="Closing balance" {...closing} />
        </tr>
      </TableFoot>
    </Table>
  );
}

function BalanceCells({ name, day, amount }: Balance & { name: string }) {
  return (
    <>
      <Td label="Day" className="whitespace-nowrap">
        {formatDay(new Date(day), 'UTC')}
      </Td>
      <Td phone="title" colSpan={2}>
        {name}
      </Td>
      <Td label="Balance" numeric>
        {amount}
      </Td>
    </>
  );
}
