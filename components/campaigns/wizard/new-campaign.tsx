'use client';

import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { startDraftAction } from '@/forms/campaigns';
import { type Basics, BasicsFields } from './basics-step';
import { noteStarted } from './go-on';

const blank: Basics = {
  name: '',
  tagline: '',
  type: 'influencer',
  imageLogo: '',
  imagePost: '',
  attachment: '',
};

/** The first step of a campaign that is not kept yet; sending it starts the draft. */
export function NewCampaign() {
  const { form, pending, fields, problem } = useFormAction(startDraftAction, undefined, {
    guarded: true,
    onRefused: () => noteStarted(false),
  });
  const [busy, setBusy] = useState(false);
  return (
    <form
      {...form}
      onSubmit={(event) => {
        noteStarted(true);
        form.onSubmit(event);
      }}
    >
      <Card title="Basics" description="What influencers see first, in the list of campaigns.">
        <div className="grid gap-5">
          {problem && (
            <Callout tone="danger" title="The campaign was not started">
              {problem}
            </Callout>
          )}
          <BasicsFields basics={blank} errors={fields} onBusy={setBusy} />
          <div className="flex justify-end border-line border-t pt-4">
            <SubmitButton pending={pending} disabled={busy}>
              Start the draft
              <ArrowRight aria-hidden="true" className="size-4" strokeWidth={1.75} />
            </SubmitButton>
          </div>
        </div>
      </Card>
    </form>
  );
}
