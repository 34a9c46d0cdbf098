import { CircleAlert, CircleCheck } from 'lucide-react';
import { Card } from '@/components/ui/card';
import type { RuleNow } from '@/features/ads';
import type { AdRule } from '@/nouns/ads';

const names: Record<AdRule, string> = {
  owner: 'Owner',
  budget: 'Budget',
  flight: 'Flight',
  cover: 'Cover',
  status: 'Status',
  daily_cap: 'Limit of the day',
  pacing: 'Pace',
  targeting: 'Target',
};

/** Every rule that decides whether an ad is served, and what to change where one is in the way. */
export function AdRulesCard({ rules }: { rules: RuleNow[] }) {
  const inTheWay = rules.filter(({ holds }) => !holds).length;
  return (
    <Card
      title={inTheWay > 0 ? 'Why it is not served' : 'It is served'}
      description={
        inTheWay > 0
          ? 'What is in the way now, from top to bottom in the order to change it.'
          : 'Every rule holds now. Pages that ask for an ad may get this one.'
      }
    >
      <ul className="grid gap-3 text-sm">
        {rules.map(({ rule, holds, is, change }) => {
          const Icon = holds ? CircleCheck : CircleAlert;
          return (
            <li key={rule} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
              <Icon
                aria-hidden="true"
                className={holds ? 'mt-0.5 size-4 text-green-ink' : 'mt-0.5 size-4 text-amber-ink'}
                strokeWidth={1.75}
              />
              <div className="min-w-0">
                <p className="break-words">
                  <span className="font-medium">{names[rule]}:</span> {is}
                </p>
                {change && <p className="text-muted">{change}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
