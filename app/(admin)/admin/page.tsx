import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { NoMails } from '@/components/mail/no-mails';
import { BooksState } from '@/components/stats/books-state';
import { CampaignNetworkChart, CampaignStatusChart } from '@/components/stats/campaign-charts';
import { CsvLink } from '@/components/stats/csv-link';
import { FigureTiles } from '@/components/stats/figure-tiles';
import {
  AgeChart,
  EstimateChart,
  InterestChart,
  PublisherChart,
  SexChart,
} from '@/components/stats/people-charts';
import { QueueTiles } from '@/components/stats/queue-tiles';
import { ActivityChart, MoneyChart } from '@/components/stats/step-charts';
import { Widget } from '@/components/stats/widget';
import { resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { RefreshButton } from '@/components/ui/refresh-button';
import { books } from '@/features/ledger';
import { mailsAreKept, waitingMails } from '@/features/mail';
import * as stats from '@/features/stats';
import { dayOf } from '@/lib/dates';
import { isForOneself } from '@/lib/env';

export const metadata: Metadata = { title: 'Overview' };

export default async function AdminPage({ searchParams }: PageProps<'/admin'>) {
  const user = await requirePageUser('admin');
  const { against, ...range } = resolveDateRange(await searchParams);
  const days = { from: range.from, to: range.to };
  const partial = days.to >= dayOf(new Date());
  /** A figure of the chosen days beside that of the days they are compared with. */
  const compared = async <T,>(read: (window: typeof days) => Promise<T>) => {
    const [now, before] = await Promise.all([read(days), against && read(against)]);
    return { now, before };
  };
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
      {mailsAreKept() && !isForOneself() && <NoMails waiting={await waitingMails(user)} />}
      <Widget title="The queues" height="h-52 xl:h-28" read={() => stats.pendingQueues(user)}>
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
      <Widget
        title="The figures"
        height="h-56"
        read={() => compared((window) => stats.platformFigures(user, window))}
      >
        {({ now, before }) => <FigureTiles figures={now} before={before} days={days} />}
      </Widget>
      <Widget
        title="Revenue"
        height="h-88"
        read={() => compared((window) => stats.financialSteps(user, window))}
      >
        {(steps) => <MoneyChart {...steps} days={days} partial={partial} />}
      </Widget>
      <Widget
        title="Posts"
        height="h-80"
        read={() => compared((window) => stats.activitySteps(user, window))}
      >
        {(steps) => <ActivityChart {...steps} days={days} partial={partial} />}
      </Widget>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Widget
          title="Campaigns by status"
          height="h-72"
          read={() => compared((window) => stats.campaignsByStatus(user, window))}
        >
          {({ now, before }) => <CampaignStatusChart statuses={now} before={before} days={days} />}
        </Widget>
        <Widget title="Campaigns by network" height="h-72" read={() => stats.campaignsByNetwork(user)}>
          {(networks) => <CampaignNetworkChart networks={networks} />}
        </Widget>
      </div>
      <h2 className="font-semibold text-base">People today</h2>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Widget title="Publishers by status" height="h-56" read={() => stats.publishersByStatus(user)}>
          {(publishers) => <PublisherChart publishers={publishers} />}
        </Widget>
        <Widget title="Estimated publishers" height="h-56" read={() => stats.estimatePublishers(user)}>
          {(estimate) => <EstimateChart estimate={estimate} />}
        </Widget>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Widget title="Sex" height="h-64" read={() => stats.peopleBySex(user)}>
          {(people) => <SexChart people={people} />}
        </Widget>
        <Widget title="Age" height="h-64" read={() => stats.peopleByAge(user)}>
          {(people) => <AgeChart people={people} />}
        </Widget>
        <Widget title="Interests" height="h-64" read={() => stats.peopleByInterest(user)}>
          {(people) => <InterestChart people={people} />}
        </Widget>
      </div>
    </div>
  );
}
