import type { ReactNode } from 'react';
import { Moment } from './moment';
import { formatDay } from './moment-format';
import { Table, TableBody, TableFoot, TableHead, Td, Th, Tr } from './table';

interface Balance {
  day: string;
  amount: string;
}

interface Change {
  id: string | number;
  at: Date;
  what: ReactNode;
  change: ReactNode;
  balance: string;
}

/** An account over some days: the balance it opens with, every change, the balance it closes with. */
export function BalanceTable({
  caption,
  opening,
  closing,
  changes,
}: {
  caption: string;
  opening: Balance;
  closing: Balance;
  changes: Change[];
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
        {changes.map(({ id, at, what, change, balance }) => (
          <Tr key={id}>
            <Td label="Day" className="whitespace-nowrap text-muted">
              <Moment at={at} format="day" />
            </Td>
            <Td phone="title" className="min-w-52">
              {what}
            </Td>
            <Td label="Change" numeric>
              {change}
            </Td>
            <Td label="Balance" numeric>
              {balance}
            </Td>
          </Tr>
        ))}
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
