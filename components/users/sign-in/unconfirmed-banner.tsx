'use client';

import { MailboxHint } from '@/components/mail/mailbox-hint';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import type { MailWay } from '@/features/mail';
import { resendVerification } from '@/forms/users';

/** Asks somebody who just signed up to confirm their address, and says how: by a mailed link, or by an administrator. */
export function UnconfirmedBanner({
  email,
  mails,
  contact,
}: {
  email: string;
  mails: MailWay;
  /** The address of whoever runs the platform. */
  contact: string | null;
}) {
  return (
    <Callout tone="warning" id="confirm-address" title="Confirm your email address">
      {mails === 'kept' ? (
        <p className="[overflow-wrap:anywhere]">
          This instance does not send email yet, so no link can reach {email}. Ask an administrator to confirm
          it{contact && `: ${contact}`}. Until then you can look around, but not take part.
        </p>
      ) : (
        <MailedLink email={email} mailbox={mails === 'mailbox'} />
      )}
    </Callout>
  );
}

function MailedLink({ email, mailbox }: { email: string; mailbox: boolean }) {
  const toast = useToast();
  const { form, pending, problem } = useFormAction(resendVerification, () =>
    toast.success('A new link is on its way', { description: `Check the inbox of ${email}.` }),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="min-w-0 flex-[1_1_16rem] [overflow-wrap:anywhere]">
        {problem ??
          `We ${mailbox ? 'wrote' : 'emailed'} a link to ${email}. Until you follow it you can look around, but not take part.`}{' '}
        {mailbox && <MailboxHint />}
      </p>
      <form {...form}>
        <Button type="submit" size="sm" pending={pending}>
          Send the link again
        </Button>
      </form>
    </div>
  );
}
