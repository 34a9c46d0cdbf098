'use client';

import { useState } from 'react';
import { SwitchField } from '@/components/ui/choice';
import { MoneyField } from '@/components/ui/money-field';
import { sentence } from '@/components/ui/refusal';
import { NumberField, SelectField } from '@/components/ui/text-field';
import { numberOf } from '@/lib/decimal';
import { type TypedTier, typedTiers } from '@/nouns/bonuses';
import { bonusesOf, budgetProblem, endsFirst } from '@/nouns/budget';
import { reviewEnds, reviewEndWords } from '@/nouns/campaigns';
import { payableText } from '@/nouns/money';
import { mostHoldDays, payings, payingWords } from '@/nouns/pay-runs';
import { BonusFields, type TypedBonuses } from './bonus-fields';
import { StepForm, type StepProps } from './step-form';

export interface Rewards {
  currency: string;
  postRate: string;
  hasBonus: boolean;
  reach: string;
  engagementRate: string;
  bestPost: string;
  bonusDays: string;
  reachRule: string;
  engagementRule: string;
  budget: string;
  hours: string;
  graceHours: string;
  reviewDays: string;
  reviewEnd: string;
  holdDays: string;
  paying: string;
}

/** The amount as far as it is typed; null for none and for what is no amount, which saving refuses. */
function amountIn(text: string): number | null {
  const amount = numberOf(text);
  return Number.isNaN(amount) ? null : amount;
}

/** The amounts of the step, as they are typed. */
interface Amounts {
  rate: string;
  budget: string;
  bonuses: TypedBonuses;
}

/** The amounts without what another currency has no minor units for. */
function payableIn({ rate, budget, bonuses }: Amounts, currency: string): Amounts {
  const amount = (text: string) => payableText(text, currency);
  const rule = (rows: TypedTier[]) => rows.map((row) => ({ ...row, pays: amount(row.pays) }));
  return {
    rate: amount(rate),
    budget: amount(budget),
    bonuses: {
      reach: amount(bonuses.reach),
      engagementRate: amount(bonuses.engagementRate),
      bestPost: amount(bonuses.bestPost),
      reachRule: rule(bonuses.reachRule),
      engagementRule: rule(bonuses.engagementRule),
    },
  };
}

const same = (one: Amounts, other: Amounts) => JSON.stringify(one) === JSON.stringify(other);

/** What is wrong with bonuses is shown also while they are off: it keeps the step from being saved all the same. */
const refusedBonus = (errors: Record<string, string>) =>
  Object.keys(errors).some((name) => /^(promo|bonus)_/.test(name));

