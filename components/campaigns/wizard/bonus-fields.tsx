import { MoneyField } from '@/components/ui/money-field';
import { NumberField } from '@/components/ui/text-field';
import { mostBonusDays, type TypedTier } from '@/nouns/bonuses';
import { RuleRows } from './rule-rows';

/** What bonuses offer and by which rules, as it is typed. */
export interface TypedBonuses {
  reach: string;
  engagementRate: string;
  bestPost: string;
  reachRule: TypedTier[];
  engagementRule: TypedTier[];
}

/** The bonuses of a campaign: how much each may be, by which figures they are proposed, and until when. */
export function BonusFields({
  bonuses,
  currency,
  days,
  errors,
  shown,
  onChange,
  onChanged,
}: {
  bonuses: TypedBonuses;
  currency: string;
  /** For how many days they may be awarded, as it is saved. */
  days: string;
  errors: Record<string, string>;
  shown: boolean;
  onChange: (part: Partial<TypedBonuses>) => void;
  onChanged: () => void;
}) {
  const rule = (name: 'reachRule' | 'engagementRule') => (rows: TypedTier[]) => onChange({ [name]: rows });
  return (
    <div className={shown ? 'grid gap-5' : 'hidden'}>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <MoneyField
          label="For reach"
          name="promo_reach_bonus"
          currency={currency}
          error={errors.promo_reach_bonus}
          value={bonuses.reach}
          onChange={(event) => onChange({ reach: event.currentTarget.value })}
        />
        <MoneyField
          label="For engagement"
          name="promo_engagement_rate_bonus"
          currency={currency}
          error={errors.promo_engagement_rate_bonus}
          value={bonuses.engagementRate}
          onChange={(event) => onChange({ engagementRate: event.currentTarget.value })}
        />
        <MoneyField
          label="For the best post"
          name="promo_best_post_bonus"
          currency={currency}
          error={errors.promo_best_post_bonus}
          value={bonuses.bestPost}
          onChange={(event) => onChange({ bestPost: event.currentTarget.value })}
        />
      </div>
      <RuleRows
        legend="Rule for reach"
        name="bonus_reach_rule"
        unit="people"
        hint="From how many people reached a post earns how much. Without a rule you judge by hand."
        currency={currency}
        rows={bonuses.reachRule}
        errors={errors}
        onChange={rule('reachRule')}
        onChanged={onChanged}
      />
      <RuleRows
        legend="Rule for engagement"
        name="bonus_engagement_rule"
        unit="%"
        hint="Likes, comments and shares in percent of the people reached. Without a rule you judge by hand."
        currency={currency}
        rows={bonuses.engagementRule}
        errors={errors}
        onChange={rule('engagementRule')}
        onChanged={onChanged}
      />
      <NumberField
        label="Days to award them"
        name="bonus_days"
        inputMode="numeric"
        unit="days"
        fieldClassName="max-w-72"
        hint={`After the acceptance, from 0 to ${mostBonusDays}. What is not awarded stays reserved until then.`}
        error={errors.bonus_days}
        defaultValue={days}
      />
    </div>
  );
}
