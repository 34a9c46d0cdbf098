import { Fragment } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import type { Ad } from '@/features/ads';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { targetInWords } from '@/nouns/targeting';

const states = { scheduled: 'Not begun', running: 'Running', ended: 'Over' };
const paces = { asap: 'As fast as possible', even: 'Evenly until its end, hour by hour' };

/** When an ad is served, how fast it may spend, and where it is in that. */
export function AdDeliveryCard({ ad }: { ad: Ad }) {
  const money = (amount: number) => formatMoney(amount, { currency: ad.currency, precise: true });
  const target = targetInWords(ad.targeting, ad.timeZone);
  return (
    <Card
      title="When it runs and for whom"
      action={<ButtonLink href={`${addresses.adEditor(ad.id)}#flight`}>Change</ButtonLink>}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        <dt className="text-muted">Flight</dt>
        <dd>{states[ad.flight]}</dd>
        <dt className="text-muted">Starts</dt>
        <dd>{ad.startsAt ? <Moment at={ad.startsAt} format="exact" /> : 'When it is activated'}</dd>
        <dt className="text-muted">Ends</dt>
        <dd>{ad.endsAt ? <Moment at={ad.endsAt} format="exact" /> : 'When its budget is spent'}</dd>
        <dt className="text-muted">At most a day</dt>
        <dd>
          {ad.dailyCap === null
            ? 'No limit'
            : `${money(ad.dailyCap)}, of which ${money(ad.chargedToday)} is charged today (${ad.timeZone.replaceAll('_', ' ')})`}
        </dd>
        <dt className="text-muted">Spends</dt>
        <dd>{paces[ad.pacing]}</dd>
        {target.length === 0 ? (
          <>
            <dt className="text-muted">For</dt>
            <dd>Everybody, at all times</dd>
          </>
        ) : (
          target.map(([name, words]) => (
            <Fragment key={name}>
              <dt className="text-muted">{name}</dt>
              <dd className="break-words">{words}</dd>
            </Fragment>
          ))
        )}
      </dl>
    </Card>
  );
}
