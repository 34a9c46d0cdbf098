'use client';

import { useFormAction } from '@/components/accounts/use-form-action';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { PasswordField, TextField } from '@/components/ui/text-field';
import { joinAsNewAction, joinAsSelfAction } from '@/features/team/actions';

/** Opens an account for the invited address and joins with it. */
export function JoinAsNew({ token, email }: { token: string; email: string }) {
  const { form, pending, fields, problem } = useFormAction(joinAsNewAction);
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="token" value={token} />
      <TextField label="E-mail" value={email} readOnly autoComplete="username" />
      <TextField label="Name" name="name" autoComplete="name" required error={fields.name} />
      <TextField
        label="Username"
        name="username"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        hint={fields.username ? undefined : '3 to 40 letters, digits, dots, hyphens or underscores.'}
        error={fields.username}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        required
        hint={fields.password ? undefined : 'At least 8 characters.'}
        error={fields.password}
      />
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
