import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Report } from '@/features/reports';

/** What others reported about an account, or what it reported itself; each leads to the queue. */
export function UserReports({ title, reports, none }: { title: string; reports: Report[]; none: string }) {
  return (
    <Card title={title}>
      {reports.length === 0 ? (
        <p className="text-muted text-sm">{none}</p>
      ) : (
        <ul className="grid gap-3 text-sm">
          {reports.map((report) => (
            <li key={report.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <Link
                href={`/admin/reports?status=all&item=${report.reportableType}:${report.reportableId}`}
                className="min-w-0 underline-offset-4 hover:underline"
              >
                <span className="font-medium">{report.reason}</span>{' '}
                <Moment at={report.createdAt} className="text-muted" />
              </Link>
              <StatusBadge of="report" status={report.status} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
