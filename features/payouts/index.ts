export { cancelPayout } from './cancel';
export { handlePayout } from './handle';
export {
  addPayoutMethod,
  type PayoutMethod,
  type PayoutMethodKind,
  payoutMethodsOf,
  removePayoutMethod,
  requestPayoutTo,
} from './methods';
export type { PayoutStatus } from './policy';
export { type HeldMoney, moneyOf } from './reads/money-of';
export { listPayouts, ownPayouts, type Payout, type PayoutFilter, walletOf } from './reads/payouts';
export {
  type PayoutItem,
  type PayoutQueueFilter,
  type PayoutTotal,
  payoutQueue,
  payoutTotals,
} from './reads/queue';
export { minimumPayout, type PayoutRequest, requestPayout } from './request';
