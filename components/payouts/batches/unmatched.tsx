'use client';

import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useToast } from '@/components/ui/toast';
import type { UnmatchedLine } from '@/features/payouts';
import { closeStatementLine } from '@/forms/payout-batches';
import { formatMoney } from '@/nouns/money';

/** What banks told of payouts that matched none of ours: somebody looks after it, and ticks it off. */
export function Unmatched({ lines }: { lines: UnmatchedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Card
      flush
      title="Not matched"
      description="Look after each of these with your bank, then mark it as done."
    >
      <ul className="divide-y divide-line border-line border-t text-sm">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </Card>
  );
}

function Line({
  line: { id, amount, currency, bookedOn, party, endToEndId, remittance, note },
}: {
  line: UnmatchedLine;
}) {
  const toast = useToast();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
      <span className="grid min-w-0 gap-0.5">
        <span className="font-medium">
          {[
            amount !== null && currency && formatMoney(amount, { currency, code: true, precise: true }),
            party,
            bookedOn,
          ]
            .filter(Boolean)
            .join(', ') || 'A transfer'}
        </span>
        <span className="break-words text-muted">
          {[note, endToEndId && `End-to-end id ${endToEndId}.`, remittance].filter(Boolean).join(' ')}
        </span>
      </span>
      <Button
        size="sm"
        aria-label={`Mark line ${id} as done`}
        onClick={async () => {
          const result = await closeStatementLine({ id });
          if (!result.ok) toast.error('Nothing was changed', { description: result.message });
        }}
      >
        Done
      </Button>
    </li>
  );
}
