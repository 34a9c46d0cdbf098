import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { ComboboxOption } from '@/components/ui/combobox';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { IncomingLine, IncomingState } from '@/features/receipts';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { AssignLine } from './assign-line';
import { lineTitle, numberIn } from './line-words';
import { SetLineAside, UndoLine } from './set-line-aside';

const empty: Record<IncomingState, { title: string; text: string }> = {
  waiting: {
    title: 'Nothing waits for you',
    text: 'Transfers appear here that name no invoice and no organisation, or that do not fit what they name.',
  },
  settled: {
    title: 'Nothing came in yet',
    text: 'Each transfer appears here with what it paid, once you import a statement of your bank.',
  },
};

/** Transfers that came in: those that wait for a person, or those that were booked or set aside. */
export function IncomingLines({
  lines,
  state,
  advertisers,
}: {
  lines: IncomingLine[];
  state: IncomingState;
  advertisers: ComboboxOption[];
}) {
  if (lines.length === 0) {
    const { title, text } = empty[state];
    return <EmptyState title={title}>{text}</EmptyState>;
  }
  return (
    <Card flush className="[&>ul]:border-t-0">
      <ul className="divide-y divide-line text-sm">
        {lines.map((line) => {
          const title = lineTitle(line);
          return (
            <li
              key={line.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5"
            >
              <span className="grid min-w-0 flex-1 basis-64 gap-0.5">
                <span className="font-medium">{title}</span>
                {line.remittance && <span className="break-words text-muted">{line.remittance}</span>}
                <span className="break-words text-muted">{became(line)}</span>
              </span>
              <span className="flex gap-2">
                {state === 'waiting' ? (
                  <>
                    <SetLineAside id={line.id} title={title} />
                    {!line.takesBack && (
                      <AssignLine
                        id={line.id}
                        title={title}
                        guess={numberIn(line.remittance)}
                        advertisers={advertisers}
                      />
                    )}
                  </>
                ) : (
                  <UndoLine id={line.id} title={title} booked={line.aside === null} />
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What became of a transfer, or why it waits. */
function became({
  note,
  aside,
  advertiserId,
  advertiser,
  invoiceId,
  invoice,
  toPrepaid,
  currency,
}: IncomingLine): ReactNode {
  if (aside !== null) return `Set aside: ${aside}`;
  if (advertiserId === null) return note;
  const ahead =
    toPrepaid !== null && toPrepaid > 0 && formatMoney(toPrepaid, { currency, code: true, precise: true });
  return (
    <>
      {invoiceId === null ? 'Paid ahead by ' : 'For '}
      <Link
        href={invoiceId === null ? addresses.admin.prepaid(advertiserId) : addresses.admin.invoice(invoiceId)}
        className="underline underline-offset-4"
      >
        {invoiceId === null ? advertiser : invoice}
      </Link>
      {invoiceId !== null && ` of ${advertiser}`}
      {invoiceId !== null && ahead && `, ${ahead} of it paid ahead`}
    </>
  );
}
