import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatusBadge } from '@/components/ui/status-badge';
import type { ReviewItem } from '@/features/tasks';
import { networkNames } from '@/nouns/networks';
import { postMarks } from './review-search';

/** A task in the list of the queue: whose, for which campaign, since when. */
export function ReviewRow({
  item,
  showStatus,
  code,
}: {
  item: ReviewItem;
  showStatus: boolean /** Currencies meet in the list. */;
  code: boolean;
}) {
  const corrected = item.status === 'under_review' && item.correctedAt !== null;
  const changed = item.status === 'under_review' && item.changed;
  return (
    <>
      <span className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">{item.userName}</span>
        <Money amount={item.total} currency={item.currency} code={code} className="shrink-0 text-muted" />
      </span>
      <span className="truncate text-muted">{item.campaignName}</span>
      <span className="flex items-center justify-between gap-3 text-muted text-xs">
        <span className="truncate">
          {[
            item.network && networkNames[item.network],
            // The task of the campaign itself has its name, which the line above says.
            item.title !== item.campaignName && item.title,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        {item.reviewUntil && item.status === 'under_review' && !item.escalated ? (
          <span className="shrink-0">
            ends <Moment at={item.reviewUntil} format="due" />
          </span>
        ) : (
          <Moment at={item.since} className="shrink-0" />
        )}
      </span>
      {(showStatus || item.mark || item.escalated || corrected || changed || item.appealed) && (
        <span className="flex flex-wrap gap-1.5">
          {showStatus && <StatusBadge of="task" status={item.status} />}
          {item.escalated && <Badge tone="red">Time over</Badge>}
          {corrected && <Badge tone="blue">Corrected</Badge>}
          {changed && <Badge tone="blue">Changed as asked</Badge>}
          {item.appealed && <Badge tone="amber">Appealed</Badge>}
          {item.mark && <Badge tone="amber">{postMarks[item.mark]}</Badge>}
        </span>
      )}
    </>
  );
}
