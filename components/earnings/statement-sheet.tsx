import { BalanceTable } from '@/components/ui/balance-table';
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
        changes={lines.map((line) => ({
          id: line.id,
          at: line.at,
          what: <LineText line={line} />,
          change: <WalletChange line={line} code precise />,
          balance: money(line.balance),
        }))}
      />
    </section>
  );
}
