'use client';

import { useState } from 'react';
import { Card } from '@/components/ui/card';
import { RadioGroupField } from '@/components/ui/choice';
import { Combobox } from '@/components/ui/combobox';
import { MoneyField } from '@/components/ui/money-field';
import { TextField } from '@/components/ui/text-field';
import type { AdDraft, BindField } from './use-ad-draft';

const pacings = [
  {
    value: 'asap',
    label: 'As fast as possible',
    hint: 'The ad is shown whenever it can be paid for.',
  },
  {
    value: 'even',
    label: 'Evenly',
    hint: 'Each hour until it ends gets the same part of what is left. Hours with fewer views are made up for. Its pace goes on outside the days and hours below, and what they missed is spent as fast as possible when they begin.',
  },
];

/** Every zone that the browser names, and the chosen one, which another may name differently. */
const zonesWith = (chosen: string) =>
  [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));

/** When an ad runs, in whole UTC days, and how fast it may spend. */
export function AdDeliveryFields({
  draft,
  currency,
  errors,
  bind,
  change,
}: {
  draft: AdDraft;
  currency: string;
  errors: Record<string, string>;
  bind: BindField;
  change: (values: Partial<AdDraft>) => void;
}) {
  // The ones of the first moment, so that the list does not change while it is chosen from.
  const [zones] = useState(() => zonesWith(draft.timeZone));
  return (
    <Card
      id="flight"
      title="When it runs"
      description="First and last day are UTC. The ad is served and charged from the first second of one to the last second of the other."
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label="First day"
          name="starts_at"
          type="date"
          optional
          hint="Leave empty to start when you activate it."
          error={errors.starts_at}
          {...bind('startsAt')}
        />
        <TextField
          label="Last day"
          name="ends_at"
          type="date"
          optional
          hint="Leave empty to run until the budget is spent."
          error={errors.ends_at}
          {...bind('endsAt')}
        />
        <MoneyField
          label="At most a day"
          name="daily_cap"
          currency={currency}
          optional
          hint="Leave empty for no limit. The ad stops for the day before it would pass this."
          error={errors.daily_cap}
          {...bind('dailyCap')}
        />
        <Combobox
          label="Time zone"
          name="time_zone"
          options={zones}
          hint="In which a day of that limit begins and ends, and the days and hours below."
          error={errors.time_zone}
          defaultValue={draft.timeZone}
          onValueChange={(zone) => change({ timeZone: zone ?? 'UTC' })}
        />
        <RadioGroupField
          label="How fast it spends"
          name="pacing"
          fieldClassName="sm:col-span-2"
          error={errors.pacing}
          options={pacings}
          value={draft.pacing}
          onValueChange={(value) => change({ pacing: value as AdDraft['pacing'] })}
        />
      </div>
    </Card>
  );
}
