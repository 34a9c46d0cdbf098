export { cancelBatch, createBatch, type NewBatch, type ReadyToSend, readyToSend } from './batch';
export { type BatchFile, batchFile } from './batch-file';
export { cancelPayout } from './cancel';
export { handlePayout } from './handle';
export { type ImportedStatement, importStatement } from './import-statement';
export {
  addPayoutMethod,
  type PayoutMethod,
  payoutMethodsOf,
  removePayoutMethod,
  requestPayoutTo,
} from './methods';
export type { PayoutStatus } from './policy';
export { accountOf, exportPayouts, type PayoutLine } from './reads/accounts';
export {
  type PayoutBatch,
  type PayoutBatchLine,
  payoutBatchList,
  payoutBatchOf,
  type UnmatchedLine,
  unmatchedLines,
} from './reads/batches';
export { type HeldMoney, moneyOf } from './reads/money-of';
export { type NotReady, notReady } from './reads/not-ready';
export {
  inPayoutOf,
  listPayouts,
  ownPayouts,
  type Payout,
  type PayoutFilter,
  walletOf,
} from './reads/payouts';
export {
  type PayoutItem,
  type PayoutQueueFilter,
  type PayoutTotal,
  payoutQueue,
  payoutTotals,
} from './reads/queue';
export { type PayoutRequest, requestPayout } from './request';
