import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { addresses } from '@/nouns/addresses';
import { type CreditReason, creditReasonWords } from '@/nouns/credit-notes';
import { dayWords } from './invoice-words';

/** What was credited, each with its file; nothing where nothing was. */
export function CreditNotes({
  notes,
  currency,
}: {
  notes: {
    id: number;
    number: string;
    amount: number;
    reason: CreditReason;
    note: string;
    issuedOn: string;
    /** The number of its invoice, where that is not clear. */
    invoice?: string;
  }[];
  currency: string;
}) {
  if (notes.length === 0) return null;
  return (
    <Card title="Credit notes">
      <ul className="-my-2 divide-y divide-line text-sm">
        {notes.map(({ id, number, amount, reason, note, issuedOn, invoice }) => (
          <li key={id} className="flex items-baseline justify-between gap-4 py-2">
            <span className="grid min-w-0 gap-0.5">
              {/* A file, which the client's navigation would not save. */}
              <a href={addresses.creditNotePdf(id)} download className="underline underline-offset-4">
                {number}
              </a>
              <span className="text-muted text-xs">
                {invoice && `Of ${invoice}. `}
                {creditReasonWords[reason]}, {dayWords(issuedOn)}
              </span>
              {note && <span className="whitespace-pre-line break-words text-xs">{note}</span>}
            </span>
            <span className="shrink-0 tabular-nums">
              <Money amount={amount} currency={currency} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
