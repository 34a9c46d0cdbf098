import { TellWaiting } from '@/components/layout/waiting';
import { firstPage, queueBase } from '@/components/queue/queue-base';
import { QueueLinks } from '@/components/queue/queue-links';
import { QueueView } from '@/components/queue/queue-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { hrefWith, type SearchParams } from '@/components/ui/href';
import { Kbd } from '@/components/ui/kbd';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { Report, ReportedItem, ReportedSubject } from '@/features/reports';
import { reportableTypes } from '@/nouns/reports';
import { statusLabel } from '@/nouns/status';
import { ReportDetail } from './report-detail';
import { nameOf, ReportRow, subjectOf } from './report-row';
import {
  itemParam,
  type ReportedKey,
  type ReportTab,
  type readReportSearch,
  reportPageSize,
  reportTabs,
  reportTypeNames,
} from './report-search';

const path = '/admin/reports';

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

/** The queue of reported things: the list at the left, what was said about the open one at the right. */
export function ReportDesk({
  params,
  search,
  items,
  total,
  counts,
  open,
  reports,
  subjects,
}: {
  params: SearchParams;
  search: ReturnType<typeof readReportSearch>;
  items: ReportedItem[];
  total: number;
  counts: Record<ReportTab, number>;
  open: ReportedKey | undefined;
  /** All that was reported about the open thing. */
  reports: Report[];
  subjects: ReportedSubject[];
}) {
  const { tab, filter, item, page } = search;
  const base = queueBase(path, params);
  const head = (
    <>
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
    </>
  );
  return (
    <div className="grid gap-6">
      {!filter.reportableType && <TellWaiting page={path} count={counts.pending} />}
      <PageHeader
        title="Reports"
        purpose="What people find wrong, by the thing they reported. Whoever reported hears of the outcome."
      />
      {items.length === 0 && !item ? (
        <>
          <div className="grid gap-4">{head}</div>
          <NothingHere
            everything={counts.all === 0}
            beyond={total > 0}
            waiting={tab === 'pending' && !filter.reportableType}
            first={firstPage(base)}
          />
        </>
      ) : (
        <QueueView
          items={items.map((each) => ({
            id: itemParam(each),
            name: nameOf(each, subjectOf(each, subjects)),
          }))}
          open={open ? itemParam(open) : null}
          chosen={item !== undefined}
          base={base}
          back="All reports"
          filters={head}
          list={
            <>
              <QueueLinks
                rows={items.map((each) => (
                  <ReportRow key={itemParam(each)} item={each} subject={subjectOf(each, subjects)} />
                ))}
              />
              <Pagination
                page={page}
                pageSize={reportPageSize}
                total={total}
                params={{ ...params, item: undefined }}
                noun="items"
              />
            </>
          }
        >
          {open && reports.length > 0 ? (
            <ReportDetail item={open} subject={subjectOf(open, subjects)} reports={reports} />
          ) : (
            <EmptyState
              title="Nobody reported this"
              action={<ButtonLink href={base}>All reports</ButtonLink>}
            />
          )}
        </QueueView>
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
        action={<ButtonLink href={`${path}?status=all`}>See all reports</ButtonLink>}
      >
        Every report has been looked at.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No report matches these filters"
      action={<ButtonLink href={path}>Clear filters</ButtonLink>}
    />
  );
}
