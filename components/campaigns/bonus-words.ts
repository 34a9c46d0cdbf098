import { formatCount } from '@/components/ui/count';
import type { BonusTier } from '@/nouns/bonuses';
import { formatMoney } from '@/nouns/money';

/** A rule for reach or engagement in words, such as `$5.00 from 10,000 people`; undefined where people judge. */
export const ruleWords = (of: 'reach' | 'engagement', tiers: readonly BonusTier[], currency: string) =>
  tiers.length === 0
    ? undefined
    : tiers
        .map(
          ({ from, pays }) =>
            `${formatMoney(pays, { currency })} from ${of === 'reach' ? `${formatCount(from)} people` : `${from} %`}`,
        )
        .join(', ');

/** Until when the reviewer decides on bonuses. */
export const bonusTime = (days: number) =>
  days === 0
    ? 'The reviewer decides on bonuses when they accept your post'
    : `The reviewer decides on bonuses when they accept your post, or in the ${days === 1 ? 'day' : `${days} days`} after`;
