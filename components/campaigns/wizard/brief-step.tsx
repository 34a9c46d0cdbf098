'use client';

import { TextField } from '@/components/ui/text-field';
import { MarkupField } from './markup-field';
import { StepForm, type StepProps } from './step-form';

/** What influencers are to do, and the hashtags their posts carry. */
export function BriefStep({
  description,
  hashtags,
  ...step
}: StepProps & { description: string; hashtags: string[] }) {
  return (
    <StepForm
      {...step}
      step="brief"
      title="Brief"
      description="What to show, what to say, what to leave out. It becomes the task of everybody who joins."
    >
      {(errors) => (
        <>
          <MarkupField
            label="Description"
            name="description"
            error={errors.description}
            defaultValue={description}
          />
          <TextField
            label="Hashtags"
            name="hashtags"
            optional
            placeholder="#mend #slowfashion"
            hint="Separated by spaces, at most 30. Every post must carry them."
            error={errors.hashtags}
            defaultValue={hashtags.map((tag) => `#${tag}`).join(' ')}
            autoCapitalize="none"
            spellCheck={false}
          />
        </>
      )}
    </StepForm>
  );
}
