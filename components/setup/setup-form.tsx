'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { accountRules, NewPasswordField } from '@/components/users/sign-in/account-fields';
import { makeFirstAdmin } from '@/forms/setup';

/** Makes the first administrator. */
export function SetupForm() {
  const { form, pending, fields, problem } = useFormAction(makeFirstAdmin, undefined, {
    rules: accountRules,
  });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField
        label="Setup code"
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        hint={fields.code ? undefined : 'The platform wrote it into its log when it started.'}
        error={fields.code}
      />
      <TextField label="Name" name="name" autoComplete="name" required error={fields.name} />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="email"
        required
        hint="You sign in with it."
        error={fields.email}
      />
      <NewPasswordField error={fields.password} />
      <SubmitButton size="lg" pending={pending}>
        Become the administrator
      </SubmitButton>
    </form>
  );
}
