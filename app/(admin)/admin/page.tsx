import type { Metadata } from 'next';
import { Suspense } from 'react';
import type { UserActor } from '@/auth/actor';
import { requirePageUser } from '@/auth/page';
import { BooksState } from '@/components/stats/books-state';
import { CampaignCharts } from '@/components/stats/campaign-charts';
import { FigureTiles } from '@/components/stats/figure-tiles';
import { MoneyChart } from '@/components/stats/money-chart';
import { QueueTiles } from '@/components/stats/queue-tiles';
import { ShareCharts } from '@/components/stats/share-charts';
import { type Days, dayOf, resolveDateRange } from '@/components/ui/date-range';
import { DateRangePicker } from '@/components/ui/date-range-picker';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { StatTile } from '@/components/ui/stat-tile';
import { books } from '@/features/ledger';
import {
  ageShares,
  campaignsByNetwork,
  campaignsByStatus,
  estimatePublishers,
  financialSteps,
  pendingQueues,
  platformFinancials,
  preferenceShares,
  publisherActivity,
  publishersByStatus,
  sexShares,
} from '@/features/stats';

export const metadata: Metadata = { title: 'Overview' };

export default async function AdminPage({ searchParams }: PageProps<'/admin'>) {
  const user = await requirePageUser('admin');
  const range = resolveDateRange(await searchParams);
  const queues = await pendingQueues(user);
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
      />
      <QueueTiles
        queues={[
          { label: 'Reports', ...queues.reports, hint: 'Not looked at yet', href: '/admin/reports' },
          {
            label: 'Campaigns',
            ...queues.campaigns,
            hint: 'Wait to be activated',
            href: '/admin/campaigns?status=pending',
          },
          { label: 'Tasks', ...queues.tasks, hint: 'Wait to be reviewed', href: '/admin/tasks' },
          { label: 'Networks', ...queues.networks, hint: 'Wait for approval', href: '/admin/networks' },
          { label: 'Payouts', ...queues.payouts, hint: 'Requested', href: '/admin/payouts' },
        ]}
      />
      <Suspense fallback={<Skeleton className="h-16 rounded-card" />}>
        <Books user={user} />
      </Suspense>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-semibold text-base">Figures</h2>
        <DateRangePicker range={range} pageKeys />
      </div>
      <Suspense fallback={<Skeleton className="h-52 rounded-card" />}>
        <Figures user={user} days={range} against={range.against} />
      </Suspense>
      <Suspense fallback={<Skeleton className="h-80 rounded-card" />}>
        <Margin user={user} days={range} />
      </Suspense>
      <Suspense fallback={<Skeleton className="h-72 rounded-card" />}>
        <Campaigns user={user} days={range} />
      </Suspense>
      <h2 className="font-semibold text-base">People</h2>
      <Suspense fallback={<Skeleton className="h-96 rounded-card" />}>
        <People user={user} />
      </Suspense>
    </div>
  );
}

async function Books({ user }: { user: UserActor }) {
  return <BooksState lines={await books(user)} />;
}

async function Figures({ user, days, against }: { user: UserActor; days: Days; against: Days | null }) {
  const of = async (window: Days) => ({
    money: await platformFinancials(user, window),
    activity: await publisherActivity(user, window),
  });
  const [now, before] = await Promise.all([of(days), against && of(against)]);
  return <FigureTiles {...now} before={before} />;
}

async function Margin({ user, days }: { user: UserActor; days: Days }) {
  const { by, steps } = await financialSteps(user, days);
  const { from, to } = days;
  return <MoneyChart by={by} steps={steps} days={{ from, to }} partial={to >= dayOf(new Date())} />;
}

async function Campaigns({ user, days }: { user: UserActor; days: Days }) {
  const { from, to } = days;
  const [statuses, networks] = await Promise.all([
    campaignsByStatus(user, { from, to }),
    campaignsByNetwork(user),
  ]);
  return <CampaignCharts statuses={statuses} networks={networks} days={{ from, to }} />;
}

async function People({ user }: { user: UserActor }) {
  const [publishers, estimate, sex, ages, preferences] = await Promise.all([
    publishersByStatus(user),
    estimatePublishers(user),
    sexShares(user),
    ageShares(user),
    preferenceShares(user),
  ]);
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile
          label="Publishers"
          value={publishers.active.toLocaleString('en')}
          hint="Active, with a submitted network"
          href="/admin/users?role=influencer&status=active"
        />
        <StatTile
          label="Inactive"
          value={publishers.inactive.toLocaleString('en')}
          hint="Address not confirmed"
          href="/admin/users?role=influencer&status=inactive"
        />
        <StatTile
          label="Suspended"
          value={publishers.suspended.toLocaleString('en')}
          hint="Banned"
          href="/admin/users?role=influencer&status=suspended"
        />
        <StatTile
          label="Could publish"
          value={estimate.potential.toLocaleString('en')}
          hint="Once a network is accepted"
        />
      </div>
      <ShareCharts
        charts={[
          { title: 'Sex', pointName: 'Sex', widget: 'sex', shares: sex },
          { title: 'Age', pointName: 'Age', widget: 'age', shares: ages },
          { title: 'Interests', pointName: 'Category', widget: 'interests', shares: preferences },
        ]}
      />
    </div>
  );
}
