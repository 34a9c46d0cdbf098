'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { SelectField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import { rollToken } from '@/forms/tokens';
import { TokenDialog } from './token-dialog';

/** Gives a token a successor, whose secret is shown once; the old one works until programs have changed over. */
export function RollToken({
  id,
  name,
  origin,
  path,
}: {
  id: number;
  name: string;
  origin: string;
  path: string;
}) {
  const router = useRouter();
  return (
    <TokenDialog
      title={`Roll “${name}”?`}
      description="You get a new token that opens the same and lasts as long. The old one works until your programs have changed over."
      made="Its successor"
      trigger={
        <Button size="sm" aria-label={`Roll ${name}`}>
          Roll
        </Button>
      }
      origin={origin}
      path={path}
      onStored={router.refresh}
    >
      {(onMade) => <RollForm id={id} onMade={onMade} />}
    </TokenDialog>
  );
}

function RollForm({ id, onMade }: { id: number; onMade: (made: { secret: string }) => void }) {
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(confirmed(rollToken), onMade);
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="id" value={id} />
      <SelectField label="The old one works for" name="hours" defaultValue="24" error={fields.hours}>
        <option value="0">Not a moment longer</option>
        <option value="1">An hour</option>
        <option value="24">A day</option>
        <option value="168">A week</option>
      </SelectField>
      <div className="flex justify-end">
        <SubmitButton pending={pending}>Roll token</SubmitButton>
      </div>
    </form>
  );
}
