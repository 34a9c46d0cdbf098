/** How a batch leaves: as a credit transfer in euros, or as a table for PayPal or for a person. */
export const payoutChannels = ['sepa', 'paypal', 'other'] as const;
export type PayoutChannel = (typeof payoutChannels)[number];

export const payoutChannelLabels: Record<PayoutChannel, string> = {
  sepa: 'SEPA credit transfer (pain.001.001.09)',
  paypal: 'PayPal (CSV)',
  other: 'By hand (CSV)',
};

/** The most payouts of a batch. */
export const mostInBatch = 1000;

/** What can become of a line of a statement. */
export const statementLineOutcomes = [
  'sent',
  'failed',
  'returned',
  'received',
  'noted',
  'unmatched',
] as const;
export type StatementLineOutcome = (typeof statementLineOutcomes)[number];

/** The reasons that banks give by code (ISO 20022 ExternalStatusReason and ReturnReason), in words. */
const bankReasons: Record<string, string> = {
  AC01: 'The account number is not right.',
  AC03: 'The account number is not right.',
  AC04: 'The account is closed.',
  AC06: 'The account is blocked.',
  AC13: 'The account takes no such transfer.',
  AG01: 'The bank does not allow transfers to this account.',
  AG02: 'The bank does not know this kind of transfer.',
  AM05: 'The bank has the same transfer already.',
  BE01: 'The name does not belong to the account.',
  BE04: 'The address is missing.',
  BE05: 'The bank does not know who sent it.',
  CNOR: 'The bank takes no such transfers.',
  DNOR: 'The bank takes no such transfers.',
  FF01: 'The bank could not read the file.',
  FOCR: 'It was called back.',
  MD07: 'The holder of the account has died.',
  MS02: 'The holder of the account refused it.',
  MS03: 'The bank refused it without a reason.',
  RC01: 'The BIC is not right.',
  RR01: 'The account of the sender is missing.',
  RR02: 'The name or address of the sender is missing.',
  RR03: 'The name or address is missing.',
  RR04: 'A regulation forbids it.',
};

/** A bank's reason as the person reads it: words for the code, and what the bank added. */
export function bankReason(code: string | undefined, added = ''): string {
  const words = (code && bankReasons[code]) ?? 'The bank refused it.';
  return [code ? `${words.slice(0, -1)} (${code}).` : words, added.trim()]
    .filter(Boolean)
    .join(' ')
    .slice(0, 500);
}
