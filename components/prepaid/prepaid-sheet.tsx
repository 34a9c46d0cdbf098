import { BalanceTable } from '@/components/ui/balance-table';
import { LinkIf } from '@/components/ui/link-if';
import { formatDay } from '@/components/ui/moment-format';
import type { PrepaidLine, PrepaidStatement } from '@/features/prepaid';
import { formatMoney } from '@/nouns/money';

const day = (text: string) => formatDay(new Date(text), 'UTC');

function what({ kind, reference }: PrepaidLine): string {
  if (kind === 'invoice') return `Paid invoice ${reference}`;
  if (kind === 'credit_note') return `Credit note ${reference}`;
  if (kind === 'transfer' || kind === 'transfer_undone') {
    const transfer = kind === 'transfer' ? 'Transfer received' : 'Transfer taken back';
    return reference ? `${transfer}, more than invoice ${reference} asked for` : transfer;
  }
  return `${kind === 'top_up' ? 'Top-up' : 'Refund'}, ${reference}`;
}

/** What was paid ahead over some days: opening balance, every change, closing balance. */
export function PrepaidSheet({
  statement: { currency, from, opening, lines, closing },
  to,
  invoice,
}: {
  statement: PrepaidStatement;
  to: string;
  /** Where an invoice is, for this reader. */
  invoice: (id: number) => string;
}) {
  const money = (amount: number) => formatMoney(amount, { currency });
  return (
    <BalanceTable
      caption={`Prepaid in ${currency}`}
      opening={{ day: from, amount: money(opening) }}
      closing={{ day: to, amount: money(closing) }}
      changes={lines.map((line) => ({
        id: line.id,
        at: line.at,
        what: (
          <>
            <LinkIf href={line.invoiceId !== null && invoice(line.invoiceId)}>{what(line)}</LinkIf>
            {(line.valueDate || line.note) && (
              <span className="block text-muted text-xs">
                {[line.valueDate && `Value date ${day(line.valueDate)}`, line.note]
                  .filter(Boolean)
                  .join('. ')}
              </span>
            )}
          </>
        ),
        change: `${line.amount > 0 ? '+' : ''}${money(line.amount)}`,
        balance: money(line.balance),
      }))}
    />
  );
}
