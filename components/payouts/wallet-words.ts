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
    const code = wallet.length > 1;
    const money = (amount: number, currency: string) => formatMoney(amount, { currency, code });
    const available = listed.format(wallet.map(({ currency, amount }) => money(amount, currency)));
    const least = code ? `${minimumPayout.toFixed(2)} of each` : money(minimumPayout, first.currency);
    return `You can withdraw ${available}. The minimum is ${least}.`;
  }
  return payouts.some(({ status }) => status === 'requested' || status === 'approved')
    ? 'Your wallet is empty. What is on its way to you is listed below.'
    : 'Your wallet is empty. Money arrives when an accepted task is paid.';
}
