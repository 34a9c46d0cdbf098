import { z } from 'zod';
import { numberOf } from '@/lib/decimal';

/** The most days after an acceptance in which bonuses may still be awarded. */
export const mostBonusDays = 90;

/** How many steps a rule has at most. */
const mostTiers = 5;

const Tier = z.strictObject({
  from: z
    .number('must be a number')
    .positive('must be more than 0')
    .max(1_000_000_000, 'must be at most 1000000000'),
  pays: z
    .number('must be an amount')
    .positive('must be more than 0')
    .max(1_000_000_000, 'must be at most 1000000000'),
});

/** One step of a rule: from which figure on it pays so much, in the currency of its campaign. */
export type BonusTier = z.infer<typeof Tier>;

/** The steps of a rule, each reached later and paying more than the one before; none where people judge by hand. */
export const Tiers = z
  .array(Tier, 'must be a list of steps')
  .max(mostTiers, `must have at most ${mostTiers} steps`)
  .refine(
    (tiers) =>
      tiers.every(({ from, pays }, at) => {
        const before = tiers[at - 1];
        return !before || (from > before.from && pays > before.pays);
      }),
    'must have steps that each start higher and pay more than the one before',
  );

/** By which rules figures propose bonuses: people reached, and the share of them in percent who liked, commented or shared. */
export const BonusRules = z.strictObject(
  { reach: Tiers.default([]), engagement_rate: Tiers.default([]) },
  'must be rules for reach and engagement_rate',
);
export type BonusRules = z.infer<typeof BonusRules>;

/** The rule as a form shows it: a step a line. */
export const tiersText = (tiers: readonly BonusTier[]) =>
  tiers.map(({ from, pays }) => `${from} = ${pays}`).join('\n');

/** A rule as somebody wrote it, such as `10,000 = 5`; what is no step stays text, which the schema refuses. */
export const tiersOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [from = '', pays = '', ...more] = line.split('=');
      const tier = { from: numberOf(from.replace('%', '')), pays: numberOf(pays) };
      return more.length > 0 || Number.isNaN(tier.from) || Number.isNaN(tier.pays) ? line : tier;
    });
