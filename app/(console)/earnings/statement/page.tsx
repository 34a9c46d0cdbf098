import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { readEarningsSearch } from '@/components/earnings/earnings-search';
import { StatementSheet } from '@/components/earnings/statement-sheet';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDay, formatMoment } from '@/components/ui/moment-format';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { statements } from '@/features/earnings';

export const metadata: Metadata = { title: 'Statement' };

const day = (text: string) => formatDay(new Date(text), 'UTC');

export default async function StatementPage({ searchParams }: PageProps<'/earnings/statement'>) {
  const user = await requirePageUser('influencer');
  const { range } = readEarningsSearch(await searchParams);
  const sheets = await statements(user, range);
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6">
      <PageHeader
        title="Wallet statement"
        purpose={`${user.name} (${user.email}), ${day(range.from)} to ${day(range.to)}, days in UTC. Made ${formatMoment(new Date(), 'UTC')}.`}
        breadcrumbs={[{ label: 'Earnings', href: '/earnings' }]}
        action={
          <>
            <span className="print:hidden">
              <DateRangePicker range={range} />
            </span>
            <PrintButton />
          </>
        }
      />
      {sheets.length === 0 ? (
        <EmptyState title="Nothing happened by then">
          Your wallet was empty up to {day(range.to)}. Choose later days.
        </EmptyState>
      ) : (
        sheets.map((sheet) => (
          <StatementSheet key={sheet.currency} statement={sheet} from={range.from} to={range.to} />
        ))
      )}
    </div>
  );
}
