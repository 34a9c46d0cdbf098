import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Outside } from '@/components/ui/outside-link';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Report, ReportedSubject } from '@/features/reports';
import { addresses } from '@/nouns/addresses';
import { sinceSeen } from '@/nouns/reports';
import { ReportDecision } from './report-decision';
import { nameOf, SinceSeen } from './report-row';
import { itemParam, type ReportedKey, reportTypeNames } from './report-search';

/** A reported thing with everything said about it, what was decided before, and the decision to take. */
export function ReportDetail({
  item,
  subject,
  reports,
}: {
  item: ReportedKey;
  subject: ReportedSubject | undefined;
  reports: Report[];
}) {
  const open = reports.filter(({ status }) => status === 'pending' || status === 'reviewed');
  const closed = reports.filter(({ status }) => status === 'resolved' || status === 'dismissed').reverse();
  return (
    <>
      <Card>
        <SubjectHead item={item} subject={subject} />
      </Card>
      <SeenBefore reports={reports} subject={subject} />
      {open.length > 0 && (
        <ReportDecision
          key={open.map(({ id }) => id).join()}
          item={itemParam(item)}
          reports={open.map(
            ({ id, reason, description, status, reporterId, reporterName, createdAt, adminNote }) => ({
              id,
              reason,
              description,
              status: status === 'reviewed' ? ('reviewed' as const) : ('pending' as const),
              reporterId,
              reporterName,
              createdAt,
              adminNote,
            }),
          )}
        />
      )}
      {closed.length > 0 && (
        <Card title="Earlier decisions">
          <ol className="grid gap-4">
            {closed.map((report) => (
              <ClosedReport key={report.id} report={report} />
            ))}
          </ol>
        </Card>
      )}
    </>
  );
}

/** The states a thing was reported in that it is not in any more, each once, with when that was. */
function SeenBefore({ reports, subject }: { reports: Report[]; subject: ReportedSubject | undefined }) {
  const states = new Map(
    reports.flatMap(({ seen, createdAt }) => {
      const since = sinceSeen(seen, subject);
      return seen && since ? [[JSON.stringify(seen), { seen, since, createdAt }] as const] : [];
    }),
  );
  if (states.size === 0) return null;
  return (
    <Card title="What was reported">
      <ol className="grid gap-4">
        {[...states].map(([key, { seen, since, createdAt }]) => (
          <li key={key} className="grid gap-1.5 border-line border-l-2 pl-3 text-sm">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <SinceSeen since={since} />
              <span className="text-muted">
                seen <Moment at={createdAt} />
              </span>
            </div>
            <p className="break-words font-medium">{seen.title}</p>
            <p className="max-w-prose whitespace-pre-line break-words">{seen.detail}</p>
            {seen.url && <SeenLink href={seen.url}>{seen.url}</SeenLink>}
            {seen.pictures.map((picture, at) => (
              <SeenLink key={picture} href={picture}>
                {seen.pictures.length > 1 ? `Picture ${at + 1}` : 'Its picture'}
              </SeenLink>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function SeenLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Outside href={href} className="justify-self-start break-all underline underline-offset-4">
      {children}
    </Outside>
  );
}

function SubjectHead({ item, subject }: { item: ReportedKey; subject: ReportedSubject | undefined }) {
  const about = subject?.person;
  return (
    <div className="grid gap-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge>{reportTypeNames[item.reportableType]}</Badge>
        <h2 className="min-w-0 break-words font-semibold text-base">{nameOf(item, subject)}</h2>
        {about && about.status !== 'active' && <StatusBadge of="user" status={about.status} />}
      </div>
      {subject && <p className="line-clamp-4 max-w-prose break-words text-muted">{subject.detail}</p>}
      {!subject && (
        <p className="text-muted">
          This is not a thing kept here, so all that is known of it is its id and what people wrote.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {about && (
          <Link
            href={addresses.admin.user(about.id)}
            className="font-medium underline-offset-4 hover:underline"
          >
            {item.reportableType === 'user' ? 'Open the account' : `By ${about.name}`}
          </Link>
        )}
        {subject?.adId && (
          <Link
            href={addresses.admin.ad(subject.adId)}
            className="font-medium underline-offset-4 hover:underline"
          >
            Open the ad
          </Link>
        )}
        {subject?.url && (
          <Outside
            href={subject.url}
            className="inline-flex min-w-0 items-center gap-1.5 font-medium underline-offset-4 hover:underline"
          >
            <span>{item.reportableType === 'post' ? 'Open the post' : 'Open its address'}</span>
            <ExternalLink aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
          </Outside>
        )}
        <span className="flex min-w-0 items-center gap-1 text-muted">
          <code className="truncate font-mono text-xs">{item.reportableId}</code>
          <CopyButton text={item.reportableId} label="Copy id" />
        </span>
      </div>
    </div>
  );
}

function ClosedReport({ report }: { report: Report }) {
  return (
    <li className="grid gap-1.5 border-line border-l-2 pl-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge of="report" status={report.status} />
        <span className="text-muted">
          by {report.handlerName ?? 'Fanfare'} {report.handledAt && <Moment at={report.handledAt} />}
        </span>
      </div>
      <p>
        <span className="font-medium">{report.reason}</span>{' '}
        <span className="text-muted">
          reported by{' '}
          <Link href={addresses.admin.user(report.reporterId)} className="underline-offset-4 hover:underline">
            {report.reporterName}
          </Link>{' '}
          <Moment at={report.createdAt} />
        </span>
      </p>
      {report.description && <p className="max-w-prose break-words text-muted">{report.description}</p>}
      {report.adminNote && <p className="max-w-prose break-words">Note: {report.adminNote}</p>}
    </li>
  );
}
