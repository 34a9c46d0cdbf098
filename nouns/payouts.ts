/** How money is sent. */
export const payoutMethodKinds = ['bank', 'paypal', 'other'] as const;
