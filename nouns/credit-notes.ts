/** Why something of an invoice is credited. */
export const creditReasons = ['bad_traffic', 'clawback', 'mistake'] as const;
export type CreditReason = (typeof creditReasons)[number];

/** Credit notes alone settled an invoice: nobody paid of it. */
export const settledByCredit = ({ amount, takenOff }: { amount: number; takenOff: number }): boolean =>
  takenOff > 0 && takenOff >= amount;

/** Each reason as people and credit notes say it. */
export const creditReasonWords: Record<CreditReason, string> = {
  bad_traffic: 'Bad traffic',
  clawback: 'A post that was taken back',
  mistake: 'Billed by mistake',
};
