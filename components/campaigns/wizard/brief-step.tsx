'use client';

import { useState } from 'react';
import { sentence } from '@/components/ui/refusal';
import { TextField } from '@/components/ui/text-field';
import { hashtagsProblem } from '@/nouns/hashtags';
import { MarkupField } from './markup-field';
import { StepForm, type StepProps } from './step-form';

/** What influencers are to do, and the hashtags their posts carry. */
export function BriefStep({
  description,
  hashtags,
  ...step
}: StepProps & { description: string; hashtags: string }) {
  const [tags, setTags] = useState(hashtags);
  const problem = hashtagsProblem(tags);
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
            error={problem ? sentence(problem) : errors.hashtags}
            value={tags}
            onChange={(event) => setTags(event.currentTarget.value)}
            autoCapitalize="none"
            spellCheck={false}
          />
        </>
      )}
    </StepForm>
  );
}
