/** Whose events an endpoint is sent: an organisation's, those of an influencer's account, or all of the platform's. */
export const endpointOwners = ['organisation', 'account', 'platform'] as const;
export type EndpointOwner = (typeof endpointOwners)[number];

/** What becomes of an event for one endpoint. */
export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Who switched an endpoint off: its owner, or we, because it failed for days. */
export const disabledReasons = ['owner', 'failures'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** Endpoints an owner may have. */
export const mostEndpoints = 10;

/** Hours for which the secret before the last is signed with as well. */
export const rotationHours = 24;

/** Days without any success after which an endpoint is switched off. */
export const daysOfFailures = 3;

/** Seconds from each failed try to the next; after the last of them nothing is tried any more. */
export const retrySeconds = [5, 30, 120, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 86_400, 86_400];

/** The most deliveries that are sent again at once. */
export const mostReplayed = 1000;
