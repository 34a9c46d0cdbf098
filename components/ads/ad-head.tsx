import { Pencil } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import type { Ad } from '@/features/ads';
import { addresses } from '@/nouns/addresses';
import { AdMenu } from './ad-menu';
import { AdStatusButton } from './ad-status-button';
import { type Delivery, DeliveryBadge } from './delivery-badge';

/** What stands over an ad: what can be done to it, and why it is not served when it is not. */
export function AdHead({ ad, delivery }: { ad: Ad; delivery: Delivery }) {
  return (
    <>
      <PageHeader
        title={ad.title}
        purpose={`Made by ${ad.maker.name}.`}
        badge={<DeliveryBadge delivery={delivery} />}
        breadcrumbs={[{ label: 'Ads', href: '/ads' }]}
        action={
          <>
            <AdStatusButton ad={{ ...ad, delivery }} />
            <ButtonLink href={addresses.adEditor(ad.id)} icon={Pencil}>
              Edit
            </ButtonLink>
            <AdMenu ad={{ ...ad, delivery }} afterDelete="/ads" />
          </>
        }
      />
      {delivery === 'held' && (
        <Callout tone="warning" title="An administrator paused this ad">
          {ad.heldReason ? `Reason: ${ad.heldReason} ` : ''}It is not served and its views are not charged.
          Only an administrator can release it.
        </Callout>
      )}
      {delivery === 'suspended' && (
        <Callout tone="warning" title="Not served: its owner is suspended">
          {ad.owner} or the organisation is suspended. Until that ends, nothing is served and views are not
          charged.
        </Callout>
      )}
      {delivery === 'scheduled' && ad.startsAt && (
        <Callout title="Scheduled">
          Its flight begins <Moment at={ad.startsAt} format="exact" />. Until then the ad is not served and
          its views are not charged.
        </Callout>
      )}
      {delivery === 'ended' && ad.endsAt && (
        <Callout tone="warning" title="Ended: its flight is over">
          It ended <Moment at={ad.endsAt} format="exact" />. Since then the ad is not served, its views are
          not charged, and what was left of its budget is not reserved. To show it again, move its end
          {ad.status === 'paused' ? ' and activate it' : ''}.
        </Callout>
      )}
      {delivery === 'budget_reached' && (
        <Callout tone="warning" title="Paused: the budget is spent">
          Further views are counted and cost nothing. Raise the budget to show the ad again.
        </Callout>
      )}
    </>
  );
}
