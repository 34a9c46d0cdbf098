import { z } from 'zod';
import { numberOf } from '@/lib/decimal';

/** The most days after an acceptance in which bonuses may still be awarded. */
export const mostBonusDays = 90;

/** How many steps a rule has at most. */
export const mostTiers = 5;

const Tier = z.strictObject(
  {
    from: z
      .number('must be a number')
      .positive('must be more than 0')
      .max(1_000_000_000, 'must be at most 1000000000'),
    pays: z
      .number('must be an amount')
      .positive('must be more than 0')
      .max(1_000_000_000, 'must be at most 1000000000'),
  },
  'must say from which figure it pays how much',
);

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

/** A step as it is typed, in a row of a form. */
export interface TypedTier {
  key: number;
  from: string;
  pays: string;
}

/** The steps of a rule's text as rows. */
export const typedTiers = (text: string): TypedTier[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line, key) => {
      const [from = '', pays = ''] = line.split('=');
      return { key, from: from.trim(), pays: pays.trim() };
    });

/** Whether anything was typed in a row; one without is none. */
export const isTyped = ({ from, pays }: TypedTier): boolean => from.trim() !== '' || pays.trim() !== '';

/** Rows as the text they are sent as. */
export const typedTiersText = (rows: readonly TypedTier[]): string =>
  rows
    .filter(isTyped)
    .map(({ from, pays }) => `${from.trim()} = ${pays.trim()}`)
    .join('\n');

/** The rule as text: a step a line. */
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
