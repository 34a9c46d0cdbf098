'use client';

import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { stopMails } from '@/forms/notifications';

/** Asks before mails of a kind are stopped: mail scanners open every link. */
export function StopMailsForm({ token, kind }: { token: string; kind: string }) {
  const { form, pending, done, problem } = useFormAction(stopMails);
  if (done) {
    return (
      <Callout tone="success" title="No more of these emails">
        You still find these messages in the app.
      </Callout>
    );
  }
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <input type="hidden" name="token" value={token} />
      <SubmitButton pending={pending}>Stop emails about {kind}</SubmitButton>
    </form>
  );
}
