'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { SelectField, TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import { createToken } from '@/forms/tokens';
import type { Scope } from '@/nouns/scopes';
import { ScopeFields } from './scope-fields';
import { TokenDialog } from './token-dialog';

/** Makes an API token and shows its secret once. `origin` and `path` make the example call. */
export function NewToken({
  origin,
  path,
  offered,
}: {
  origin: string;
  path: string;
  /** What it can be limited to. */
  offered: readonly Scope[];
}) {
  return (
    <TokenDialog
      title="New API token"
      description="A token acts as you wherever it is used."
      made="Your new token"
      trigger={
        <Button variant="primary" icon={Plus}>
          New token
        </Button>
      }
      origin={origin}
      path={path}
    >
      {(onMade) => <NewTokenForm offered={offered} onMade={onMade} />}
    </TokenDialog>
  );
}

function NewTokenForm({
  offered,
  onMade,
}: {
  offered: readonly Scope[];
  onMade: (made: { secret: string }) => void;
}) {
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(confirmed(createToken), onMade);
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField
        label="Name"
        name="name"
        placeholder="Reporting script"
        autoComplete="off"
        maxLength={80}
        hint="What it is for, so that you know which one to revoke."
        error={fields.name}
      />
      <SelectField label="Expires" name="expires" defaultValue="90" error={fields.expires}>
        <option value="7">In 7 days</option>
        <option value="30">In 30 days</option>
        <option value="90">In 90 days</option>
        <option value="365">In a year</option>
        <option value="never">Never</option>
      </SelectField>
      <ScopeFields offered={offered} error={fields.scopes} />
      <div className="flex justify-end">
        <SubmitButton pending={pending}>Create token</SubmitButton>
      </div>
    </form>
  );
}
