'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ItemBuilder } from '@/components/requirements/item-builder';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { createBriefAction } from '@/forms/tasks';
import type { RequirementItem } from '@/nouns/requirements';

/** Adds a brief: one more task for everybody in the campaign, now and later. */
export function NewBrief({
  campaignId,
  pays,
  people,
  requirements,
}: {
  campaignId: number;
  pays: string;
  people: number;
  /** What the campaign asks of its own posts, which a brief begins with. */
  requirements: readonly RequirementItem[];
}) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title="New brief"
      description={
        people > 0
          ? `${people === 1 ? 'The participant gets' : `All ${people} participants get`} it as a task at once, and whoever joins later. It pays ${pays}.`
          : `Whoever joins gets it as a task. It pays ${pays}.`
      }
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={Plus}>New brief</Button>}
    >
      <BriefForm campaignId={campaignId} requirements={requirements} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function BriefForm({
  campaignId,
  requirements,
  onDone,
}: {
  campaignId: number;
  requirements: readonly RequirementItem[];
  onDone: () => void;
}) {
  const toast = useToast();
  const { form, pending, fields, problem } = useFormAction(createBriefAction, () => {
    toast.success('The brief is open');
    onDone();
  });
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="campaign_id" value={campaignId} />
      {problem && (
        <Callout tone="danger" title="The brief was not added">
          {problem}
        </Callout>
      )}
      <TextField label="Title" name="title" required maxLength={200} error={fields.title} />
      <TextAreaField
        label="What to do"
        name="description"
        required
        rows={5}
        maxLength={5000}
        error={fields.description}
      />
      <ItemBuilder
        legend="What a post needs"
        hint="What it must have to be accepted, point by point. It begins with what the campaign asks of its own post."
        initial={requirements}
        hashtags
        error={Object.entries(fields).find(([name]) => name.startsWith('requirement_items'))?.[1]}
      />
      <SubmitButton pending={pending} className="justify-self-end">
        Add the brief
      </SubmitButton>
    </form>
  );
}
