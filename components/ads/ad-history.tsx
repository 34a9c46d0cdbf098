import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { formatMoment } from '@/components/ui/moment-format';
import type { AuditEntry } from '@/features/audit';
import { dayOf } from '@/lib/dates';
import { formatMoney } from '@/nouns/money';
import { type Targeting, targetText } from '@/nouns/targeting';

const acts: Record<string, string> = {
  'ads.create': 'created the ad',
  'ads.update': 'changed the ad',
  'ads.delete': 'deleted the ad',
  'ads.restore': 'restored the ad',
  'ads.hold': 'paused the ad as administrator',
  'ads.release': 'released the ad',
  'ads.budget_spent': 'paused the ad, because its budget is spent',
  'ads.ended': 'paused the ad, because its flight is over',
  'ads.paused_unpaid': 'paused the ad, because an invoice is not paid',
};

const fieldNames: Record<string, string> = {
  title: 'Title',
  content: 'Text',
  budget: 'Budget',
  pricePerView: 'Price per view',
  mediaUrl: 'Picture',
  targetUrl: 'Address',
  status: 'Status',
  chargePolicy: 'Charged views',
  startsAt: 'Starts',
  endsAt: 'Ends',
  dailyCap: 'At most a day',
  timeZone: 'Time zone',
  pacing: 'Pace',
  targeting: 'Target',
};

const moments = new Set(['startsAt', 'endsAt']);

interface Change {
  field: string;
  from: string;
  to: string;
}

/** The changed fields of an entry, in words. */
function changesOf(entry: AuditEntry, currency: string): Change[] {
  return Object.entries(entry.details).flatMap(([field, value]) => {
    const name = fieldNames[field];
    if (!name || typeof value !== 'object' || value === null || !('from' in value) || !('to' in value))
      return [];
    const word = (side: unknown) =>
      side === null
        ? 'none'
        : typeof side === 'number'
          ? formatMoney(side, { currency, precise: true })
          : moments.has(field)
            ? formatMoment(new Date(String(side)), 'UTC')
            : typeof side === 'object'
              ? targetText(side as Targeting)
              : String(side);
    return [{ field: name, from: word(value.from), to: word(value.to) }];
  });
}

/** The days on which what a view costs, or how many there may be, was changed: marks for the charts. */
export const budgetMarks = (entries: AuditEntry[], currency: string) =>
  entries.flatMap((entry) =>
    changesOf(entry, currency)
      .filter(({ field }) => field === 'Budget' || field === 'Price per view')
      .map(({ field, to }) => ({ at: dayOf(entry.createdAt), label: `${field} ${to}` })),
  );

/** Who changed what of an ad and when, newest first. */
export function AdHistory({ entries, currency }: { entries: AuditEntry[]; currency: string }) {
  return (
    <Card title="History" description="Every change of this ad.">
      {entries.length === 0 ? (
        <p className="text-muted text-sm">Nothing has been changed yet.</p>
      ) : (
        <ol className="grid gap-4">
          {entries.map((entry) => (
            <li key={entry.id} className="grid gap-1 border-line border-l-2 pl-3 text-sm">
              <p>
                <span className="font-medium">{entry.actor?.name ?? 'Fanfare'}</span>{' '}
                {acts[entry.action] ?? entry.action} <Moment at={entry.createdAt} className="text-muted" />
              </p>
              {typeof entry.details.reason === 'string' && (
                <p className="break-words text-muted">Reason: {entry.details.reason}</p>
              )}
              {changesOf(entry, currency).map((change) => (
                <p key={change.field} className="break-words text-muted">
                  {change.field}: <s>{change.from}</s> <span className="text-ink">{change.to}</span>
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
