import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import type { CampaignEvent } from '@/features/campaigns';
import { eventWords, reasonOf } from './event-words';

/** What happened to a campaign, newest first, in words. */
export function EventList({ events, currency }: { events: CampaignEvent[]; currency: string }) {
  return (
    <Card title="Activity" description="Every change of the campaign and its tasks.">
      <ol className="grid gap-4">
        {events.map((event) => (
          <li key={event.id} className="grid gap-0.5 border-line border-l-2 pl-3 text-sm">
            <p className="break-words">
              <span className="font-medium">{event.by ?? 'Fanfare'}</span> {eventWords(event, currency)}
            </p>
            {reasonOf(event) && <p className="max-w-prose break-words text-muted">{reasonOf(event)}</p>}
            <Moment at={event.at} className="text-muted text-xs" />
          </li>
        ))}
      </ol>
    </Card>
  );
}
