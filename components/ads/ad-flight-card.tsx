import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import type { Ad } from '@/features/ads';
import { addresses } from '@/nouns/addresses';

const states = { scheduled: 'Not begun', running: 'Running', ended: 'Over' };

/** From when to when an ad is served, and where it is in that. */
export function AdFlightCard({ ad }: { ad: Ad }) {
  return (
    <Card
      title="Flight"
      action={<ButtonLink href={`${addresses.adEditor(ad.id)}#flight`}>Change flight</ButtonLink>}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        <dt className="text-muted">Now</dt>
        <dd>{states[ad.flight]}</dd>
        <dt className="text-muted">Starts</dt>
        <dd>{ad.startsAt ? <Moment at={ad.startsAt} format="exact" /> : 'When it is activated'}</dd>
        <dt className="text-muted">Ends</dt>
        <dd>{ad.endsAt ? <Moment at={ad.endsAt} format="exact" /> : 'When its budget is spent'}</dd>
      </dl>
    </Card>
  );
}
