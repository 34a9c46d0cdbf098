import { FileText, MessageSquare, Package, UserRound } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Moment } from '@/components/ui/moment';
import type { ReportedItem, ReportedSubject } from '@/features/reports';
import { sinceSeen } from '@/nouns/reports';
import { type ReportedKey, reportTypeNames } from './report-search';

const icons = { post: FileText, user: UserRound, product: Package, comment: MessageSquare };

/** What a reported thing is called: its own name when it is ours, else its kind and id. */
export const nameOf = (item: ReportedKey, subject: ReportedSubject | undefined) =>
  subject?.title ?? `${reportTypeNames[item.reportableType]} ${item.reportableId.slice(0, 8)}`;

/** The subject that belongs to a reported thing. */
export const subjectOf = (item: ReportedKey, subjects: ReportedSubject[]) =>
  subjects.find(
    (each) => each.reportableType === item.reportableType && each.reportableId === item.reportableId,
  );

const sinceWords = { changed: 'Changed since', deleted: 'Deleted since' } as const;

/** Says that a reported thing is not what somebody saw any more. */
export function SinceSeen({ since }: { since: 'changed' | 'deleted' | undefined }) {
  return since && <Badge tone={since === 'deleted' ? 'red' : 'amber'}>{sinceWords[since]}</Badge>;
}

/** A reported thing in the queue. */
export function ReportRow({ item, subject }: { item: ReportedItem; subject: ReportedSubject | undefined }) {
  const Icon = icons[item.reportableType];
  const since = item.seen.map((seen) => sinceSeen(seen, subject)).find(Boolean);
  return (
    <>
      <span className="flex items-center gap-2">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
        <span className="min-w-0 flex-1 truncate font-medium">{nameOf(item, subject)}</span>
        <span
          className={cn(
            'shrink-0 rounded-full px-2 text-xs tabular-nums leading-5',
            item.reports > 1 ? 'bg-amber-soft text-amber-ink' : 'bg-sunken text-muted',
          )}
        >
          {item.reports}
          <span className="sr-only"> {item.reports === 1 ? 'report' : 'reports'}</span>
        </span>
      </span>
      <span className="line-clamp-1 text-muted">{item.reasons.join(' · ')}</span>
      <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-muted text-xs">
        <span>{reportTypeNames[item.reportableType]}</span>
        <SinceSeen since={since} />
        <Moment at={item.firstAt} />
      </span>
    </>
  );
}
