'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { measureTaskAction } from '@/forms/tasks';
import { figures } from '@/nouns/tasks';

/** What the post achieved, to be corrected in place. */
export function MetricsForm({ id, ...values }: { id: number } & Record<(typeof figures)[number], number>) {
  const toast = useToast();
  const { form, fields, problem, pending } = useFormAction(measureTaskAction, () =>
    toast.success('Metrics saved', { description: 'The leaderboard counts them from now on.' }),
  );
  // Zeros would say that somebody had looked; whoever did and saw nothing types them.
  const measured = figures.some((name) => values[name] > 0);
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <legend className="sr-only">Metrics</legend>
        {figures.map((name) => (
          <TextField
            key={name}
            label={name[0]?.toUpperCase() + name.slice(1)}
            name={name}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={measured ? values[name] : ''}
            error={fields[name]}
            className="tabular-nums"
          />
        ))}
      </fieldset>
      {!measured && <p className="text-muted">Nobody has measured this post yet.</p>}
      {problem && <Callout tone="danger">{problem}</Callout>}
      <SubmitButton variant="secondary" size="sm" pending={pending} className="justify-self-start">
        Save metrics
      </SubmitButton>
    </form>
  );
}
