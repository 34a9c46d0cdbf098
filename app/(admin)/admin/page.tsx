import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { BooksState } from '@/components/stats/books-state';
import { CsvLink } from '@/components/stats/csv-link';
import { QueueTiles } from '@/components/stats/queue-tiles';
import { Widget } from '@/components/stats/widget';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { RefreshButton } from '@/components/ui/refresh-button';
import { books } from '@/features/ledger';
import { pendingQueues } from '@/features/stats';
import { Beginning, Figures, People } from './overview';

export const metadata: Metadata = { title: 'Overview' };

export default async function AdminPage({ searchParams }: PageProps<'/admin'>) {
  const user = await requirePageUser('admin');
  const { against, ...range } = resolveDateRange(await searchParams);
  const days = { from: range.from, to: range.to };
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Overview"
        purpose={
          <>
            What waits for a decision, and how the platform is doing. As of{' '}
            <Moment at={new Date()} format="exact" />.
          </>
        }
        action={<RefreshButton />}
      />
      <Beginning admin={user} />
      <Widget title="The queues" height="h-140 sm:h-84" read={() => pendingQueues(user)}>
        {(queues) => <QueueTiles queues={queues} />}
      </Widget>
      <Widget title="The state of the books" height="h-16" read={() => books(user)}>
        {(state) => <BooksState {...state} />}
      </Widget>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-semibold text-base">Figures</h2>
        <div className="flex items-center gap-1">
          <CsvLink
            widget="figures"
            of="figures"
            query={`?from=${days.from}&to=${days.to}&compare=${range.compare}`}
          />
          <DateRangePicker range={{ ...range, against }} pageKeys />
        </div>
      </div>
      <Figures admin={user} range={{ ...range, against }} />
      <People admin={user} />
    </div>
  );
}
