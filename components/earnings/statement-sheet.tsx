import { BalanceTable } from '@/components/ui/balance-table';
import { Moment } from '@/components/ui/moment';
import { Td, Tr } from '@/components/ui/table';
import type { Statement } from '@/features/earnings';
import { formatMoney } from '@/nouns/money';
import { LineText, WalletChange } from './earnings-table';

/** One currency's wallet over some days: opening balance, every change, closing balance. */
export function StatementSheet({
  statement: { currency, opening, lines, paidIn, paidOut, closing },
  from,
  to,
}: {
  statement: Statement;
  from: string;
  to: string;
}) {
  const money = (amount: number) => formatMoney(amount, { currency, code: true, precise: true });
  return (
    <section aria-label={`Statement in ${currency}`} className="grid gap-3 break-inside-avoid-page">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold text-base">{currency}</h2>
        <p className="text-muted text-sm tabular-nums">
          {money(paidIn)} in, {money(paidOut)} out
        </p>
      </div>
      <BalanceTable
        caption={`Wallet in ${currency}`}
        opening={{ day: from, amount: money(opening) }}
        closing={{ day: to, amount: money(closing) }}
      >
        {lines.map((line) => (
          <Tr key={line.id}>
            <Td label="Day" className="whitespace-nowrap text-muted">
              <Moment at={line.at} format="day" />
            </Td>
            <Td phone="title" className="min-w-52">
              <LineText line={line} />
            </Td>
            <Td label="Change" numeric>
              <WalletChange line={line} code precise />
            </Td>
            <Td label="Balance" numeric>
              {money(line.balance)}
            </Td>
          </Tr>
        ))}
      </BalanceTable>
    </section>
  );
}
