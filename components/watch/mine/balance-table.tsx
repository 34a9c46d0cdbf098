import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { BalanceLine } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { balanceWords } from './balance-words';

/** Everything that changed a person's POINTS and FUEL, each line in words and with what was held after it. */
export function BalanceTable({ lines }: { lines: BalanceLine[] }) {
  return (
    <Table caption="History of your balance">
      <TableHead>
        <Th>What happened</Th>
        <Th>When</Th>
        <Th numeric>Change</Th>
        <Th numeric>Balance after</Th>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Tr key={`${line.id} ${line.currency}`}>
            <Td phone="title" className="min-w-60 max-w-xl">
              <LineText line={line} />
            </Td>
            <Td label="When" className="whitespace-nowrap text-muted">
              <Moment at={line.at} format="exact" />
            </Td>
            <Td label="Change" numeric className={cn('font-medium', line.amount > 0 && 'text-green-ink')}>
              {line.amount > 0 ? '+' : '−'}
              {formatMoney(Math.abs(line.amount), { currency: line.currency, precise: true })}
            </Td>
            <Td label="Balance after" numeric className="text-muted">
              {formatMoney(line.balance, { currency: line.currency, precise: true })}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function LineText({ line }: { line: BalanceLine }) {
  const { what, meaning } = balanceWords(line);
  return (
    <span className="grid gap-0.5">
      <span className="font-medium">
        {line.campaign === null ? (
          what
        ) : (
          <Link href={addresses.watchCampaign(line.campaign)} className="rounded-chip hover:underline">
            {what}
          </Link>
        )}
      </span>
      <span className="font-normal text-muted text-xs">{meaning}</span>
    </span>
  );
}
