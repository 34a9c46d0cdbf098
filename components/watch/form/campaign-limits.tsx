import { useState } from 'react';
import { Card } from '@/components/ui/card';
import { NumberField, TextField } from '@/components/ui/text-field';
import { OwnCurrencies } from '@/components/watch/own-currencies';
import { utcText } from './campaign-draft';
import type { FormPart } from './campaign-what';

/** A moment in UTC: the browser's own field knows no zones, so what is sent names it. */
function UtcField({
  label,
  name,
  start,
  error,
}: {
  label: string;
  name: string;
  start: string;
  error?: string;
}) {
  const [value, setValue] = useState(start);
  return (
    <div>
      <input type="hidden" name={name} value={utcText(value)} />
      <TextField
        label={label}
        type="datetime-local"
        required
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={error}
      />
    </div>
  );
}

/** Of a group campaign: how many people, and how long they have. */
export function CampaignGroup({ draft, fields }: FormPart) {
  return (
    <Card title="Group">
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          label="People in a group"
          name="group_size"
          required
          defaultValue={draft.groupSize}
          error={fields.group_size}
        />
        <NumberField
          label="Time for their photos"
          name="time_limit_in_minutes"
          required
          unit="min"
          defaultValue={draft.minutes}
          error={fields.time_limit_in_minutes}
        />
      </div>
    </Card>
  );
}

/** When a campaign takes photos, how many, what each costs and what it brings. */
export function CampaignLimits({ draft, fields }: FormPart) {
  return (
    <>
      <Card title="When and how many" description="Moments are in UTC.">
        <div className="grid gap-5 sm:grid-cols-2">
          <UtcField label="Starts" name="starts_at" start={draft.startsAt} error={fields.starts_at} />
          <UtcField label="Ends" name="ends_at" start={draft.endsAt} error={fields.ends_at} />
          <NumberField
            label="Photos in all"
            name="max_submissions"
            required
            defaultValue={draft.max}
            error={fields.max_submissions}
          />
          <NumberField
            label="Photos a person"
            name="max_submissions_per_witness"
            optional
            defaultValue={draft.perWitness}
            error={fields.max_submissions_per_witness}
          />
        </div>
      </Card>
      <Card title="What it costs and brings">
        <div className="mb-5">
          <OwnCurrencies />
        </div>
        <div className="grid gap-5 sm:grid-cols-3">
          <NumberField
            label="Fuel a photo"
            name="fuel_required"
            required
            unit="FUEL"
            defaultValue={draft.fuel}
            error={fields.fuel_required}
          />
          <NumberField
            label="Reward a photo"
            name="reward_per_task"
            optional
            unit="POINTS"
            defaultValue={draft.reward}
            error={fields.reward_per_task}
          />
          <NumberField
            label="Rewards in all"
            name="total_rewards"
            optional
            unit="POINTS"
            defaultValue={draft.pool}
            error={fields.total_rewards}
          />
        </div>
      </Card>
    </>
  );
}
