import type { DeliveryStatus, EndpointOwner } from '@/nouns/webhooks';

/** Whose events an endpoint is sent. */
export const ownerWords: Record<EndpointOwner, string> = {
  organisation: 'Your organisation',
  account: 'Your account',
  platform: 'The whole platform',
};

/** What became of a delivery, and its tone. */
export const deliveryWords: Record<DeliveryStatus, ['amber' | 'green' | 'red', string]> = {
  waiting: ['amber', 'Waiting'],
  delivered: ['green', 'Delivered'],
  failed: ['red', 'Given up'],
};
