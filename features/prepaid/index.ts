export { coverForBilling, type PrepaidCover } from './reads/cover';
export { type PrepaidLine, type PrepaidStatement, prepaidStatement } from './reads/statement';
export { type Recorded, refund, type Transfer, topUp } from './record';
export { forgetLow, tellLowAgain, tellLowPrepaid } from './tell-low';
