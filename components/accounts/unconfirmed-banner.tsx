'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useToast } from '@/components/ui/toast';
import { resendVerification } from '@/features/users/actions';
import { useFormAction } from './use-form-action';

/** Asks somebody who just signed up to confirm their address, and mails the link again. */
export function UnconfirmedBanner({ email }: { email: string }) {
  const toast = useToast();
  const { form, pending, problem } = useFormAction(resendVerification, () =>
    toast.success('A new link is on its way', { description: `Look at the mails of ${email}.` }),
  );
  return (
    <Callout
      tone="warning"
      title="Confirm your e-mail address"
      action={
        <form {...form}>
          <Button type="submit" size="sm" pending={pending}>
            Send the link again
          </Button>
        </form>
      }
    >
      {problem ?? `We mailed a link to ${email}. Until you follow it you can look around, but not take part.`}
    </Callout>
  );
}
