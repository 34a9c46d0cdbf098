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
export { type HeldMoney, moneyOf } from './money-of';
export type { PayoutStatus } from './policy';
export { listPayouts, ownPayouts, type Payout, type PayoutFilter, walletOf } from './queries';
export {
  type PayoutItem,
  type PayoutQueueFilter,
  type PayoutTotal,
  payoutQueue,
  payoutTotals,
} from './queue';
export { minimumPayout, type PayoutRequest, requestPayout } from './request';
