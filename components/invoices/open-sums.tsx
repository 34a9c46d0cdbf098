import { hrefWith } from '@/components/ui/href';
import { StatTile } from '@/components/ui/stat-tile';
import { formatMoney } from '@/nouns/money';

/** What an organisation owes: what is due later, and what is late. */
export function OpenSums({ due, currency }: { due: { pending: number; overdue: number }; currency: string }) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <StatTile
        label="Open"
        value={formatMoney(due.pending, { currency })}
        hint="Issued and not due yet"
        href={hrefWith({}, { status: 'pending' })}
      />
      <StatTile
        label="Overdue"
        value={formatMoney(due.overdue, { currency })}
        hint={due.overdue > 0 ? 'Past the due day' : 'Nothing is late'}
        href={hrefWith({}, { status: 'overdue' })}
      />
    </div>
  );
}
