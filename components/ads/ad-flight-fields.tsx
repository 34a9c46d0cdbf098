import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/text-field';
import type { BindField } from './use-ad-draft';

/** When an ad runs, in whole UTC days. */
export function AdFlightFields({ errors, bind }: { errors: Record<string, string>; bind: BindField }) {
  return (
    <Card
      id="flight"
      title="When it runs"
      description="Days are UTC. The ad is served and charged from the first second of one to the last second of the other."
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
      </div>
    </Card>
  );
}
