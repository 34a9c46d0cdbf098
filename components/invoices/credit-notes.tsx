import { Card } from '@/components/ui/card';
import { Money } from '@/components/ui/money';
import { type CreditReason, creditReasonWords } from '@/nouns/credit-notes';
import { CreditNoteDownloads } from './invoice-downloads';
import { dayWords } from './invoice-words';

/** What was credited, each with its files; nothing where nothing was. */
export function CreditNotes({
  notes,
  currency,
  electronic = false,
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
  /** Programs can read them. */
  electronic?: boolean;
}) {
  if (notes.length === 0) return null;
  return (
    <Card title="Credit notes">
      <ul className="-my-2 divide-y divide-line text-sm">
        {notes.map(({ id, number, amount, reason, note, issuedOn, invoice }) => (
          <li key={id} className="flex items-baseline justify-between gap-4 py-2">
            <span className="grid min-w-0 gap-0.5">
              <CreditNoteDownloads id={id} number={number} electronic={electronic} />
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
