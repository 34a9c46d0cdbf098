'use client';

import { useState } from 'react';
import { SwitchField } from '@/components/ui/choice';
import { MoneyField } from '@/components/ui/money-field';
import { sentence } from '@/components/ui/refusal';
import { NumberField, SelectField, TextAreaField } from '@/components/ui/text-field';
import { numberOf } from '@/lib/decimal';
import { mostBonusDays } from '@/nouns/bonuses';
import { bonusesOf, budgetProblem } from '@/nouns/budget';
import { reviewEnds, reviewEndWords } from '@/nouns/campaigns';
import { mostHoldDays, payings, payingWords } from '@/nouns/pay-runs';
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

/** What a post pays, what can be won on top, and the most the campaign may cost. */
export function RewardsStep({
  rewards,
  currencies,
  briefs,
  ...step
}: StepProps & { rewards: Rewards; currencies: string[] /** How many briefs are open. */; briefs: number }) {
  const [currency, setCurrency] = useState(rewards.currency);
  const [bonus, setBonus] = useState(rewards.hasBonus);
  const [rate, setRate] = useState(rewards.postRate);
  const [bonuses, setBonuses] = useState({
    reach: rewards.reach,
    engagementRate: rewards.engagementRate,
    bestPost: rewards.bestPost,
  });
  const [budget, setBudget] = useState(rewards.budget);
  const short = budgetProblem({
    budget: amountIn(budget),
    postRate: amountIn(rate) ?? 0,
    bonuses: bonusesOf({
      hasBonus: bonus,
      promoReachBonus: amountIn(bonuses.reach) ?? 0,
      promoEngagementRateBonus: amountIn(bonuses.engagementRate) ?? 0,
      promoBestPostBonus: amountIn(bonuses.bestPost) ?? 0,
    }),
    briefs,
    currency,
  });
  const fixed = currencies.length === 1;
  return (
    <StepForm
      {...step}
      step="rewards"
      title="Rewards and bonuses"
      description="Only accepted posts are paid. People who have already joined keep the reward they were promised."
    >
      {(errors) => (
        <>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SelectField
              label="Currency"
              name="currency"
              hint={fixed ? 'It stays once a campaign has tasks or is active.' : undefined}
              error={errors.currency}
              value={currency}
              onChange={(event) => setCurrency(event.currentTarget.value)}
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
          <div className={bonus ? 'grid items-start gap-4 sm:grid-cols-3' : 'hidden'}>
            <MoneyField
              label="For reach"
              name="promo_reach_bonus"
              currency={currency}
              error={errors.promo_reach_bonus}
              value={bonuses.reach}
              onChange={(event) => setBonuses({ ...bonuses, reach: event.currentTarget.value })}
            />
            <MoneyField
              label="For engagement"
              name="promo_engagement_rate_bonus"
              currency={currency}
              error={errors.promo_engagement_rate_bonus}
              value={bonuses.engagementRate}
              onChange={(event) => setBonuses({ ...bonuses, engagementRate: event.currentTarget.value })}
            />
            <MoneyField
              label="For the best post"
              name="promo_best_post_bonus"
              currency={currency}
              error={errors.promo_best_post_bonus}
              value={bonuses.bestPost}
              onChange={(event) => setBonuses({ ...bonuses, bestPost: event.currentTarget.value })}
            />
            <TextAreaField
              label="Rule for reach"
              name="bonus_reach_rule"
              optional
              rows={3}
              placeholder={'10,000 = 5\n50,000 = 20'}
              hint="One step a line: from 10,000 people it pays 5. Leave empty to judge by hand."
              error={errors.bonus_reach_rule}
              defaultValue={rewards.reachRule}
            />
            <TextAreaField
              label="Rule for engagement"
              name="bonus_engagement_rule"
              optional
              rows={3}
              placeholder={'3% = 5\n6% = 10'}
              hint="Likes, comments and shares in percent of the people reached. Leave empty to judge by hand."
              error={errors.bonus_engagement_rule}
              defaultValue={rewards.engagementRule}
            />
            <NumberField
              label="Days to award them"
              name="bonus_days"
              inputMode="numeric"
              unit="days"
              hint={`After the acceptance, from 0 to ${mostBonusDays}. What is not awarded stays reserved until then.`}
              error={errors.bonus_days}
              defaultValue={rewards.bonusDays}
            />
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <MoneyField
              label="Budget"
              name="budget"
              optional
              currency={currency}
              hint="The campaign never pays more than this. Leave empty for no limit of its own."
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
