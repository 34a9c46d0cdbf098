'use client';

import { TextField } from '@/components/ui/text-field';
import { StepForm, type StepProps } from './step-form';

/** From when to when the campaign runs, in whole UTC days. */
export function DatesStep({ start, end, ...step }: StepProps & { start: string; end: string }) {
  return (
    <StepForm
      {...step}
      step="dates"
      title="Dates"
      description="Days are UTC: it starts with the first second of one and ends with the last second of the other."
    >
      {(errors) => (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label="First day"
            name="date_start"
            type="date"
            hint="Influencers can join as soon as it is approved; tasks open on this day."
            error={errors.date_start}
            defaultValue={start}
          />
          <TextField
            label="Last day"
            name="date_end"
            type="date"
            hint="No task is due later, and nobody can join after it."
            error={errors.date_end}
            defaultValue={end}
          />
        </div>
      )}
    </StepForm>
  );
}
