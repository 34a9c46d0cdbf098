/** How money that an organisation paid ahead comes in, and goes back to it. */
export const prepaidKinds = ['top_up', 'refund'] as const;

export type PrepaidKind = (typeof prepaidKinds)[number];
