import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { QueueKeys } from '@/components/reports/queue-keys';
import { ReportDetail } from '@/components/reports/report-detail';
import { ReportQueue, subjectOf } from '@/components/reports/report-queue';
import {
  itemHref,
  itemParam,
  readReportSearch,
  reportTabs,
  reportTypeNames,
} from '@/components/reports/report-search';
import { ButtonLink } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith } from '@/components/ui/href';
import { Kbd } from '@/components/ui/kbd';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { countReportedItems, listReportedItems, reportedSubjects, reportsOn } from '@/features/reports';
import { reportableTypes } from '@/nouns/reports';
import { statusLabel } from '@/nouns/status';

export const metadata: Metadata = { title: 'Reports' };

const pageSize = 20;

const filters = [
  {
    name: 'type',
    label: 'Type',
    options: reportableTypes.map((value) => ({ value, label: reportTypeNames[value] })),
  },
  {
    name: 'order',
    label: 'Order',
    options: [
      { value: 'reports', label: 'Most reported' },
      { value: 'age', label: 'Longest waiting' },
    ],
  },
];

export default async function ReportsPage({ searchParams }: PageProps<'/admin/reports'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const { tab, item, ...search } = readReportSearch(params);
  const status = tab === 'all' ? undefined : tab;
  const [{ items, total }, counts] = await Promise.all([
    listReportedItems(user, { ...search, status, pageSize }),
    countReportedItems(user, search),
  ]);
  const open = item ?? items[0];
  const at = items.findIndex((each) => open && itemParam(each) === itemParam(open));
  const href = (index: number) => (items[index] ? itemHref(params, items[index]) : null);
  const [reports, subjects] = await Promise.all([
    open ? reportsOn(user, open.reportableType, open.reportableId) : [],
    reportedSubjects(user, open ? [open, ...items.filter((_, index) => index !== at)] : items),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Reports"
        purpose="What people find wrong, by the thing they reported. Whoever reported hears of the outcome."
      />
      <QueueKeys open={item && itemParam(item)} next={href(at + 1)} previous={at > 0 ? href(at - 1) : null} />
      <div className={cn('grid gap-4', item && 'max-lg:hidden')}>
        <LinkTabs
          label="Reports by status"
          tabs={reportTabs.map((each) => ({
            href: hrefWith(params, { status: each === 'pending' ? null : each, item: null }),
            label: each === 'all' ? 'All' : statusLabel('report', each),
            count: counts[each],
            current: each === tab,
          }))}
        />
        <FilterBar filters={filters}>
          <p className="hidden items-center gap-1.5 text-muted text-xs lg:flex">
            <Kbd>J</Kbd> <Kbd>K</Kbd> next and previous
          </p>
        </FilterBar>
      </div>
      {items.length === 0 && !item ? (
        <NothingHere
          everything={counts.all === 0}
          beyond={total > 0}
          waiting={tab === 'pending' && !search.reportableType}
          first={itemHref({ ...params, page: undefined }, null)}
        />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <div className={cn('grid gap-3', item && 'max-lg:hidden')}>
            <ReportQueue items={items} subjects={subjects} open={open} params={params} />
            <Pagination
              page={search.page}
              pageSize={pageSize}
              total={total}
              params={{ ...params, item: undefined }}
              noun="items"
            />
          </div>
          <div className={cn('lg:sticky lg:top-20', !item && 'max-lg:hidden')}>
            {open && reports.length > 0 ? (
              <ReportDetail
                item={open}
                subject={subjectOf(open, subjects)}
                reports={reports}
                backHref={itemHref(params, null)}
                nextHref={href(at + 1) ?? href(at - 1) ?? itemHref({ ...params, page: undefined }, null)}
              />
            ) : (
              <EmptyState
                title="Nobody reported this"
                action={<ButtonLink href={itemHref(params, null)}>All reports</ButtonLink>}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function NothingHere({
  everything,
  beyond,
  waiting,
  first,
}: {
  everything: boolean;
  /** There are reports, but not on this page. */
  beyond: boolean;
  waiting: boolean;
  first: string;
}) {
  if (everything) {
    return <EmptyState title="No reports yet">People report posts, users, products and comments.</EmptyState>;
  }
  if (beyond) {
    return (
      <EmptyState
        title="There is no such page"
        action={<ButtonLink href={first}>To the first page</ButtonLink>}
      />
    );
  }
  if (waiting) {
    return (
      <EmptyState
        title="No reports to look at"
        action={<ButtonLink href="/admin/reports?status=all">See all reports</ButtonLink>}
      >
        Every report has been looked at.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No report matches these filters"
      action={<ButtonLink href="/admin/reports">Clear filters</ButtonLink>}
    />
  );
}
