import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { EarningsLine } from '@/features/earnings';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { lineWords } from './line-words';

/** The ledger in words: what happened, how much it was about, and what it changed in the wallet. */
export function EarningsTable({ lines, code }: { lines: EarningsLine[]; code: boolean }) {
  return (
    <Table caption="Ledger">
      <TableHead>
        <Th>What happened</Th>
        <Th>When</Th>
        <Th numeric>Amount</Th>
        <Th numeric>Wallet</Th>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <Tr key={`${line.id} ${line.currency}`} data-list-row="">
            <Td phone="title" className="min-w-60 max-w-xl">
              <LineText line={line} />
            </Td>
            <Td label="When" className="whitespace-nowrap text-muted">
              <Moment at={line.at} format="day" />
            </Td>
            <Td label="Amount" numeric>
              {line.kind === 'task.taken_back' && '−'}
              {formatMoney(line.amount, { currency: line.currency, code })}
            </Td>
            <Td label="Wallet" numeric>
              <WalletChange line={line} code={code} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

/** The headline of a line, linked to the task or the payouts it is about, and what it means. */
export function LineText({ line }: { line: EarningsLine }) {
  const { what, meaning } = lineWords(line);
  const href =
    line.taskId !== null ? addresses.task(line.taskId) : line.payoutId !== null ? '/earnings/payouts' : null;
  return (
    <span className="grid gap-0.5">
      <span className="font-medium">
        {href ? (
          <Link href={href} className="rounded-chip hover:underline">
            {what}
          </Link>
        ) : (
          what
        )}
      </span>
      <span className="font-normal text-muted text-xs">{meaning}</span>
    </span>
  );
}

/** What a line changed in the wallet, with its sign; a dash where nothing did. */
export function WalletChange({
  line: { wallet, currency },
  code = false,
  precise = false,
}: {
  line: Pick<EarningsLine, 'wallet' | 'currency'>;
  code?: boolean;
  precise?: boolean;
}) {
  if (wallet === 0) return <span className="text-muted">–</span>;
  const text = formatMoney(Math.abs(wallet), { currency, code, precise });
  return (
    <span className={cn('font-medium', wallet > 0 && 'text-green-ink')}>
      {wallet > 0 ? '+' : '−'}
      {text}
    </span>
  );
}
