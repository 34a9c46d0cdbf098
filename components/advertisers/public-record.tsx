import { Card } from '@/components/ui/card';
import { FactLine } from '@/components/ui/fact';
import { Moment } from '@/components/ui/moment';
import type { PublicRecord } from '@/features/tasks';

const some = (count: number, noun: string) =>
  `${count.toLocaleString('en', { maximumFractionDigits: 1 })} ${count === 1 ? noun : `${noun}s`}`;

/** Hours as people say them: days from two of them on. */
const stretch = (hours: number) =>
  hours < 1
    ? 'less than an hour'
    : hours < 48
      ? some(Math.round(hours), 'hour')
      : some(Math.round(hours / 2.4) / 10, 'day');

/** How an organisation decides and pays: medians of its last 90 days, once there are enough decisions. */
export function PublicRecordFacts({ record, asOf }: { record: PublicRecord | null; asOf: Date }) {
  if (!record) {
    return (
      <p className="text-muted text-sm">
        Appears here after ten decisions within 90 days: how long they take, how many posts are accepted, and
        how soon they are paid.
      </p>
    );
  }
  const { medianReviewHours, accepted, medianPaymentDays, decisions } = record;
  return (
    <div className="grid gap-2 text-sm">
      <dl className="divide-y divide-line">
        <FactLine label="Decides within">{stretch(medianReviewHours)}</FactLine>
        <FactLine label="Accepts">
          {(accepted * 100).toLocaleString('en', { maximumFractionDigits: 1 })}%
        </FactLine>
        {medianPaymentDays !== null && (
          <FactLine label="Pays within">{stretch(medianPaymentDays * 24)}</FactLine>
        )}
      </dl>
      <p className="text-muted text-xs">
        Medians of the last 90 days, {some(decisions, 'decision')}. As of <Moment at={asOf} format="exact" />.
      </p>
    </div>
  );
}

/** The same for the organisation itself, which should know what others see of it. */
export function PublicRecordCard(known: { record: PublicRecord | null; asOf: Date }) {
  return (
    <Card
      title="Public record"
      description="Everybody sees this on the pages of the campaigns and of the advertiser."
    >
      <PublicRecordFacts {...known} />
    </Card>
  );
}
