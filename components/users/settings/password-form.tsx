'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { PasswordField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import { accountRules, NewPasswordField } from '@/components/users/sign-in/account-fields';
import { changePassword } from '@/forms/users';

/** Changes the password; every other browser is signed out. */
export function PasswordForm() {
  const toast = useToast();
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(
    confirmed(changePassword),
    () => {
      form.ref.current?.reset();
      toast.success('Password changed', { description: 'Your other browsers were signed out.' });
    },
    { rules: accountRules },
  );
  return (
    <form {...form} className="grid max-w-sm gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        error={fields.current}
      />
      <NewPasswordField name="next" label="New password" error={fields.next} />
      <div>
        <SubmitButton pending={pending}>Change password</SubmitButton>
      </div>
    </form>
  );
}
