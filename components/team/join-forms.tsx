'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { accountRules, NewPasswordField, UsernameField } from '@/components/users/sign-in/account-fields';
import { joinAsNewAction, joinAsSelfAction } from '@/forms/team';

/** Opens an account for the invited address and joins with it. */
export function JoinAsNew({ token, email }: { token: string; email: string }) {
  const { form, pending, fields, problem } = useFormAction(joinAsNewAction, undefined, {
    rules: accountRules,
  });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="token" value={token} />
      <TextField label="Email" value={email} readOnly autoComplete="username" />
      <TextField label="Name" name="name" autoComplete="name" required error={fields.name} />
      <UsernameField error={fields.username} />
      <NewPasswordField error={fields.password} />
      <SubmitButton size="lg" pending={pending}>
        Create account and join
      </SubmitButton>
    </form>
  );
}

/** Joins with the account that is signed in. */
export function JoinAsSelf({ token }: { token: string }) {
  const { form, pending, problem } = useFormAction(joinAsSelfAction);
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" pending={pending}>
        Join
      </SubmitButton>
    </form>
  );
}
