export {
  type Earnings,
  type EarningsMonth,
  type ExpectedPayment,
  earnings,
  earningsByMonth,
  expectedPayments,
} from './balances';
export {
  countEarningsLines,
  type EarningsLine,
  earningsLines,
  type LineGroup,
  type Statement,
  statements,
} from './lines';
