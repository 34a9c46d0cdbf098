import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ReportDesk } from '@/components/reports/report-desk';
import { readReportSearch, reportPageSize } from '@/components/reports/report-search';
import { countReportedItems, listReportedItems, reportedSubjects, reportsOn } from '@/features/reports';

export const metadata: Metadata = { title: 'Reports' };

export default async function ReportsPage({ searchParams }: PageProps<'/admin/reports'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readReportSearch(params);
  const { filter, order, page } = search;
  const [{ items, total }, counts] = await Promise.all([
    listReportedItems(user, { ...filter, order, page, pageSize: reportPageSize }),
    countReportedItems(user, { reportableType: filter.reportableType }),
  ]);
  const open = search.item ?? items[0];
  const [reports, subjects] = await Promise.all([
    open ? reportsOn(user, open.reportableType, open.reportableId) : [],
    reportedSubjects(user, open ? [open, ...items] : items),
  ]);
  return (
    <ReportDesk
      params={params}
      search={search}
      items={items}
      total={total}
      counts={counts}
      open={open}
      reports={reports}
      subjects={subjects}
    />
  );
}
