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

const amounts = [
  { label: 'For reach', name: 'promo_reach_bonus', key: 'reach' },
  { label: 'For engagement', name: 'promo_engagement_rate_bonus', key: 'engagementRate' },
  { label: 'For the best post', name: 'promo_best_post_bonus', key: 'bestPost' },
] as const;

const rules = [
  {
    legend: 'Rule for reach',
    name: 'bonus_reach_rule',
    unit: 'people',
    hint: 'From how many people reached a post earns how much. Without a rule you judge by hand.',
    key: 'reachRule',
  },
  {
    legend: 'Rule for engagement',
    name: 'bonus_engagement_rule',
    unit: '%',
    hint: 'Likes, comments and shares in percent of the people reached. Without a rule you judge by hand.',
    key: 'engagementRule',
  },
] as const;

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
  return (
    <div className={shown ? 'grid gap-5' : 'hidden'}>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {amounts.map(({ label, name, key }) => (
          <MoneyField
            key={key}
            label={label}
            name={name}
            currency={currency}
            error={errors[name]}
            value={bonuses[key]}
            onChange={(event) => onChange({ [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      {rules.map(({ key, ...words }) => (
        <RuleRows
          key={key}
          {...words}
          currency={currency}
          rows={bonuses[key]}
          errors={errors}
          onChange={(rows) => onChange({ [key]: rows })}
          onChanged={onChanged}
        />
      ))}
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