/** What a post pays, what can be won on top, and the most the campaign may cost. */
export function RewardsStep({
  rewards,
  currencies,
  briefs,
  seats,
  ...step
}: StepProps & {
  rewards: Rewards;
  currencies: string[];
  /** How many briefs are open. */
  briefs: number;
  /** How many may join, null for no limit. */
  seats: number | null;
}) {
  const [currency, setCurrency] = useState(rewards.currency);
  const [bonus, setBonus] = useState(rewards.hasBonus);
  const [rate, setRate] = useState(rewards.postRate);
  const [bonuses, setBonuses] = useState<TypedBonuses>({
    reach: rewards.reach,
    engagementRate: rewards.engagementRate,
    bestPost: rewards.bestPost,
    reachRule: typedTiers(rewards.reachRule),
    engagementRule: typedTiers(rewards.engagementRule),
  });
  const [budget, setBudget] = useState(rewards.budget);
  /** Amounts that lost what their currency has no minor units for: as they were typed, and as they are now. */
  const [cut, setCut] = useState<{ typed: Amounts; now: Amounts }>();
  const pays = {
    postRate: amountIn(rate) ?? 0,
    bonuses: bonusesOf({
      hasBonus: bonus,
      promoReachBonus: amountIn(bonuses.reach) ?? 0,
      promoEngagementRateBonus: amountIn(bonuses.engagementRate) ?? 0,
      promoBestPostBonus: amountIn(bonuses.bestPost) ?? 0,
    }),
    budget: amountIn(budget),
    briefs,
    currency,
  };
  const short = budgetProblem(pays);
  const first = endsFirst({ ...pays, seats });

  /**
   * Takes another currency with amounts that can be paid in it: refused as they are, both would be lost. Who only passes
   * by a coarser one, as arrow keys do, gets back what was typed.
   */
  function change(to: string) {
    const shown = { rate, budget, bonuses };
    const typed = cut && same(shown, cut.now) ? cut.typed : shown;
    const now = payableIn(typed, to);
    setCurrency(to);
    setRate(now.rate);
    setBudget(now.budget);
    setBonuses(now.bonuses);
    setCut(same(now, typed) ? undefined : { typed, now });
  }
  const fixed = currencies.length === 1;
  return (
    <StepForm
      {...step}
      step="rewards"
      title="Rewards and bonuses"
      description="Only accepted posts are paid. People who have already joined keep the reward they were promised."
    >
      {(errors, { onChanged }) => (
        <>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField
              label="Currency"
              name="currency"
              hint={
                fixed
                  ? 'It stays once a campaign has tasks or is active.'
                  : cut
                    ? `We cut the amounts below to what can be paid in ${currency}. Check them.`
                    : 'New campaigns begin in their organisation’s currency. It can change until there are tasks.'
              }
              error={errors.currency}
              value={currency}
              onChange={(event) => change(event.currentTarget.value)}
            >
              {currencies.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </SelectField>
            <MoneyField
              label="Reward for a post"
              name="post_rate"
              currency={currency}
              error={errors.post_rate}
              value={rate}
              onChange={(event) => setRate(event.currentTarget.value)}
            />
          </div>
          <SwitchField
            label="Bonuses"
            hint="Awarded as a post is accepted, or after it, each up to the amount below."
            name="has_bonus"
            defaultChecked={rewards.hasBonus}
            onCheckedChange={setBonus}
          />
          <BonusFields
            bonuses={bonuses}
            currency={currency}
            days={rewards.bonusDays}
            errors={errors}
            shown={bonus || refusedBonus(errors)}
            onChange={(part) => setBonuses((now) => ({ ...now, ...part }))}
            onChanged={onChanged}
          />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <MoneyField
              label="Budget"
              name="budget"
              optional
              currency={currency}
              hint={first ?? 'The campaign never pays more than this. Leave empty for no limit of its own.'}
              error={short ? sentence(short) : errors.budget}
              value={budget}
              onChange={(event) => setBudget(event.currentTarget.value)}
            />
            <NumberField
              label="Time for a task"
              name="maximum_task_complete_hours"
              inputMode="numeric"
              unit="hours"
              hint="From joining to the deadline, at most a year (8760)."
              error={errors.maximum_task_complete_hours}
              defaultValue={rewards.hours}
            />
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <NumberField
              label="Grace after the deadline"
              name="grace_hours"
              inputMode="numeric"
              unit="hours"
              hint="Then the seat of a task without a post goes to others."
              error={errors.grace_hours}
              defaultValue={rewards.graceHours}
            />
            <NumberField
              label="Time for a review"
              name="review_days"
              inputMode="numeric"
              unit="days"
              hint="From 1 to 14. Both sides see when it ends."
              error={errors.review_days}
              defaultValue={rewards.reviewDays}
            />
            <SelectField
              label="When that time is over"
              name="review_end"
              hint="A post that is not decided on by then. Administrators decide in any case where a requirement is not met or the words of the post were not given."
              error={errors.review_end}
              defaultValue={rewards.reviewEnd}
            >
              {reviewEnds.map((end) => (
                <option key={end} value={end}>
                  {reviewEndWords[end]}
                </option>
              ))}
            </SelectField>
            <NumberField
              label="Days before it is paid"
              name="hold_days"
              inputMode="numeric"
              unit="days"
              hint={`From 0 to ${mostHoldDays}, counted from the acceptance. Influencers see the date.`}
              error={errors.hold_days}
              defaultValue={rewards.holdDays}
            />
            <SelectField
              label="Who pays"
              name="paying"
              hint="What was accepted and is not held any more."
              error={errors.paying}
              defaultValue={rewards.paying}
            >
              {payings.map((each) => (
                <option key={each} value={each}>
                  {payingWords[each]}
                </option>
              ))}
            </SelectField>
          </div>
        </>
      )}
    </StepForm>
  );
}
