import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Report } from '@/features/reports';

/** What others reported about an account; each leads to the queue. */
export function UserReports({ reports }: { reports: Report[] }) {
  if (reports.length === 0) return null;
  return (
    <Card title="Reports about this user">
      <ul className="grid gap-3 text-sm">
        {reports.map((report) => (
          <li key={report.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Link
              href={`/admin/reports?status=all&item=user:${report.reportableId}`}
              className="min-w-0 underline-offset-4 hover:underline"
            >
              <span className="font-medium">{report.reason}</span>{' '}
              <Moment at={report.createdAt} className="text-muted" />
            </Link>
            <StatusBadge of="report" status={report.status} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
