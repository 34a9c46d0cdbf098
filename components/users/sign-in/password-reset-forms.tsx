'use client';

import { type ReactNode, useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { MailWay } from '@/features/mail';
import { requestPasswordReset, resetPassword } from '@/forms/users';
import { accountRules, NewPasswordField } from './account-fields';

/** Asks for the address to mail a link to; says the same whether or not there is an account. */
export function ResetRequestForm({ mails }: { mails: MailWay }) {
  const [email, setEmail] = useState('');
  const { form, pending, fields, problem, done } = useFormAction(requestPasswordReset, undefined, {
    rules: accountRules,
  });
  if (done) {
    return mails === 'kept' ? (
      <Callout tone="success" title="Ask an administrator">
        If there is an account for {email}, a link to choose a new password is kept for you. It works for one
        hour, and an administrator can pass it on.
      </Callout>
    ) : (
      <Callout tone="success" title="Check your email">
        If there is an account for {email}, a link to choose a new password is on its way. It works for one
        hour.
      </Callout>
    );
  }
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={fields.email}
      />
      <SubmitButton size="lg" pending={pending}>
        {mails === 'kept' ? 'Make a link' : 'Email me a link'}
      </SubmitButton>
    </form>
  );
}

/**
 * Takes the new password for the account that the mailed `token` belongs to, or says with `children` that it `works` no more: what a
 * form that was sent before its script ran is answered with stands in its own page, by when the link was used.
 */
export function ResetForm({
  token,
  works,
  children,
}: {
  token: string;
  works: boolean;
  children: ReactNode;
}) {
  const { form, pending, fields, problem, done } = useFormAction(resetPassword, undefined, {
    rules: accountRules,
  });
  if (done) {
    return (
      <>
        <Callout tone="success" title="Your password is changed">
          Every session of your account was ended. Sign in with the new password.
        </Callout>
        <ButtonLink href="/sign-in" variant="primary" size="lg">
          Sign in
        </ButtonLink>
      </>
    );
  }
  if (!works) return children;
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="token" value={token} />
      <NewPasswordField label="New password" error={fields.password} />
      <SubmitButton size="lg" pending={pending}>
        Change password
      </SubmitButton>
    </form>
  );
}
