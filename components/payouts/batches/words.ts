import type { PayoutBatch } from '@/features/payouts';

/** Where a batch stands, in words. */
export function batchState({ cancelledAt, exportedAt, count, sent, failed }: PayoutBatch): string {
  if (cancelledAt) return 'Cancelled';
  if (!exportedAt) return 'File not taken yet';
  if (sent + failed < count) return sent + failed === 0 ? 'Waiting for the bank' : 'Partly settled';
  return failed === 0 ? 'Sent' : failed === count ? 'Failed' : 'Settled';
}

export const counted = (payouts: number) =>
  `${payouts.toLocaleString('en')} ${payouts === 1 ? 'payout' : 'payouts'}`;
