import type { Payout } from '@/features/payouts';
import { formatMoney } from '@/nouns/money';
import { minimumPayout } from '@/nouns/payouts';
import type { WalletPart } from './request-payout';

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What can be withdrawn, or where money is when the wallet is empty. */
export function walletWords(
  wallet: readonly WalletPart[],
  payouts: readonly Pick<Payout, 'status'>[],
): string {
  const [first] = wallet;
  if (first) {
    const available = listed.format(wallet.map(({ currency, amount }) => formatMoney(amount, { currency })));
    return `You can withdraw ${available}. The minimum is ${formatMoney(minimumPayout, { currency: first.currency })}.`;
  }
  return payouts.some(({ status }) => status === 'requested' || status === 'approved')
    ? 'Your wallet is empty. What is on its way to you is listed below.'
    : 'Your wallet is empty. Money arrives when an accepted task is paid.';
}
