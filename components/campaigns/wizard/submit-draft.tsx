'use client';

import { Send } from 'lucide-react';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { submitCampaignAction } from '@/forms/campaigns';

/** Sends the draft to the administrators. */
export function SubmitDraft({ id }: { id: number }) {
  const { form, pending, problem, fields } = useFormAction(submitCampaignAction);
  const refused = problem ?? Object.values(fields)[0];
  return (
    <form {...form} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      {refused && (
        <Callout tone="danger" title="It was not sent">
          {refused}
        </Callout>
      )}
      <SubmitButton pending={pending} className="justify-self-start" icon={Send}>
        Send for approval
      </SubmitButton>
    </form>
  );
}
